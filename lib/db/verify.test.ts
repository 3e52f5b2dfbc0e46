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
async function findingsAfter(edit: string, undo: string): Promise<readonly Finding[]> {
  await database().$executeRawUnsafe(edit)
  const findings = await verify()
  await database().$executeRawUnsafe(undo)
  return findings
}

test.each([
  ['Submission', 'text', `'other'`],
  ['Submission', 'receivedAt', `'2026-03-01T00:00:00.000+00:00'`],
  ['Submission', 'idempotencyKey', `'other'`],
  ['Grading', 'credit', `9999`],
  ['Grading', 'counted', `0`],
  ['Grading', 'verdict', `'{}'`],
  ['Grading', 'seed', `1`],
  ['Grading', 'reason', `'because'`],
])('an edited %s.%s is found', async (table, column, value) => {
  const where = table === 'Submission' ? `id = '${ids[1]}'` : `"submissionId" = '${ids[1]}'`
  await database().$executeRawUnsafe(`CREATE TABLE kept AS SELECT * FROM "${table}"`)
  const findings = await findingsAfter(
    `UPDATE "${table}" SET "${column}" = ${value} WHERE ${where}`,
    `UPDATE "${table}" SET "${column}" = (SELECT "${column}" FROM kept WHERE kept.id = "${table}".id)`,
  )
  await database().$executeRawUnsafe('DROP TABLE kept')
  const row = table === 'Submission' ? 'submission' : 'grading'
  expect(findings).toContainEqual(expect.objectContaining({ kind: 'edited', row }))
})

test('an edited audit event is found', async () => {
  const findings = await findingsAfter(
    `UPDATE "AuditEvent" SET "byId" = '${course.assistant.id}' WHERE "subjectId" = '${ids[1]}'`,
    `UPDATE "AuditEvent" SET "byId" = '${course.owner.id}'`,
  )
  expect(findings).toEqual([{ kind: 'edited', row: 'audit', id: expect.any(String) }])
})

test('a total that the log does not give is found', async () => {
  const where = { studentId: course.student.id, itemId: course.itemId, partId: 'c' }
  const place = `"studentId" = '${where.studentId}' AND "partId" = 'c'`
  const findings = await findingsAfter(
    `UPDATE "Total" SET score = 10000 WHERE ${place}`,
    `UPDATE "Total" SET score = 0 WHERE ${place}`,
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
