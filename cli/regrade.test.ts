import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import { appendGrading, overrideGrading } from '@/lib/db/gradings'
import { installCourse, installPerson } from '@/lib/db/installCourse'
import type { Person } from '@/lib/db/person'
import { installQuestion } from '@/lib/db/questions'
import { recordSubmission } from '@/lib/db/recordSubmission'
import { findSubmission } from '@/lib/db/submissions'
import { monday, onDay, openTemporaryDatabase, verdict } from '@/lib/db/temporaryDatabase'
import { usualPolicy } from '@/lib/gradebook/policy'
import { GRADER_VERSION } from '@/lib/grading/graderVersion'
import type { Verdict } from '@/lib/grading/verdict'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { regrade } from './regrade'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const FILES = {
  'question.yaml': 'id: slope\ngiven: {z: real}\nparts: [{id: a, answer: "d(z^2, z)"}]\n',
  'zh-CN.md': '# 斜率\n\n## a\n求导。\n',
  'en.md': '# Slope\n\n## a\nDifferentiate.\n',
}

let close: () => Promise<void>
let student: Person
let teacher: Person
let itemId = ''
let assignmentId = ''

beforeAll(async () => {
  close = await openTemporaryDatabase()
  const person = (name: string, studentNumber: string | null): Promise<Person> =>
    installPerson(
      { name, email: `${name}@example.org`, studentNumber, mayCreateCourses: false },
      monday,
    )
  student = await person('student', '1')
  teacher = await person('teacher', null)
  const versionId = await installQuestion(loadQuestion(FILES), FILES, monday)
  const course = await installCourse(
    {
      name: { 'zh-CN': '样课', en: 'Sample' },
      term: '2026',
      zone: 'Asia/Shanghai',
      sections: ['1'],
      members: [
        { person: teacher, role: 'instructor', section: null },
        { person: student, role: 'student', section: '1' },
      ],
      assignment: {
        title: { 'zh-CN': '作业', en: 'Homework' },
        opens: monday,
        due: onDay(7),
        lateUntil: null,
        policy: { ...usualPolicy, attempts: null },
        items: [{ versionId, points: 1 }],
      },
    },
    monday,
  )
  assignmentId = course.assignmentId
  itemId = course.itemIds[0] ?? ''
})
afterAll(() => close())

let keys = 0
/** Stores an answer with the judgement of some earlier grader; gives the submission's id. */
async function stored(text: string, about: Partial<Verdict> | null): Promise<string> {
  keys += 1
  const receipt = await recordSubmission(student, {
    ...{ text, fields: null, format: 'plain' },
    ...{ itemId, partId: 'a', idempotencyKey: `key ${keys}`, now: onDay(1) },
  })
  if (receipt?.kind !== 'accepted') throw new Error(JSON.stringify(receipt))
  const { id } = receipt.submission
  if (about !== null) {
    await appendGrading(id, verdict({ seed: 1, graderVersion: '0', ...about }), onDay(1))
  }
  return id
}

async function run(...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await regrade(words, {
    write: async (text) => {
      out.push(text)
    },
    complain: async (text) => {
      err.push(text)
    },
  })
  return { code, out: out.join(''), err: err.join('') }
}

describe('nabla regrade --dry', () => {
  test('ends with 0 where every verdict still stands', async () => {
    await stored('2z', { outcome: 'correct' })
    await stored('-2z', { outcome: 'incorrect', note: 'sign' })
    expect(await run('--dry')).toEqual({ code: 0, out: '2 answers: nothing changes\n', err: '' })
  })

  test('tells each verdict that would be another, writes nothing, and ends with 1', async () => {
    const wrongly = await stored('z + z', { outcome: 'incorrect', note: 'value' })
    const noted = await stored('4 z', { outcome: 'incorrect', note: 'value' })
    const before = await contentOfDatabase()
    const { code, out } = await run('--dry')
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual([
      `${wrongly}  ${assignmentId}  slope a: incorrect, 0 %, value → correct, 100 % (grader 0 → ${GRADER_VERSION})`,
      `${noted}  ${assignmentId}  slope a: incorrect, 0 %, value → incorrect, 0 %, factor (grader 0 → ${GRADER_VERSION})`,
      '4 answers: incorrect → correct: 1, note: 1',
      '',
    ])
    expect(await contentOfDatabase()).toEqual(before)
  })

  test('prints JSON Lines, the summary apart', async () => {
    const { out, err } = await run('--dry', '--json')
    const [first] = out.trim().split('\n')
    expect(JSON.parse(first ?? '')).toMatchObject({
      assignment: assignmentId,
      question: 'slope',
      part: 'a',
      seed: 1,
      overridden: false,
      before: { outcome: 'incorrect', credit: 0, note: 'value', line: null, graderVersion: '0' },
      after: { outcome: 'correct', credit: 10_000, note: null, graderVersion: GRADER_VERSION },
    })
    expect(err).toContain('4 answers')
  })

  test('looks at one assignment or one question, and knows what is not there', async () => {
    expect((await run('--dry', '--assignment', assignmentId)).out).toContain('4 answers')
    expect((await run('--dry', '--question', 'slope')).out).toContain('4 answers')
    expect(await run('--dry', '--question', 'slop')).toMatchObject({
      code: 2,
      err: 'nabla regrade: there is no question slop\n',
    })
    expect((await run('--dry', '--assignment', 'none')).code).toBe(2)
  })

  test('compares with the grader where a person has judged since, and says so', async () => {
    const id = await stored('z * 2', { outcome: 'incorrect', note: 'value' })
    await overrideGrading(teacher, id, { credit: 5_000, reason: 'half', now: onDay(2) })
    const { out } = await run('--dry')
    expect(out).toContain(`${id}  ${assignmentId}  slope a: incorrect, 0 %, value → correct`)
    expect(out).toContain('a person has judged since')
  })

  test('counts answers that wait for their grading, and leaves them', async () => {
    await stored('z', null)
    expect((await run('--dry')).out).toContain('6 answers, 1 not graded yet: ')
  })

  test('a judgement of an older grader stays readable', async () => {
    const id = await database().submission.findFirstOrThrow({ select: { id: true } })
    const found = await findSubmission(student, id.id)
    expect(found?.gradings[0]?.verdict).toMatchObject({ graderVersion: '0', outcome: 'correct' })
  })
})

describe('nabla regrade', () => {
  test('without --dry says who applies a regrade', async () => {
    const { code, err } = await run()
    expect(code).toBe(2)
    expect(err).toContain('only --dry is done here')
  })

  test('does not understand other words, and makes no database', async () => {
    expect((await run('--dry', '--wet')).code).toBe(2)
    const url = process.env.DATABASE_URL
    await closeDatabase()
    process.env.DATABASE_URL = 'file:/nowhere/nabla.db'
    const { code, err } = await run('--dry')
    process.env.DATABASE_URL = url
    expect(code).toBe(2)
    expect(err).toBe('nabla regrade: there is no database at /nowhere/nabla.db\n')
  })
})

async function contentOfDatabase() {
  return {
    submissions: await database().submission.findMany({ orderBy: { id: 'asc' } }),
    gradings: await database().grading.findMany({ orderBy: { id: 'asc' } }),
    totals: await database().total.findMany({ orderBy: { id: 'asc' } }),
  }
}
