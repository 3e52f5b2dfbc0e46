import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from './client'
import { appendGrading, overrideGrading } from './gradings'
import { recordSubmission } from './recordSubmission'
import {
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
  verdict,
} from './temporaryDatabase'
import { type Finding, verify } from './verify'

let close: () => Promise<void>
let course: TestCourse
let ids: readonly string[]

beforeAll(async () => {
  close = await openTemporaryDatabase()
  course = await makeCourse()
  const made: string[] = []
  for (const [index, partId] of ['a', 'b', 'a', 'c'].entries()) {
    const answer = { text: `x${index}`, fields: null, format: 'plain' } as const
    const address = { itemId: course.itemId, partId, idempotencyKey: `${index}`, now: onDay(1) }
    const receipt = await recordSubmission(course.student, { ...answer, ...address })
    if (receipt?.kind !== 'accepted') throw new Error('not accepted')
    const { id } = receipt.submission
    made.push(id)
    await appendGrading(id, verdict({ outcome: index === 2 ? 'correct' : 'incorrect' }), onDay(1))
  }
  ids = made
  for (const id of made.slice(0, 2)) {
    await overrideGrading(course.owner, id, { credit: 2_500, reason: 'half', now: onDay(2) })
  }
})
afterAll(() => close())
beforeEach(async () => {
  expect(await verify()).toEqual([])
})

/** Edits behind the application's back, looks, and puts things back. */
async function findingsAfter(
  edit: () => Promise<unknown>,
  undo: () => Promise<unknown>,
): Promise<readonly Finding[]> {
  await edit()
  const findings = await verify()
  await undo()
  return findings
}

test.each([
  { text: 'other' },
  { receivedAt: new Date('2026-03-01T00:00:00Z') },
  { idempotencyKey: 'other' },
])('an edited submission is found: %o', async (data) => {
  const where = { id: ids[1] ?? '' }
  const kept = await database().submission.findUniqueOrThrow({ where })
  const findings = await findingsAfter(
    () => database().submission.update({ where, data }),
    () => database().submission.update({ where, data: kept }),
  )
  expect(findings).toContainEqual(expect.objectContaining({ kind: 'edited', row: 'submission' }))
})

test.each([
  { credit: 9999 },
  { counted: false },
  { verdict: '{}' },
  { seed: 1n },
  { reason: 'because' },
])('an edited grading is found: %o', async (data) => {
  const where = { submissionId_number: { submissionId: ids[1] ?? '', number: 1 } }
  const kept = await database().grading.findUniqueOrThrow({ where })
  const findings = await findingsAfter(
    () => database().grading.update({ where, data }),
    () => database().grading.update({ where, data: kept }),
  )
  expect(findings).toContainEqual(expect.objectContaining({ kind: 'edited', row: 'grading' }))
})

test('an edited audit event is found', async () => {
  const where = { subjectId: ids[1] ?? '' }
  const findings = await findingsAfter(
    () => database().auditEvent.updateMany({ where, data: { byId: course.assistant.id } }),
    () => database().auditEvent.updateMany({ where, data: { byId: course.owner.id } }),
  )
  expect(findings).toEqual([{ kind: 'edited', row: 'audit', id: expect.any(String) }])
})

test('a total that the log does not give is found', async () => {
  const where = { studentId: course.student.id, itemId: course.itemId, partId: 'c' }
  const findings = await findingsAfter(
    () => database().total.updateMany({ where, data: { score: 10_000 } }),
    () => database().total.updateMany({ where, data: { score: 0 } }),
  )
  expect(findings).toEqual([{ kind: 'total', ...where, stored: 10_000, replayed: 0 }])
})

test('rows signed with another secret are found', async () => {
  const secret = process.env.NABLA_SECRET
  process.env.NABLA_SECRET = 'another secret for tests, just as worthless'
  const findings = await verify()
  process.env.NABLA_SECRET = secret
  expect(findings).toHaveLength(4 + 6 + 2)
})

test('a row taken out of the middle is found', async () => {
  const grading = await database().grading.findFirstOrThrow({
    where: { submissionId: ids[1] ?? '' },
  })
  await database().grading.delete({ where: { id: grading.id } })
  expect(await verify()).toContainEqual(
    expect.objectContaining({ kind: 'missing', row: 'grading' }),
  )
  await database().grading.create({ data: grading })
})
