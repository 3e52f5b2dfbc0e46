import { afterAll, beforeAll, expect, test } from 'vitest'
import { jsonLines } from '@/app/api/exports/jsonLines'
import { database } from './client'
import { exportAssignment, exportPage, exportStudent } from './exportedSubmissions'
import { appendGrading, overrideGrading } from './gradings'
import type { Person } from './person'
import { recordSubmission } from './recordSubmission'
import { findStudentRecord } from './studentRecord'
import {
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
  verdict,
} from './temporaryDatabase'

let close: () => Promise<void>
let course: TestCourse
let other: TestCourse
const ids: string[] = []

beforeAll(async () => {
  close = await openTemporaryDatabase()
  course = await makeCourse()
  other = await makeCourse()
  ids.push(
    await answer(course.student, 'a', 1),
    await answer(course.student, 'a', 8),
    await answer(course.classmate, 'b', 2),
  )
  await overrideGrading(course.owner, ids[0] ?? '', {
    credit: 2_500,
    reason: 'half of it',
    now: onDay(2),
  })
  await database().comment.create({
    data: {
      ...{ id: 'comment', submissionId: ids[0] ?? '', byId: course.assistant.id },
      ...{ text: 'Look at the sign.', at: onDay(3) },
    },
  })
})
afterAll(() => close())

let keys = 0
async function answer(student: Person, partId: string, day: number): Promise<string> {
  keys += 1
  const receipt = await recordSubmission(student, {
    ...{ text: `x + ${keys}`, fields: null, format: 'plain' },
    ...{ itemId: course.itemId, partId, idempotencyKey: `${keys}`, now: onDay(day) },
  })
  if (receipt?.kind !== 'accepted') throw new Error(JSON.stringify(receipt))
  const { id } = receipt.submission
  await appendGrading(id, verdict({ outcome: 'incorrect', note: 'sign' }), onDay(day))
  return id
}

async function exported(who: Person, after: string | null = null) {
  const page = await exportAssignment(who, course.assignmentId, after)
  if (page === null) throw new Error('nothing may be read')
  return page
}

test('an answer is taken out with its version, its lateness and every judgement of it', async () => {
  const { entries, more } = await exported(course.assistant)
  expect(more).toBe(false)
  expect(entries.map(({ id }) => id)).toEqual(ids)
  expect(entries.map(({ late }) => late)).toEqual([false, true, false])
  const version = 'hash of the sample'
  expect(entries[0]).toEqual({
    id: ids[0],
    studentNumber: course.student.studentNumber,
    name: course.student.name,
    assignmentId: course.assignmentId,
    order: 1,
    question: 'sample',
    version,
    part: 'a',
    number: 1,
    format: 'plain',
    text: 'x + 1',
    fields: null,
    uploads: [],
    receivedAt: onDay(1),
    late: false,
    gradings: [
      {
        ...{ number: 1, kind: 'auto', outcome: 'incorrect', credit: 0, note: 'sign' },
        ...{ counted: true, by: null, at: onDay(1), reason: null },
        ...{ rubric: null, version, grader: '1' },
      },
      {
        ...{ number: 2, kind: 'manual', outcome: 'partial', credit: 0.25, note: null },
        ...{ counted: true, by: course.owner.name, at: onDay(2), reason: 'half of it' },
        ...{ rubric: null, version, grader: null },
      },
    ],
  })
})

test('an answer within an extension is not late', async () => {
  const { id } = await database().extension.create({
    data: {
      ...{ id: 'extension', assignmentId: course.assignmentId, studentId: course.student.id },
      ...{ due: onDay(9), reason: 'ill', byId: course.owner.id, createdAt: onDay(1) },
    },
  })
  const { entries } = await exported(course.owner)
  expect(entries.map(({ late }) => late)).toEqual([false, false, false])
  await database().extension.delete({ where: { id } })
})

test('files are named with their hash', async () => {
  const id = ids[2] ?? ''
  const file = { id: 'file', name: '推导.pdf', type: 'application/pdf', size: 12, sha256: 'f00' }
  const uploads = JSON.stringify([file])
  await database().submission.update({ where: { id }, data: { uploads } })
  const { entries } = await exported(course.owner, ids[1])
  expect(entries.map((entry) => entry.uploads)).toEqual([[file]])
  await database().submission.update({ where: { id }, data: { uploads: null } })
})

test('no record is had of somebody by way of another course', async () => {
  const elsewhere = { courseId: other.courseId, studentId: course.student.id }
  expect(await findStudentRecord(other.owner, elsewhere)).toBeNull()
  expect(await exportStudent(other.owner, elsewhere, null)).toEqual({ entries: [], more: false })
})

test("a student's record holds their own work alone, with marks and comments", async () => {
  const place = { courseId: course.courseId, studentId: course.student.id }
  const record = await findStudentRecord(course.instructor, place)
  expect(record?.student).toMatchObject({ name: course.student.name, section: '1', leftAt: null })
  expect(record?.submissions.map(({ id }) => id)).toEqual(ids.slice(0, 2))
  expect(record?.submissions[0]?.comments).toEqual([
    { by: course.assistant.name, text: 'Look at the sign.', at: onDay(3), withdrawnAt: null },
  ])
  const [assignment] = record?.assignments ?? []
  expect(assignment).toMatchObject({ points: 8, score: 0.5 })
  expect(assignment?.parts.map(({ part, score, attempts }) => [part, score, attempts])).toEqual([
    ['a', 0.5, 2],
    ['b', 0, 0],
    ['c', 0, 0],
  ])
})

test('a long export is read page by page, each line once', async () => {
  const [first] = await database().submission.findMany({ where: { id: ids[0] ?? '' } })
  if (first === undefined) throw new Error('nothing was stored')
  const copies = Array.from({ length: exportPage + 5 }, (_, index) => ({
    ...first,
    ...{ id: `${first.id}-${String(index).padStart(4, '0')}`, number: 100 + index },
    ...{ position: 100 + index, idempotencyKey: `copy ${index}` },
  }))
  await database().submission.createMany({ data: copies })
  const pages: number[] = []
  const stream = jsonLines(async (after) => {
    const page = await exportAssignment(course.owner, course.assignmentId, after)
    pages.push(page?.entries.length ?? 0)
    return page
  })
  const lines = (await new Response(stream).text()).trimEnd().split('\n')
  const found = lines.map((line): string => JSON.parse(line).id)
  expect(pages).toEqual([exportPage, 8])
  expect(found.toSorted()).toEqual([...ids, ...copies.map(({ id }) => id)].toSorted())
})
