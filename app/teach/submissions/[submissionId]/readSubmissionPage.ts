import { notFound } from 'next/navigation'
import { cache } from 'react'
import { gradeStored, questionOf } from '@/app/grader'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { findAssignment } from '@/lib/db/assignments'
import { clock } from '@/lib/db/clock'
import { listComments } from '@/lib/db/comments'
import { gradePending } from '@/lib/db/gradings'
import { listPartMarks } from '@/lib/db/partMarks'
import type { Person } from '@/lib/db/person'
import { readQuestionVersion } from '@/lib/db/questions'
import { listSecondLooks } from '@/lib/db/secondLooks'
import { type FoundSubmission, findSubmission, listSubmissionsOf } from '@/lib/db/submissions'
import { seedOf } from '@/lib/db/variants'

/**
 * All that the page of a submission shows its instructor, with the student's numbers, or 404: for its student too, who has a page of their own. A
 * submission that was stored and never graded (a crash in between) is graded here.
 */
export const readSubmissionPage = cache(async (submissionId: string) => {
  const person = await currentPerson()
  if (person === null) notFound()
  const submission = await findGraded(person, submissionId)
  if (submission === null) notFound()
  const { itemId, partId, student, role, archived } = submission
  const work = { kind: 'work', role, studentId: student.id, archived } as const
  if (!can(person, 'submission.read', work) || !can(person, 'submission.trace', work)) notFound()
  const now = new Date()
  const [assignment, version, attempts, marks, comments, looks] = await Promise.all([
    findAssignment(person, submission.assignmentId, now),
    readQuestionVersion(person, submission.versionId, now),
    listSubmissionsOf(person, student.id, itemId, partId),
    listPartMarks(person, itemId, partId),
    listComments(person, [submissionId]),
    listSecondLooks(person, [submissionId]),
  ])
  const item = assignment?.items.find(({ id }) => id === itemId)
  if (!assignment || !item || version === null || attempts === null) notFound()
  const question = questionOf(version, await seedOf({ studentId: student.id, itemId }, now))
  const place = question.parts.findIndex(({ id }) => id === partId)
  const part = question.parts[place]
  if (part === undefined) throw new Error(`${version.name} has no part ${partId}`)
  const points = item.parts.find(({ id }) => id === partId)?.points ?? 0
  return {
    person,
    submission,
    assignment,
    question,
    part,
    partNumber: place + 1,
    /** What the part is worth in the assignment. */
    points,
    attempts,
    /** The student's mark in the part; undefined before anything is graded. */
    mark: marks.find(({ studentId }) => studentId === student.id),
    comments,
    /** The second look that its student has asked for. */
    look: looks[0],
    mayOverride: can(person, 'grading.override', work),
    mayComment: can(person, 'comment.write', work),
  }
})

/** What the page of a submission shows. */
export type SubmissionPage = Awaited<ReturnType<typeof readSubmissionPage>>

async function findGraded(who: Person, submissionId: string): Promise<FoundSubmission | null> {
  const found = await findSubmission(who, submissionId)
  if (found === null || found.gradings.length > 0) return found
  const { studentId, itemId } = found
  await gradePending(gradeStored, () => clock(new Date()), { studentId, itemId })
  return findSubmission(who, submissionId)
}
