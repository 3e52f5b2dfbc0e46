import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { usualPolicy } from '@/lib/gradebook/policy'
import { listChanges, markSeen } from './changes'
import { writeComment } from './comments'
import { setExtension } from './extensions'
import { appendGrading, overrideGrading } from './gradings'
import { recordSubmission } from './recordSubmission'
import {
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
  verdict,
} from './temporaryDatabase'

let close: () => Promise<void>
beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())

async function handIn({ student, itemId }: TestCourse): Promise<string> {
  const receipt = await recordSubmission(student, {
    ...{ itemId, partId: 'b', text: 'x', fields: null, format: 'plain' as const },
    ...{ idempotencyKey: uuid(), now: onDay(1) },
  })
  if (receipt?.kind !== 'accepted') throw new Error('not accepted')
  await appendGrading(receipt.submission.id, verdict({ outcome: 'incorrect' }), onDay(1))
  return receipt.submission.id
}

const kindsFor = async ({ student }: TestCourse, day: number) =>
  (await listChanges(student, onDay(day))).map((change) =>
    change.kind === 'solution' ? [change.kind] : [change.kind, ...change.place],
  )

test('what others did is listed, the latest first, until it is seen; the grader’s own word is not', async () => {
  const course = await makeCourse()
  const id = await handIn(course)
  expect(await kindsFor(course, 2)).toEqual([])
  const mark = { credit: 5_000, reason: 'half', now: onDay(2) }
  await overrideGrading(course.assistant, id, mark)
  await writeComment(course.assistant, id, { text: 'a word', now: onDay(3) })
  expect(await kindsFor(course, 4)).toEqual([
    ['comment', 1, 2],
    ['mark', 1, 2],
  ])
  await markSeen(course.student, onDay(2))
  expect(await kindsFor(course, 4)).toEqual([['comment', 1, 2]])
  await markSeen(course.student, onDay(1))
  expect(await kindsFor(course, 4)).toEqual([['comment', 1, 2]])
})

test('a mark is not spoken of before its outcome is told', async () => {
  const feedback = { verdict: 'after-due', diagnosis: 'always', counterexample: 'always' } as const
  const course = await makeCourse({
    ...usualPolicy,
    feedback: { ...feedback, repair: 'always', ticks: false },
  })
  const id = await handIn(course)
  await overrideGrading(course.assistant, id, { credit: 0, reason: 'no', now: onDay(2) })
  await writeComment(course.assistant, id, { text: 'a word', now: onDay(2) })
  expect(await kindsFor(course, 3)).toEqual([['comment', 1, 2]])
  expect(await kindsFor(course, 8)).toHaveLength(2)
})

test('solutions that have opened are told once, when the homework has closed for the student', async () => {
  const course = await makeCourse()
  const { student, classmate, instructor, assignmentId } = course
  expect(await kindsFor(course, 8)).toEqual([])
  expect(await listChanges(student, onDay(10))).toMatchObject([
    { kind: 'solution', at: onDay(9), assignmentId },
  ])
  const target = { kind: 'student', studentId: student.id } as const
  const dates = { due: onDay(12), lateUntil: null, reason: 'ill', replaces: null }
  await setExtension(instructor, { assignmentId, target, ...dates }, onDay(9))
  expect(await kindsFor(course, 10)).toEqual([])
  expect(await listChanges(classmate, onDay(10))).toHaveLength(1)
  expect(await kindsFor(course, 13)).toEqual([['solution']])
  await markSeen(student, onDay(12))
  expect(await kindsFor(course, 13)).toEqual([])
  const kept = await makeCourse({ ...usualPolicy, solution: 'never' })
  expect(await kindsFor(kept, 10)).toEqual([])
})
