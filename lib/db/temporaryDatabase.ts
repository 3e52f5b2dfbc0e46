import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { inject } from 'vitest'
import { usualPolicy } from '@/lib/gradebook/policy'
import type { Verdict } from '@/lib/grading/verdict'
import { closeDatabase, database, postgresqlAdapter } from './client'
import { type InstalledCourse, installCourse, installPerson } from './installCourse'
import { applyMigrations } from './migrate'
import type { Person } from './person'
import { installQuestion } from './questions'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL whose new databases are migrated ones, where the tests run on it (scripts/testPostgres.ts). */
    readonly postgresql: string | undefined
  }
}

/** Opens a new database of its own, for a test; the function returned removes it. */
export async function openTemporaryDatabase(): Promise<() => Promise<void>> {
  const { url, remove } = await makeTemporaryDatabase()
  process.env.DATABASE_URL = url
  process.env.NABLA_SECRET = 'a secret for tests, of no worth to anybody'
  await closeDatabase()
  return async () => {
    await closeDatabase()
    await remove()
  }
}

/** A database for a test. */
export interface TemporaryDatabase {
  readonly url: string
  readonly remove: () => Promise<void>
}

/** Makes a new database for a test: on PostgreSQL where the tests run there, else in a file. */
export async function makeTemporaryDatabase(
  tables: 'with tables' | 'without tables' = 'with tables',
): Promise<TemporaryDatabase> {
  const server = inject('postgresql')
  if (server === undefined) return makeTemporaryFile(tables)
  return makeOn(server, tables === 'with tables' ? 'template1' : 'template0')
}

/** Makes a new database in a file, wherever the tests run. */
export async function makeTemporaryFile(
  tables: 'with tables' | 'without tables' = 'with tables',
): Promise<TemporaryDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'nabla-'))
  const url = `file:${join(folder, 'nabla.db')}`
  if (tables === 'with tables') await applyMigrations(url)
  return { url, remove: async () => rmSync(folder, { recursive: true }) }
}

async function makeOn(server: string, template: string): Promise<TemporaryDatabase> {
  const name = `test_${uuid().replaceAll('-', '')}`
  const url = new URL(server)
  url.pathname = `/${name}`
  await command(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  return { url: url.href, remove: () => command(server, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function command(server: string, sql: string): Promise<void> {
  const connection = await postgresqlAdapter(server).connect()
  await connection.executeScript(sql)
  await connection.dispose()
}

/** The day a test's course is installed. Its assignment opens then, is due after 7 days and closes after 9. */
export const monday = new Date('2026-03-02T00:00:00Z')

/** A time of the test's course. */
export function onDay(day: number): Date {
  return new Date(monday.getTime() + day * 24 * 3600 * 1000)
}

/** A course of a test, with one person in each role and a classmate. */
export interface TestCourse extends InstalledCourse {
  readonly itemId: string
  readonly versionId: string
  readonly owner: Person
  readonly instructor: Person
  readonly assistant: Person
  readonly observer: Person
  readonly student: Person
  readonly classmate: Person
}

let made = 0

/**
 * Puts in a course whose question has the parts `a` (as many attempts as the policy says), `b` (one attempt) and `c`
 * (two fields).
 */
export async function makeCourse(policy = usualPolicy): Promise<TestCourse> {
  made += 1
  const person = (name: string) =>
    installPerson(
      {
        name: `${name} ${made}`,
        email: `${name}-${made}@example.org`,
        studentNumber: name === 'student' || name === 'classmate' ? `${name}-${made}` : null,
        mayCreateCourses: false,
      },
      monday,
    )
  const people = {
    owner: await person('owner'),
    instructor: await person('instructor'),
    assistant: await person('assistant'),
    observer: await person('observer'),
    student: await person('student'),
    classmate: await person('classmate'),
  }
  const versionId = await installQuestion(question, { 'question.yaml': 'id: sample' }, monday)
  const course = await installCourse(
    {
      name: { 'zh-CN': '样课', en: 'Sample course' },
      term: '2026',
      zone: 'Asia/Shanghai',
      sections: ['1'],
      members: [
        { person: people.owner, role: 'owner', section: null },
        { person: people.instructor, role: 'instructor', section: null },
        { person: people.assistant, role: 'assistant', section: null },
        { person: people.observer, role: 'observer', section: null },
        { person: people.student, role: 'student', section: '1' },
        { person: people.classmate, role: 'student', section: null },
      ],
      assignment: {
        title: { 'zh-CN': '作业一', en: 'Homework 1' },
        opens: monday,
        due: onDay(7),
        lateUntil: onDay(9),
        policy,
        items: [{ versionId, points: 8 }],
      },
    },
    monday,
  )
  const [itemId = ''] = course.itemIds
  return { ...course, ...people, itemId, versionId }
}

/** Puts a question into a course's homework that a person marks: `prose`, at most 100 characters, and `files`, one or two; gives the item's id. */
export async function addMarkedItem({ assignmentId }: TestCourse): Promise<string> {
  const versionId = await installQuestion(marked, { 'question.yaml': 'id: marked' }, monday)
  const id = `marked of ${assignmentId}`
  await database().item.create({ data: { id, assignmentId, versionId, order: 9, points: 40_000 } })
  return id
}

const rubric = [{ id: 'all', points: 1, say: { 'zh-CN': '完整', en: 'Complete' } }]
const marked = {
  id: 'marked',
  tags: [],
  version: 'hash of the marked',
  parts: [
    {
      id: 'prose',
      points: 1,
      attempts: null,
      cases: [],
      target: { kind: 'text', rubric, longest: 100 },
    },
    {
      id: 'files',
      points: 1,
      attempts: null,
      cases: [],
      target: { kind: 'upload', rubric, files: [1, 2] },
    },
  ],
  titles: { 'zh-CN': '人工题', en: 'Marked by a person' },
} as const

const question = {
  id: 'sample',
  version: 'hash of the sample',
  tags: ['sample'],
  parts: [
    { id: 'a', points: 1, attempts: null, cases: [] },
    { id: 'b', points: 1, attempts: 1, cases: [] },
    { id: 'c', points: 2, attempts: null, cases: [{ label: 'i = k' }, { label: 'i != k' }] },
  ],
  titles: { 'zh-CN': '样题', en: 'A sample' },
}

/** A verdict as the grader might give it. */
export function verdict(about: Partial<Verdict>): Verdict {
  return {
    outcome: 'correct',
    credit: about.outcome === undefined || about.outcome === 'correct' ? 1 : 0,
    note: null,
    fields: {},
    line: null,
    span: null,
    error: null,
    warnings: [],
    counterexample: null,
    repair: null,
    misstep: null,
    cases: null,
    trace: [],
    dispute: null,
    seed: 4_000_000_000,
    questionVersion: 'hash of the sample',
    graderVersion: '1',
    canonical: null,
    micros: 1,
    refereeMicros: 1,
    ...about,
  }
}
