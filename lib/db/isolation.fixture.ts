import { v7 as uuid } from 'uuid'
import { samples } from '@/lib/files/samples.fixture'
import { database } from './client'
import { writeComment } from './comments'
import { saveDraft } from './drafts'
import { appendGrading } from './gradings'
import type { Person } from './person'
import { recordPractice } from './practiceAttempts'
import { recordSubmission } from './recordSubmission'
import { askSecondLook } from './secondLooks'
import { addMarkedItem, makeCourse, onDay, type TestCourse, verdict } from './temporaryDatabase'
import { storeUpload } from './uploads'

/** The day on which everything is asked. */
export const now = onDay(1)
/** When the homework has closed. */
export const afterClosing = onDay(10)
/** What the student has typed. */
export const answer = { text: 'x', fields: null, format: 'plain' } as const
/** Where a page of theirs belongs. */
export const uploadOf = (itemId: string) => ({ itemId, partId: 'files', name: 'page.png' })

/** Two courses, and the work of one student in the first of them. */
export interface World {
  readonly course: TestCourse
  readonly other: TestCourse
  readonly submissionId: string
  readonly markedItemId: string
  readonly uploadId: string
  readonly commentId: string
  /** Of a browser in which the student is signed in. */
  readonly sessionId: string
  /** Of the question that the student has practised in round 1. */
  readonly questionId: string
}

/** Makes the two courses and the work; the database is open. */
export async function makeWorld(): Promise<World> {
  const course = await makeCourse()
  const other = await makeCourse()
  const { itemId, student } = course
  const address = { itemId, partId: 'a' }
  const key = { idempotencyKey: 'first', now }
  const receipt = await recordSubmission(student, { ...answer, ...address, ...key })
  if (receipt?.kind !== 'accepted') throw new Error('not accepted')
  const submissionId = receipt.submission.id
  await appendGrading(submissionId, verdict({ outcome: 'incorrect' }), now)
  await saveDraft(student, { ...answer, ...address, base: null, now })
  const markedItemId = await addMarkedItem(course)
  const stored = await storeUpload(student, uploadOf(markedItemId), samples.png, now)
  if (stored?.kind !== 'stored') throw new Error('not stored')
  const uploadId = stored.file.id
  await recordSubmission(student, {
    ...answer,
    ...uploadOf(markedItemId),
    text: uploadId,
    idempotencyKey: 'files',
    now,
  })
  const commentId =
    (await writeComment(course.assistant, submissionId, { text: 'x', now }))?.id ?? ''
  await askSecondLook(student, submissionId, { text: 'please', now })
  const { questionId } = await database().questionVersion.findUniqueOrThrow({
    where: { id: course.versionId },
    select: { questionId: true },
  })
  const { id: sessionId } = await openSession(student.id)
  const ids = { submissionId, markedItemId, uploadId, commentId, sessionId, questionId }
  const world = { course, other, ...ids }
  await recordPractice(student, practiceOf(world, 1))
  return world
}

/** Writes a session of somebody. */
export function openSession(userId: string) {
  const id = uuid()
  const data = { id, token: id, userId, createdAt: now, expiresAt: onDay(30) }
  return database().session.create({ data, select: { id: true } })
}

/** What is practised once the homework has closed. */
export function practiceOf({ course, questionId }: World, round: number) {
  return {
    ...{ questionId, versionId: course.versionId, partId: 'a', round, ...answer },
    ...{ idempotencyKey: `round ${round}`, verdict: verdict({}), now: afterClosing },
  }
}

/** Who asks. */
export type Asker =
  | 'student'
  | 'classmate'
  | 'assistant'
  | 'observer'
  | 'instructor'
  | 'owner'
  | 'student elsewhere'
  | 'instructor elsewhere'
  | 'stranger'

/** All of them, in the order of a claim's marks. */
export const askers: readonly Asker[] = [
  'student',
  'classmate',
  'assistant',
  'observer',
  'instructor',
  'owner',
  'student elsewhere',
  'instructor elsewhere',
  'stranger',
]

/** The person who asks. */
export function personOf(asker: Asker, { course, other }: World): Person {
  switch (asker) {
    case 'student elsewhere':
      return other.student
    case 'instructor elsewhere':
      return other.instructor
    case 'stranger':
      return { ...other.student, id: 'nobody', email: 'nobody@example.org' }
    default:
      return course[asker]
  }
}

/** What somebody may learn or change by one function of `lib/db`. */
export interface Claim {
  /** The file and the function this is about. */
  readonly about: string
  /** What is asked about the student's work in the course. */
  readonly ask: (who: Person, world: World) => Promise<unknown>
  /** Who gets something, in the order of `askers`: + something, - null or nothing. */
  readonly answered: string
}
