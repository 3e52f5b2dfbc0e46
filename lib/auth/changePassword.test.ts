import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { installPerson } from '@/lib/db/installCourse'
import { makePasswordLinks } from '@/lib/db/passwordLinks'
import type { Person } from '@/lib/db/person'
import { listSessions } from '@/lib/db/sessions'
import { makeCourse, monday, openTemporaryDatabase } from '@/lib/db/temporaryDatabase'
import { changePassword } from './changePassword'
import { currentSession } from './currentSession'
import { enterByPasswordLink } from './enterByLink'
import { newToken } from './oneTimeToken'
import { personOf } from './personOf'
import { type Entry, enterAs, enterWithPassword } from './signIn'

let close: () => Promise<void>
let student: Person
const first = 'correct horse battery'
const second = 'quite another one'
const now = new Date()

beforeAll(async () => {
  process.env.NABLA_URL = 'http://127.0.0.1:3000'
  close = await openTemporaryDatabase()
  const course = await makeCourse()
  student = course.student
  await openLink(course.courseId, course.instructor)
})
afterAll(() => close())
beforeEach(() => {
  globalThis.nablaLimits = undefined
})

/** Sets the first password, as a student does by the link they are given; another link stays open. */
async function openLink(courseId: string, instructor: Person): Promise<void> {
  const { token, hash } = newToken()
  const hashes = new Map([[student.id, hash]])
  await makePasswordLinks(instructor, { courseId, hashes, now })
  await enterByPasswordLink(request(), { token, password: first }, now)
}

function request(entry?: Pick<Entry, 'cookies'>): Headers {
  const headers = new Headers({ host: '127.0.0.1:3000', 'x-forwarded-for': '192.0.2.7' })
  const cookies = (entry?.cookies ?? []).map((cookie) => cookie.split(';')[0])
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '))
  return headers
}

const enter = (password: string) =>
  enterWithPassword(request(), { identifier: student.email, password })

test('a new password ends all other sessions, and the old one opens nothing any more', async () => {
  const [here, elsewhere] = [await enter(first), await enter(first)]
  const wrong = await changePassword(request(here), student, { current: 'a guess', next: second })
  expect(wrong).toEqual({ kind: 'refused', reason: 'wrong' })
  expect(await personOf(request(elsewhere))).not.toBeNull()
  const change = await changePassword(request(here), student, { current: first, next: second })
  if (change.kind !== 'changed') throw new Error(change.kind)
  expect(await personOf(request(here))).toBeNull()
  expect(await personOf(request(elsewhere))).toBeNull()
  expect(await personOf(request(change))).toMatchObject({ id: student.id })
  const [only, ...others] = await listSessions(student, new Date())
  expect(only?.id).toBe(await currentSession(request(change)))
  expect(others).toEqual([])
  expect((await enter(first)).signIn.kind).toBe('refused')
  expect((await enter(second)).signIn.kind).toBe('signed-in')
})

test('a link to set a password is no longer good once its owner has chosen one', async () => {
  const course = await makeCourse()
  student = course.student
  await openLink(course.courseId, course.instructor)
  const here = await enter(first)
  const { token, hash } = newToken()
  const hashes = new Map([[student.id, hash]])
  await makePasswordLinks(course.instructor, { courseId: course.courseId, hashes, now })
  await changePassword(request(here), student, { current: first, next: second })
  const late = await enterByPasswordLink(request(), { token, password: first }, now)
  expect(late.signIn).toEqual({ kind: 'refused', reason: 'token' })
})

test('wrong tries are counted as those to sign in are, right ones are not', async () => {
  const here = await enter(second)
  const guess = () => changePassword(request(here), student, { current: 'a guess', next: first })
  const kinds = await Promise.all(Array.from({ length: 11 }, async () => (await guess()).kind))
  expect(kinds.filter((kind) => kind === 'too-many')).toHaveLength(1)
  const late = await changePassword(request(here), student, { current: second, next: first })
  expect(late).toMatchObject({ kind: 'too-many' })
})

test('an account without a password has none to change', async () => {
  const about = { name: '访客', email: 'guest@example.org', studentNumber: null }
  const guest = await installPerson({ ...about, mayCreateCourses: false }, monday)
  const entry = await enterAs(request(), guest.id)
  const change = await changePassword(request(entry), guest, { current: 'x', next: first })
  expect(change).toEqual({ kind: 'refused', reason: 'none' })
})
