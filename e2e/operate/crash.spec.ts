import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase, database } from '@/lib/db/client'
import { recordSubmission } from '@/lib/db/recordSubmission'
import { verify } from '@/lib/db/verify'
import { usualPolicy } from '@/lib/gradebook/policy'
import { expect, installSheet, type Sheet, test } from '../fixtures'
import { type RunningServer, runServer } from '../runServer'
import { answerTo, askerAt } from './asker'

/** An answer the server has acknowledged, with what it said of it. */
interface Acknowledged {
  readonly submissionId: string
  readonly outcome: string
}

const usualDatabase = process.env.DATABASE_URL
let data: string
let server: RunningServer

/** Starts the server on this file's data; the test's own questions to the database go there too. */
async function start(): Promise<void> {
  server = await runServer({ NABLA_DATA: data, NABLA_DEMO: '0', DATABASE_URL: '' })
  process.env.DATABASE_URL = `file:${join(data, 'nabla.db')}`
}

test.beforeAll(async () => {
  test.setTimeout(180_000)
  data = mkdtempSync(join(tmpdir(), 'nabla-crash-test-'))
  await closeDatabase()
  await start()
})

test.afterAll(async () => {
  await server.end('SIGKILL')
  await closeDatabase()
  process.env.DATABASE_URL = usualDatabase
  rmSync(data, { recursive: true, force: true })
})

function ungraded(): Promise<number> {
  return database().submission.count({ where: { gradings: { none: {} } } })
}

/** Stores an answer and goes no further, as a process does that ends at this place. */
async function storeAlone({ student, itemId }: Sheet, partId: string, text: string) {
  const receipt = await recordSubmission(student, {
    ...answerTo(itemId, partId, text),
    format: 'plain',
    now: new Date(),
  })
  if (receipt?.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(receipt)}`)
  return receipt.submission.id
}

test('kill -9 loses no acknowledged answer, and the next start grades what was stored', async () => {
  test.setTimeout(180_000)
  const policy = { ...usualPolicy, attempts: null }
  const sheets = await Promise.all(Array.from({ length: 5 }, () => installSheet(policy, 7)))
  const acknowledged: Acknowledged[] = []
  let stopped = false

  const handInWithoutEnd = async ({ student, itemId }: Sheet) => {
    const { post } = await askerAt(server.origin, student)
    for (let count = 2; !stopped; count += 1) {
      const answer = answerTo(itemId, 'diagonal', `yhat_k + ${count}`)
      const reply = await post('/api/submissions', answer).catch(() => null)
      const body = await reply?.json().catch(() => null)
      if (body?.kind === 'judged') acknowledged.push(body.judged)
    }
  }
  const students = sheets.map(handInWithoutEnd)
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(10)
  await server.end('SIGKILL')
  stopped = true
  await Promise.all(students)
  const [sheet] = sheets
  if (sheet === undefined) throw new Error('no sheet')
  const left = await storeAlone(sheet, 'off-diagonal', '-yhat_i yhat_k')

  await start()
  expect(await ungraded()).toBe(0)
  expect(await verify()).toEqual([])
  const stored = await database().submission.findMany({
    select: { id: true, gradings: { select: { outcome: true } } },
  })
  const outcomeOf = new Map(stored.map(({ id, gradings }) => [id, gradings[0]?.outcome]))
  for (const { submissionId, outcome } of acknowledged) {
    expect(outcomeOf.get(submissionId)).toBe(outcome)
  }
  expect(outcomeOf.get(left)).toBe('correct')
})

test('an answer left without its grading does not stand in the way of the next one', async () => {
  const sheet = await installSheet(usualPolicy, 7)
  await storeAlone(sheet, 'diagonal', 'yhat_k')
  const { post } = await askerAt(server.origin, sheet.student)
  const next = answerTo(sheet.itemId, 'diagonal', 'yhat_k (1 - yhat_k)')
  const reply = await post('/api/submissions', next)
  expect(await reply.json()).toMatchObject({
    kind: 'judged',
    judged: { outcome: 'correct', number: 2 },
    attemptsLeft: 3,
  })
  expect(await ungraded()).toBe(0)
})

test('an answer left without its grading is graded before its page is shown', async () => {
  const sheet = await installSheet(usualPolicy, 7)
  await storeAlone(sheet, 'diagonal', 'yhat_k')
  const { get } = await askerAt(server.origin, sheet.student)
  expect((await get(sheet.path)).status).toBe(200)
  expect(await ungraded()).toBe(0)
})

test('SIGTERM answers every request that was begun, and ends with 0', async () => {
  const sheet = await installSheet(usualPolicy, 7)
  const { post } = await askerAt(server.origin, sheet.student)
  const parts = ['w2', 'b2', 'batch', 'diagonal', 'off-diagonal', 'loss']
  const running = parts.map((partId) =>
    post('/api/submissions', answerTo(sheet.itemId, partId, '1')),
  )
  await Promise.race(running)
  expect(await server.end('SIGTERM')).toBe(0)
  const replies = await Promise.allSettled(running)
  const answered = replies.filter((one) => one.status === 'fulfilled' && one.value.status === 200)
  const where = { itemId: sheet.itemId }
  expect(await database().submission.count({ where })).toBe(answered.length)
  expect(await ungraded()).toBe(0)
})
