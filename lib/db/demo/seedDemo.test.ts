import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '../client'
import { listCourses } from '../courses'
import { type Gradebook, readGradebook } from '../gradebook'
import type { Grade } from '../gradings'
import { personWithEmail } from '../people'
import type { Person } from '../person'
import { openTemporaryDatabase, verdict } from '../temporaryDatabase'
import { verify } from '../verify'
import { pools } from './answers'
import { demoEmail } from './people'
import { planAnswers } from './plan'
import { seedDemo } from './seedDemo'

const now = new Date('2026-11-23T16:20:00Z')
const sheet = {
  id: 'two-layer-softmax',
  version: 'hash of the sheet',
  tags: [],
  parts: pools.map(({ partId }) => ({ id: partId, points: 1, attempts: null, cases: [] })),
  titles: { 'zh-CN': '两层网络', en: 'Two layers' },
}
const loss = { label: 'i = k' }
const question = {
  ...sheet,
  parts: sheet.parts.map((part) => {
    return part.id === 'loss' ? { ...part, cases: [loss, { label: 'i != k' }] } : part
  }),
}

/** Believes what the pools say of their own answers. */
const grade: Grade = async ({ partId, text, fields }) => {
  const pool = pools.find((one) => one.partId === partId)
  const says = (answers: readonly { text: string; fields: unknown }[] = []) =>
    answers.some((one) => JSON.stringify([one.text, one.fields]) === JSON.stringify([text, fields]))
  if (says(pool?.right)) return verdict({ outcome: 'correct' })
  return verdict({ outcome: says(pool?.unreadable) ? 'unreadable' : 'incorrect' })
}

let close: () => Promise<void>
beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())

async function demoPerson(as: keyof typeof demoEmail): Promise<Person> {
  const person = await personWithEmail(demoEmail[as])
  if (person === null) throw new Error(`no ${as}`)
  return person
}

async function gradebookOfDemo(): Promise<Gradebook> {
  const teacher = await demoPerson('instructor')
  const [course] = await listCourses(teacher, now)
  const gradebook = await readGradebook(teacher, course?.assignments[0]?.id ?? '', now)
  if (gradebook === null) throw new Error('no gradebook')
  return gradebook
}

test('what a crash left half is made whole by the next start', async () => {
  let left = 40
  const crashing: Grade = async (answer, version) => {
    left -= 1
    if (left < 0) throw new Error('the lights went out')
    return grade(answer, version)
  }
  await expect(seedDemo(question, {}, crashing, now)).rejects.toThrow('the lights went out')
  await seedDemo(question, {}, grade, new Date(now.getTime() + 60_000))
  expect(await database().submission.count()).toBe(planAnswers().length)
  expect(await database().submission.count({ where: { gradings: { none: {} } } })).toBe(0)
}, 120_000)

test('a later start changes nothing', async () => {
  const before = await database().grading.findMany({ orderBy: { id: 'asc' } })
  await seedDemo(question, {}, grade, new Date('2026-12-01T08:00:00Z'))
  expect(await database().grading.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
})

test('the next homework is handed out once, and nobody has begun it', async () => {
  const next = { question: { ...question, id: 'next', version: 'hash of the next' }, files: {} }
  for (let start = 0; start < 2; start += 1) await seedDemo(question, {}, grade, now, next)
  const teacher = await demoPerson('instructor')
  const [course] = await listCourses(teacher, now)
  expect(course?.assignments).toHaveLength(2)
  const gradebook = await readGradebook(teacher, course?.assignments[1]?.id ?? '', now)
  expect(gradebook?.rows.every(({ score }) => score === 0)).toBe(true)
  expect((await gradebookOfDemo()).parts).toHaveLength(6)
})

test('a demo that another plan has filled is left alone', async () => {
  const rows = await database().submission.findMany({ orderBy: { id: 'asc' } })
  const rename = (key: (index: number) => string) =>
    database().$transaction(
      rows.map(({ id }, index) =>
        database().submission.update({ where: { id }, data: { idempotencyKey: key(index) } }),
      ),
    )
  await rename((index) => `demo ${index}`)
  await seedDemo(question, {}, grade, now)
  expect(await database().submission.count()).toBe(rows.length)
  await rename((index) => rows[index]?.idempotencyKey ?? '')
})

describe('the demo', () => {
  test('is a class of 24 and the visitor, in all stages', async () => {
    const { rows, parts } = await gradebookOfDemo()
    expect(rows).toHaveLength(25)
    expect(parts.map((part) => part.points)).toEqual([2, 2, 2, 2, 2, 2])
    const scores = rows.map((row) => row.score)
    expect(scores.filter((score) => score === 12).length).toBeGreaterThan(1)
    expect(scores.filter((score) => score === 0).length).toBeGreaterThan(0)
    expect(new Set(scores).size).toBeGreaterThan(8)
    const cells = rows.flatMap((row) => row.cells)
    expect(cells.filter((cell) => cell.overridden)).toHaveLength(1)
    expect(cells.filter((cell) => cell.outcome === null).length).toBeGreaterThan(10)
  })

  test('leaves the visitor parts to try, and a week', async () => {
    const [course] = await listCourses(await demoPerson('student'), now)
    const [homework] = course?.assignments ?? []
    expect(homework).toMatchObject({
      phase: 'open',
      progress: { answered: 2, reached: { done: 2 } },
    })
    expect(homework?.due).toEqual(new Date('2026-12-01T15:59:00Z'))
  })

  test('was answered before it was first seen', async () => {
    const late = await database().submission.count({ where: { receivedAt: { gt: now } } })
    expect(late).toBe(0)
  })

  test('holds to its own record', async () => {
    expect(await verify()).toEqual([])
  })
})

test('an answer that is refused is left out, and the rest of the class goes on', async () => {
  await close()
  close = await openTemporaryDatabase()
  await seedDemo(question, {}, async () => verdict({ outcome: 'undecided' }), now)
  const stored = await database().submission.count()
  expect(stored).toBeLessThan(planAnswers().length)
  expect(stored).toBeGreaterThan(100)
  expect(await verify()).toEqual([])
}, 120_000)
