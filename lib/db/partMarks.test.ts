import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readGradebook } from './gradebook'
import { appendGrading } from './gradings'
import { listPartMarks } from './partMarks'
import type { Person } from './person'
import { recordSubmission } from './recordSubmission'
import {
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
  verdict,
} from './temporaryDatabase'

let close: () => Promise<void>
let course: TestCourse

beforeAll(async () => {
  close = await openTemporaryDatabase()
  course = await makeCourse()
  await answer(course.student, 'incorrect', 1)
  await answer(course.student, 'correct', 2)
  await answer(course.classmate, 'incorrect', 3)
})

afterAll(() => close())

async function answer(student: Person, outcome: 'correct' | 'incorrect', day: number) {
  const receipt = await recordSubmission(student, {
    itemId: course.itemId,
    partId: 'a',
    text: `answer of day ${day}`,
    fields: null,
    format: 'plain',
    idempotencyKey: uuid(),
    now: onDay(day),
  })
  if (receipt === null || receipt.kind === 'refused') throw new Error('not recorded')
  await appendGrading(receipt.submission.id, verdict({ outcome }), onDay(day))
}

test('staff see the mark of each student who has one, in the order of the gradebook', async () => {
  const marks = await listPartMarks(course.observer, course.itemId, 'a')
  const book = await readGradebook(course.instructor, course.assignmentId, onDay(4))
  const cells = book?.rows.map(({ studentId, cells: [cell] }) => ({
    studentId,
    submissionId: cell?.submissionId,
    score: cell?.score,
    outcome: cell?.outcome,
  }))
  expect(marks.map(({ name, ...mark }) => mark)).toEqual(cells)
  expect(marks.map(({ score }) => score).sort()).toEqual([0, 10_000])
})

test('a part nobody has answered has none', async () => {
  expect(await listPartMarks(course.instructor, course.itemId, 'b')).toEqual([])
})

test('students and the staff of other courses see none', async () => {
  const other = await makeCourse()
  expect(await listPartMarks(course.student, course.itemId, 'a')).toEqual([])
  expect(await listPartMarks(other.owner, course.itemId, 'a')).toEqual([])
})
