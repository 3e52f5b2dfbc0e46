import { afterAll, beforeAll, expect, test } from 'vitest'
import { samples } from '@/lib/files/samples.fixture'
import { database } from './client'
import type { Person } from './person'
import { recordSubmission } from './recordSubmission'
import { submissionColumns, toSubmission } from './submissionColumns'
import {
  addMarkedItem,
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
} from './temporaryDatabase'
import { listUploads, readUpload, removeUpload, storeUpload, uploadLimit } from './uploads'
import { verify } from './verify'

const now = onDay(1)
let close: () => Promise<void>
let course: TestCourse
let itemId: string
let clicks = 0

beforeAll(async () => {
  close = await openTemporaryDatabase()
  course = await makeCourse()
  itemId = await addMarkedItem(course)
})
afterAll(() => close())

async function stored(who: Person, name = 'page.png'): Promise<string> {
  const receipt = await storeUpload(who, { itemId, partId: 'files', name }, samples.png, now)
  if (receipt?.kind !== 'stored') throw new Error('not stored')
  return receipt.file.id
}

function handIn(who: Person, ids: readonly string[], partId = 'files') {
  clicks += 1
  const answer = { text: ids.join(' '), fields: null, format: 'plain' } as const
  return recordSubmission(who, {
    ...answer,
    itemId,
    partId,
    idempotencyKey: `click ${clicks}`,
    now,
  })
}

test('a file is kept as it is, with what it is by its content', async () => {
  const place = { itemId, partId: 'files', name: '../my page.txt' }
  const receipt = await storeUpload(course.student, place, samples.pdf, now)
  const about = { name: 'my page.txt', type: 'application/pdf', size: samples.pdf.length }
  expect(receipt).toMatchObject({ kind: 'stored', file: about })
  if (receipt?.kind !== 'stored') return
  const found = await readUpload(course.student, receipt.file.id)
  expect(Buffer.from(found?.bytes ?? [])).toEqual(samples.pdf)
})

test.each([
  ['empty', Buffer.alloc(0)],
  ['other-type', Buffer.from('<html>')],
  ['too-large', Buffer.alloc(uploadLimit + 1)],
] as const)('a file is refused: %s', async (refusal, bytes) => {
  const place = { itemId, partId: 'files', name: 'page.png' }
  expect(await storeUpload(course.student, place, bytes, now)).toEqual({ kind: 'refused', refusal })
})

test('files belong to a part that asks for them', async () => {
  for (const partId of ['prose', 'nothing']) {
    const place = { itemId, partId, name: 'page.png' }
    expect(await storeUpload(course.student, place, samples.png, now)).toBeNull()
  }
})

test('a submission names its files, and its code covers them', async () => {
  const ids = [await stored(course.student, 'b.png'), await stored(course.student, 'a.png')]
  const receipt = await handIn(course.student, ids)
  if (receipt?.kind !== 'accepted') throw new Error('not accepted')
  expect(receipt.submission.files.map(({ id, name }) => [id, name])).toEqual([
    [ids[0], 'b.png'],
    [ids[1], 'a.png'],
  ])
  const where = { id: receipt.submission.id }
  const select = submissionColumns(course.student.id)
  const row = await database().submission.findUniqueOrThrow({ where, select })
  expect(toSubmission(row).files).toEqual(receipt.submission.files)
  expect(await verify()).toEqual([])
  const uploads = row.uploads?.replace('a.png', 'c.png') ?? null
  await database().submission.update({ where, data: { uploads } })
  expect(await verify()).toMatchObject([{ kind: 'edited', row: 'submission', id: where.id }])
  await database().submission.update({ where, data: { uploads: row.uploads } })
})

test.each([
  ['no file', 0],
  ['more files than are asked for', 3],
])('%s is not handed in', async (_, count) => {
  const ids = await Promise.all(Array.from({ length: count }, () => stored(course.classmate)))
  expect(await handIn(course.classmate, ids)).toEqual({ kind: 'refused', refusal: 'files' })
})

test('neither a file twice, nor one that is not there, nor somebody else’s is handed in', async () => {
  const own = await stored(course.classmate)
  const other = await stored(course.student)
  for (const ids of [[own, own], ['nothing'], [other]]) {
    expect(await handIn(course.classmate, ids)).toEqual({ kind: 'refused', refusal: 'files' })
  }
})

test('what is not handed in is its student’s alone, who may take it back; what is, stays', async () => {
  const id = await stored(course.classmate)
  expect(await readUpload(course.instructor, id)).toBeNull()
  expect(await removeUpload(course.classmate, id)).toBe(true)
  expect(await readUpload(course.classmate, id)).toBeNull()
  const kept = await stored(course.classmate)
  expect(await handIn(course.classmate, [kept])).toMatchObject({ kind: 'accepted' })
  expect(await readUpload(course.instructor, kept)).not.toBeNull()
  expect(await removeUpload(course.classmate, kept)).toBeNull()
  const left = await listUploads(course.classmate, itemId)
  expect(left.map((file) => file.id)).toContain(kept)
})

test('handed in and taken back at once: one of the two', async () => {
  const { owner } = course
  const enrolment = { userId: owner.id, courseId: course.courseId }
  const where = { userId_courseId: enrolment }
  await database().enrolment.update({ where, data: { role: 'student' } })
  const id = await stored(owner)
  const [receipt, removed] = await Promise.all([handIn(owner, [id]), removeUpload(owner, id)])
  expect(receipt?.kind === 'accepted').toBe(removed === null)
  await database().enrolment.update({ where, data: { role: 'owner' } })
})

test('prose is bounded as its part says', async () => {
  expect(await handIn(course.student, ['x'.repeat(101)], 'prose')).toEqual({
    kind: 'refused',
    refusal: 'too-long',
  })
  expect(await handIn(course.student, ['x'.repeat(100)], 'prose')).toMatchObject({
    kind: 'accepted',
    submission: { files: [] },
  })
})

test('a student’s store has an end', async () => {
  await database().upload.deleteMany({ where: { studentId: course.student.id } })
  for (let count = 0; count < 40; count += 1) await stored(course.student)
  const place = { itemId, partId: 'files', name: 'page.png' }
  expect(await storeUpload(course.student, place, samples.png, now)).toEqual({
    kind: 'refused',
    refusal: 'too-many',
  })
})
