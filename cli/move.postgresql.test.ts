import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import { listCourses } from '@/lib/db/courses'
import { pools } from '@/lib/db/demo/answers'
import { demoEmail } from '@/lib/db/demo/people'
import { seedDemo } from '@/lib/db/demo/seedDemo'
import { readGradebook } from '@/lib/db/gradebook'
import { personWithEmail } from '@/lib/db/people'
import { tables } from '@/lib/db/tables'
import {
  makeTemporaryDatabase,
  makeTemporaryFile,
  type TemporaryDatabase,
  verdict,
} from '@/lib/db/temporaryDatabase'
import { move } from './move'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const now = new Date('2026-11-23T16:20:00Z')
const sheet = {
  id: 'two-layer-softmax',
  version: 'hash of the sheet',
  parts: pools.map(({ partId }) => ({ id: partId, points: 1, attempts: null, cases: [] })),
  tags: [],
  titles: { 'zh-CN': '两层网络', en: 'Two layers' },
}

const made: TemporaryDatabase[] = []
let from: string

beforeAll(async () => {
  process.env.NABLA_SECRET = 'a secret for tests, of no worth to anybody'
  const source = await makeTemporaryFile()
  made.push(source)
  from = source.url
  await look(from)
  await seedDemo(sheet, {}, async () => verdict({ outcome: 'incorrect' }), now)
  await addUpload(Uint8Array.from({ length: 256 }, (_, byte) => byte))
})
afterAll(async () => {
  await closeDatabase()
  for (const { remove } of made) await remove()
})

async function addUpload(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { studentId, itemId, partId } = await database().total.findFirstOrThrow()
  const about = {
    name: '推导.pdf',
    type: 'application/pdf',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const data = { id: uuid(), studentId, itemId, partId, ...about, bytes, createdAt: now }
  await database().upload.create({ data })
}

async function look(url: string): Promise<void> {
  process.env.DATABASE_URL = url
  await closeDatabase()
}

async function emptyTarget(): Promise<string> {
  const target = await makeTemporaryDatabase('without tables')
  made.push(target)
  return target.url
}

async function run(...words: string[]) {
  await closeDatabase()
  const said = { out: '', err: '' }
  const code = await move(words, {
    write: async (text) => {
      said.out += text
    },
    complain: async (text) => {
      said.err += text
    },
  })
  return { code, ...said }
}

async function gradebook() {
  const teacher = await personWithEmail(demoEmail.instructor)
  if (teacher === null) throw new Error('no teacher')
  const [course] = await listCourses(teacher, now)
  return readGradebook(teacher, course?.assignments[0]?.id ?? '', now)
}

test('the whole demo comes over: the same rows, the same gradebook, a record that holds', async () => {
  const to = await emptyTarget()
  const { code, out, err } = await run('--from', from, '--to', to)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  for (const name of Object.keys(tables)) {
    expect(out).toMatch(new RegExp(`^ +${name} +(\\d+) +\\1 +(\\w{16}) +\\2 +equal$`, 'm'))
  }
  expect(out).toMatch(/Submission +[1-9]/)
  expect(out).toContain('the record holds')
  await look(to)
  const arrived = await gradebook()
  const { bytes } = await database().upload.findFirstOrThrow()
  expect([...bytes]).toEqual(Array.from({ length: 256 }, (_, byte) => byte))
  await look(from)
  expect(arrived).toEqual(await gradebook())

  const again = await run('--from', from, '--to', to)
  expect(again.code).toBe(1)
  expect(again.err).toContain('is not empty, so nothing was copied: User holds')
})

test('what arrives otherwise than it was is not kept', async () => {
  const target = await makeTemporaryDatabase()
  made.push(target)
  await look(target.url)
  await database().$executeRaw`CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN NEW.score := NEW.score + 1; RETURN NEW; END $$`
  await database().$executeRaw`CREATE TRIGGER spoil BEFORE INSERT ON "Total"
    FOR EACH ROW EXECUTE FUNCTION spoil()`
  const { code, out, err } = await run('--from', from, '--to', target.url)
  expect(code).toBe(1)
  expect(out.match(/NOT EQUAL/g)).toHaveLength(1)
  expect(out).toMatch(/Total .*NOT EQUAL/)
  expect(err).toContain('nothing was kept')
  expect(await database().user.count()).toBe(0)
})

test('a row edited before the move is moved, and named', async () => {
  await look(from)
  const total = await database().total.findFirstOrThrow()
  const edit = (score: number) =>
    database().total.update({ where: { id: total.id }, data: { score } })
  await edit(total.score + 1)
  const { code, out, err } = await run('--from', from, '--to', await emptyTarget())
  await look(from)
  await edit(total.score)
  expect(code).toBe(1)
  expect(out).toContain(`"kind":"total","studentId":"${total.studentId}"`)
  expect(err).toContain('1 of them do not follow from the record')
})

test('is told where there is nothing to move, or nowhere to', async () => {
  expect((await run('--to', 'postgresql://nabla@localhost/nabla')).code).toBe(2)
  const nothing = await run('--from', '/nowhere', '--to', 'postgresql://nabla@localhost/nabla')
  expect(nothing).toMatchObject({ code: 2, err: 'nabla move: there is no database at /nowhere\n' })
  expect((await run('--from', from, '--to', from)).err).toContain('name an empty PostgreSQL')
  const closed = await run('--from', from, '--to', 'postgresql://nabla:hidden@localhost:1/nabla')
  expect(closed.code).toBe(1)
  expect(closed.err).toMatch(
    /nothing was copied to postgresql:\/\/nabla:\*\*\*@localhost:1\/nabla: .*ECONNREFUSED/,
  )
})
