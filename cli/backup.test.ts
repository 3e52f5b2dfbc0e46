import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import { appendGrading } from '@/lib/db/gradings'
import { applyMigrations } from '@/lib/db/migrate'
import { recordSubmission } from '@/lib/db/recordSubmission'
import { makeCourse, onDay, type TestCourse, verdict } from '@/lib/db/temporaryDatabase'
import { backup } from './backup'
import type { Run } from './command'
import { restore } from './restore'
import { verify } from './verify'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'nabla-'))
const data = join(folder, 'data')
const file = join(folder, 'all.backup')
const secret = 'a secret for tests, of no worth to anybody'
let course: TestCourse

/** What the commands read; nothing else of this process's own. */
function settle(env: { NABLA_DATA: string; DATABASE_URL?: string; NABLA_SECRET?: string }) {
  vi.unstubAllEnvs()
  for (const name of ['DATABASE_URL', 'NABLA_SECRET', 'INIT_CWD']) vi.stubEnv(name, undefined)
  vi.stubEnv('NABLA_DEMO', '0')
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
}

beforeAll(async () => {
  const url = `file:${join(data, 'nabla.db')}`
  await applyMigrations(url)
  writeFileSync(join(data, 'secret'), secret)
  settle({ NABLA_DATA: data, DATABASE_URL: url, NABLA_SECRET: secret })
  await closeDatabase()
  course = await makeCourse()
  await answer('a', 'key 1')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await closeDatabase()
  rmSync(folder, { recursive: true })
})

async function answer(partId: string, idempotencyKey: string) {
  const receipt = await recordSubmission(course.student, {
    ...{ text: 'x', fields: null, format: 'plain' },
    ...{ itemId: course.itemId, partId, idempotencyKey, now: onDay(1) },
  })
  if (receipt?.kind !== 'accepted') throw new Error(JSON.stringify(receipt))
  await appendGrading(receipt.submission.id, verdict({ outcome: 'correct' }), onDay(1))
}

async function run(command: Run, ...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await command(words, {
    write: async (text) => {
      out.push(text)
    },
    complain: async (text) => {
      err.push(text)
    },
  })
  return { code, out: out.join(''), err: err.join('') }
}

test('nabla backup copies all there is while somebody has the database open, for its owner alone', async () => {
  expect(await database().submission.count()).toBe(1)
  settle({ NABLA_DATA: data })
  const { code, err } = await run(backup, file)
  expect([code, err]).toEqual([0, ''])
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(await run(backup, file)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/nothing is overwritten/),
  })
})

test('nabla restore gives it back with its secret, and overwrites nothing', async () => {
  const again = join(folder, 'again')
  settle({ NABLA_DATA: data })
  expect(await run(restore, file)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/nothing is overwritten/),
  })
  settle({ NABLA_DATA: again, NABLA_SECRET: 'another secret for tests, just as worthless' })
  expect(await run(restore, file)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/NABLA_SECRET is another/),
  })
  settle({ NABLA_DATA: again })
  const { code, err } = await run(restore, file)
  expect([code, err]).toEqual([0, ''])
  expect(readFileSync(join(again, 'secret'), 'utf8')).toBe(secret)
  expect((await run(verify)).code).toBe(0)
  settle({ NABLA_DATA: again, DATABASE_URL: `file:${join(again, 'nabla.db')}` })
  await closeDatabase()
  expect(await database().submission.findMany()).toMatchObject([{ text: 'x', partId: 'a' }])
  const tables = await database()
    .$queryRaw`SELECT name FROM sqlite_master WHERE name LIKE '_nabla%'`
  expect(tables).toEqual([])
})

test('nabla restore takes no other file', async () => {
  const nowhere = join(folder, 'nowhere')
  settle({ NABLA_DATA: nowhere })
  const other = join(folder, 'other')
  writeFileSync(other, 'something else')
  expect(await run(restore, other)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/is no backup of Nabla/),
  })
  expect(await run(restore, join(data, 'nabla.db'))).toMatchObject({ code: 2 })
  expect(await run(restore, join(folder, 'none'))).toMatchObject({
    code: 2,
    err: expect.stringMatching(/there is no file/),
  })
  expect(existsSync(nowhere)).toBe(false)
})

test('nabla verify tells what was changed behind its back, as a table and as JSON', async () => {
  settle({ NABLA_DATA: data, DATABASE_URL: `file:${join(data, 'nabla.db')}`, NABLA_SECRET: secret })
  await closeDatabase()
  await answer('b', 'key 2')
  const found = await database().submission.findFirstOrThrow({ where: { partId: 'b' } })
  settle({ NABLA_DATA: data })
  expect(await run(verify)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^The record holds/),
  })
  await database().submission.update({ where: { id: found.id }, data: { text: 'y' } })
  await database().total.updateMany({ where: { partId: 'b' }, data: { score: 5 } })
  const { code, out } = await run(verify)
  expect(code).toBe(1)
  expect(out).toMatch(new RegExp(`edited +submission +${found.id}`))
  expect(out).toMatch(new RegExp(`${course.student.id} +${course.itemId} +b +5 +10000`))
  const { out: lines, err } = await run(verify, '--json')
  expect(
    lines
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toEqual([
    { kind: 'edited', row: 'submission', id: found.id },
    {
      ...{ kind: 'total', studentId: course.student.id, itemId: course.itemId, partId: 'b' },
      ...{ stored: 5, replayed: 10_000 },
    },
  ])
  expect(err).toContain('Found: 2.')
})

test('nothing is done without the data, their secret, or in PostgreSQL', async () => {
  settle({ NABLA_DATA: join(folder, 'nowhere') })
  expect(await run(verify)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/there is no database at/),
  })
  expect(await run(backup, join(folder, 'b'))).toMatchObject({ code: 2 })
  settle({ NABLA_DATA: join(folder, 'bare'), DATABASE_URL: `file:${join(data, 'nabla.db')}` })
  expect(await run(verify)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/set NABLA_SECRET/),
  })
  settle({ NABLA_DATA: data, DATABASE_URL: 'postgresql://nabla@127.0.0.1/nabla' })
  for (const command of [backup, restore]) {
    expect(await run(command, file)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/pg_dump/),
    })
  }
})
