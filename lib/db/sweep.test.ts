import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samples } from '@/lib/files/samples.fixture'
import { database } from './client'
import { setExtension } from './extensions'
import type { Person } from './person'
import { recordSubmission } from './recordSubmission'
import { looseLifetime, sweep } from './sweep'
import {
  addMarkedItem,
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
} from './temporaryDatabase'
import { readUpload, storeUpload } from './uploads'
import { verify } from './verify'

let close: () => Promise<void>
let course: TestCourse
let itemId: string

beforeAll(async () => {
  close = await openTemporaryDatabase()
  course = await makeCourse()
  itemId = await addMarkedItem(course)
})
afterAll(() => close())

async function stored(who: Person = course.student): Promise<string> {
  const place = { itemId, partId: 'files', name: 'page.png' }
  const receipt = await storeUpload(who, place, samples.png, onDay(1))
  if (receipt?.kind !== 'stored') throw new Error('not stored')
  return receipt.file.id
}

test('what was never handed in is swept long after the last date of anybody; what was stays', async () => {
  const [loose, handed] = [await stored(), await stored()]
  const receipt = await recordSubmission(course.student, {
    ...{ itemId, partId: 'files', text: handed, fields: null, format: 'plain' },
    idempotencyKey: uuid(),
    now: onDay(1),
  })
  expect(receipt).toMatchObject({ kind: 'accepted' })
  const { due, lateUntil } = await database().assignment.findUniqueOrThrow({
    where: { id: course.assignmentId },
  })
  const last = Math.max(due.getTime(), lateUntil?.getTime() ?? 0)
  const isKept = async (id: string) => (await readUpload(course.student, id)) !== null

  expect(await sweep(new Date(last + looseLifetime))).toMatchObject({ files: 0 })
  const later = last + 90 * 24 * 3600 * 1000
  const target = { kind: 'student', studentId: course.classmate.id } as const
  const dates = { due: new Date(later), lateUntil: null, reason: 'ill', replaces: null }
  const { assignmentId, instructor } = course
  const extension = await setExtension(instructor, { assignmentId, target, ...dates }, onDay(1))
  expect(extension).toBe('stored')
  expect(await sweep(new Date(later + looseLifetime))).toMatchObject({ files: 0 })
  expect(await isKept(loose)).toBe(true)
  expect(await sweep(new Date(later + looseLifetime + 1))).toMatchObject({ files: 1 })
  expect(await isKept(loose)).toBe(false)
  expect(await isKept(handed)).toBe(true)
  expect(await verify()).toEqual([])
})

test('tokens that have run out are swept, and no other', async () => {
  const token = (id: string, expiresAt: Date) => ({ id, identifier: id, value: id, expiresAt })
  const data = [token('old', onDay(1)), token('good', onDay(3))]
  await database().verification.createMany({ data })
  expect(await sweep(onDay(2))).toMatchObject({ tokens: 1 })
  expect(await database().verification.findMany({ select: { id: true } })).toEqual([{ id: 'good' }])
})

test('a file that was altered, or is gone though it was handed in, is found', async () => {
  const id = await stored(course.classmate)
  const receipt = await recordSubmission(course.classmate, {
    ...{ itemId, partId: 'files', text: id, fields: null, format: 'plain' },
    idempotencyKey: uuid(),
    now: onDay(1),
  })
  if (receipt?.kind !== 'accepted') throw new Error('not accepted')
  const submissionId = receipt.submission.id
  const finding = (fault: string) => [{ kind: 'file', fault, id, submissionId }]
  const row = await database().upload.findUniqueOrThrow({ where: { id } })
  const bytes = Uint8Array.from(row.bytes, (byte, place) => (place === 40 ? byte ^ 1 : byte))
  await database().upload.update({ where: { id }, data: { bytes } })
  expect(await verify()).toEqual(finding('altered'))
  // Even where the row's own hash was made to fit: the submission's code covers what was handed in.
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await database().upload.update({ where: { id }, data: { sha256 } })
  expect(await verify()).toEqual(finding('altered'))
  await database().upload.delete({ where: { id } })
  expect(await verify()).toEqual(finding('missing'))
  await database().upload.create({ data: row })
  expect(await verify()).toEqual([])
})
