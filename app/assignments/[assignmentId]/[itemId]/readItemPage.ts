import { notFound } from 'next/navigation'
import { after } from 'next/server'
import { cache } from 'react'
import { gradeLeft } from '@/app/gradeLeft'
import { PREVIEW_SEED, questionOf, warmUp } from '@/app/grader'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { findItem } from '@/lib/db/assignments'
import { listComments } from '@/lib/db/comments'
import { findDrafts } from '@/lib/db/drafts'
import type { Person } from '@/lib/db/person'
import { readQuestionVersion } from '@/lib/db/questions'
import { listSecondLooks } from '@/lib/db/secondLooks'
import { listSubmissions, type Submission } from '@/lib/db/submissions'
import { listUploads } from '@/lib/db/uploads'
import { seedOf } from '@/lib/db/variants'

/**
 * All a question's page shows, with the student's own numbers, or 404. Answers that were stored and never graded (a crash in between) are graded here,
 * before anyone sees the page.
 */
export const readItemPage = cache(async (assignmentId: string, itemId: string) => {
  const person = await currentPerson()
  if (person === null) notFound()
  const now = new Date()
  const found = await findItem(person, itemId, now)
  if (found === null || found.assignment.id !== assignmentId) notFound()
  const { assignment } = found
  const course = { kind: 'course', role: assignment.role } as const
  if (!can(person, 'assignment.read', course)) notFound()
  const version = await readQuestionVersion(person, found.item.question.versionId, now)
  if (version === null) notFound()
  const mayAnswer = can(person, 'assignment.answer', course)
  const seed = mayAnswer ? await seedOf({ studentId: person.id, itemId }, now) : PREVIEW_SEED
  const question = questionOf(version, seed)
  after(() => warmUp(question))
  const partIds = question.parts.map(({ id }) => id)
  const before = await submissionsOf(person, itemId, partIds)
  const isPending = [...before.values()].flat().some(({ gradings }) => gradings.length === 0)
  if (isPending) await gradeLeft({ studentId: person.id, itemId })
  const submissions = isPending ? await submissionsOf(person, itemId, partIds) : before
  const ids = [...submissions.values()].flat().map(({ id }) => id)
  const asksFiles = question.parts.some(({ target }) => target.kind === 'upload')
  const fresh = isPending ? ((await findItem(person, itemId, now)) ?? found) : found
  return {
    person,
    assignment: fresh.assignment,
    item: fresh.item,
    question,
    /** By which numbers and the order of options are the student's own. */
    seed,
    submissions,
    drafts: await findDrafts(person, itemId),
    uploads: asksFiles ? await listUploads(person, itemId) : [],
    comments: await listComments(person, ids),
    looks: await listSecondLooks(person, ids),
    mayAnswer,
    /** Whether they may see it as a student would. */
    mayPreview: can(person, 'course.preview', course),
    now,
  }
})

async function submissionsOf(
  person: Person,
  itemId: string,
  partIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Submission[]>> {
  const lists = await Promise.all(
    partIds.map(async (id) => [id, await listSubmissions(person, itemId, id)] as const),
  )
  return new Map(lists)
}
