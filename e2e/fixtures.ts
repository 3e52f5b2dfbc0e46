import { createHmac } from 'node:crypto'
import {
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'
import { v7 as uuid } from 'uuid'
import { database } from '@/lib/db/client'
import { installCourse, installPerson } from '@/lib/db/installCourse'
import type { Person } from '@/lib/db/person'
import { installQuestion } from '@/lib/db/questions'
import { readSettings } from '@/lib/db/settings'
import { type Policy, usualPolicy } from '@/lib/gradebook/policy'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'

const DAY = 24 * 60 * 60 * 1000

/** A course of one test: a question as homework, the softmax sheet if no other is asked for, one student, one instructor. */
export interface Sheet {
  readonly courseId: string
  readonly assignmentId: string
  readonly itemId: string
  readonly student: Person
  readonly instructor: Person
  /** Address of the question's page. */
  readonly path: string
}

interface Fixtures {
  /** What differs from the usual policy. */
  readonly policy: Partial<Policy>
  /** When the homework is due, in days from now. */
  readonly dueInDays: number
  /** The folder in `content` of the question handed out. */
  readonly question: string
  readonly sheet: Sheet
  /** The page of a browser in which the sheet's student is signed in. */
  readonly studentPage: Page
}

/** Browser contexts by how they look. */
type Contexts = Map<string, BrowserContext>

/**
 * Playwright's test with a course of its own for each test that asks for one. Tests that look alike share a context, whose
 * cookies are cleared between them: its cache holds the code of the pages, which else is fetched and compiled anew in each.
 */
export const test = base.extend<Fixtures, { readonly contexts: Contexts }>({
  contexts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that nothing is asked for
    async ({}, use) => {
      const contexts: Contexts = new Map()
      await use(contexts)
      await Promise.all([...contexts.values()].map((context) => context.close()))
    },
    { scope: 'worker' },
  ],
  context: async (
    { browser, contexts, locale, colorScheme, javaScriptEnabled, timezoneId },
    use,
  ) => {
    const look = JSON.stringify([locale, colorScheme, javaScriptEnabled, timezoneId])
    const context = contexts.get(look) ?? (await browser.newContext())
    contexts.set(look, context)
    await Promise.all(context.pages().map((page) => page.close()))
    await context.clearCookies()
    await context.unrouteAll()
    await context.setOffline(false)
    await use(context)
  },
  policy: [{}, { option: true }],
  dueInDays: [7, { option: true }],
  question: ['two-layer-softmax', { option: true }],
  sheet: async ({ policy, dueInDays, question }, use) => {
    await use(await installSheet({ ...usualPolicy, ...policy }, dueInDays, question))
  },
  studentPage: async ({ context, sheet }, use) => {
    await signIn(context, sheet.student)
    await use(await context.newPage())
  },
})

export { expect }

/** Signs somebody in by writing the session's row and its cookie: no password is hashed, so tests may start at once. */
export async function signIn(context: BrowserContext, person: Person): Promise<void> {
  await context.addCookies([
    {
      name: 'nabla.session_token',
      value: await openSession(person),
      url: readSettings().publicUrl?.origin ?? 'http://127.0.0.1',
      httpOnly: true,
      sameSite: 'Lax',
    },
  ])
}

/** Writes a new session of somebody; the value of its cookie. */
export async function openSession(person: Person): Promise<string> {
  const token = uuid().replaceAll('-', '')
  await database().session.create({
    data: {
      id: uuid(),
      token,
      userId: person.id,
      expiresAt: new Date(Date.now() + 30 * DAY),
    },
  })
  const signature = createHmac('sha256', readSettings().secret).update(token).digest('base64')
  return encodeURIComponent(`${token}.${signature}`)
}

/** Puts in a course with a question, the softmax sheet if no other is named, opened yesterday. */
export async function installSheet(
  policy: Policy,
  dueInDays: number,
  question = 'two-layer-softmax',
): Promise<Sheet> {
  const now = new Date()
  const inDays = (days: number) => new Date(now.getTime() + days * DAY)
  const versionId = await installedQuestion(question, now)
  const student = await installPerson(newPerson('学生'), now)
  const instructor = await installPerson({ ...newPerson('老师'), studentNumber: null }, now)
  const course = await installCourse(
    {
      name: { 'zh-CN': '测试课', en: 'Course of a test' },
      term: '2026',
      zone: 'Asia/Shanghai',
      sections: ['1'],
      members: [
        { person: instructor, role: 'instructor', section: null },
        { person: student, role: 'student', section: '1' },
      ],
      assignment: {
        title: { 'zh-CN': '作业一', en: 'Homework 1' },
        opens: inDays(Math.min(-1, dueInDays - 1)),
        due: inDays(dueInDays),
        lateUntil: null,
        policy,
        items: [{ versionId, points: 6 }],
      },
    },
    now,
  )
  const [itemId = ''] = course.itemIds
  const path = `/assignments/${course.assignmentId}/${itemId}`
  return { ...course, itemId, student, instructor, path }
}

/** Ids of the questions put in, by the database and the folder: they never change, so one of each is enough. */
const installed = new Map<string, Promise<string>>()

/** Puts in a question of `content` once; the id of its version. */
export function installedQuestion(folder: string, now: Date): Promise<string> {
  const key = `${process.env.DATABASE_URL} ${folder}`
  const known = installed.get(key)
  if (known !== undefined) return known
  const files = readQuestionFolder(`content/${folder}`)
  const versionId = installQuestion(loadQuestion(files, folder), files, now)
  installed.set(key, versionId)
  return versionId
}

function newPerson(name: string): Omit<Person, 'id'> {
  const number = uuid().slice(-12)
  return {
    name: `${name}${number.slice(-4)}`,
    email: `${number}@example.org`,
    studentNumber: number,
    mayCreateCourses: false,
  }
}

/** A part of the question's page by its number, with its fields. */
export function partOf(page: Page, number: number): Locator {
  return page.getByRole('region', { name: `Part (${number})` })
}

/** Presses one of the choices in a row; the answer is respelt before the choice stands. */
export async function choose(part: Locator, choice: string): Promise<void> {
  await part.getByText(choice, { exact: true }).click()
  await expect(part.getByRole('radio', { name: choice })).toBeChecked()
}

/** Writes a part's answer as text, as a student does who chooses to. */
export async function writeAsText(part: Locator, text: string): Promise<void> {
  await choose(part, 'Text')
  await part.getByRole('textbox', { name: /^Answer to part/ }).fill(text)
}

/** Types into a part's formula field, key by key. */
export async function typeFormula(part: Locator, keys: string): Promise<void> {
  await part.locator('math-field').click()
  await part.page().keyboard.type(keys)
}

/** Hands a part's answer in and waits for its verdict. */
export async function handIn(part: Locator, verdict: string): Promise<Locator> {
  await part.getByRole('button', { name: 'Hand in' }).click()
  const card = part.getByRole('article').first()
  await expect(card.getByRole('heading', { name: verdict })).toBeVisible()
  return card
}

/** How many answers a student has handed in to a part. */
export async function countSubmissions(sheet: Sheet, partId: string): Promise<number> {
  const { itemId, student } = sheet
  return database().submission.count({ where: { itemId, partId, studentId: student.id } })
}

/** Another student of a course. */
export async function newClassmate(courseId: string) {
  const number = crypto.randomUUID().slice(-12)
  const classmate = await installPerson(
    {
      name: '同学',
      email: `${number}@example.org`,
      studentNumber: number,
      mayCreateCourses: false,
    },
    new Date(),
  )
  await database().enrolment.create({
    data: {
      id: crypto.randomUUID(),
      userId: classmate.id,
      courseId,
      role: 'student',
      createdAt: new Date(),
    },
  })
  return classmate
}
