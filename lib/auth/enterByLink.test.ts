import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createInvite } from '@/lib/db/invites'
import {
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
} from '@/lib/db/temporaryDatabase'
import { enterByInvite, enterByPasswordLink } from './enterByLink'
import { linksFor } from './linksFor'
import { newToken } from './oneTimeToken'
import { personOf } from './personOf'
import { type Entry, enterWithPassword } from './signIn'

const now = onDay(1)
let close: () => Promise<void>
let course: TestCourse

beforeAll(async () => {
  process.env.NABLA_URL = 'https://nabla.example.org'
  close = await openTemporaryDatabase()
  course = await makeCourse()
})
afterAll(() => close())
beforeEach(() => {
  globalThis.nablaLimits = undefined
})

function headers(entry?: Entry): Headers {
  const cookie = (entry?.cookies ?? []).map((one) => one.split(';')[0]).join('; ')
  return new Headers({ 'x-forwarded-for': '192.0.2.1', ...(cookie !== '' && { cookie }) })
}

const password = 'correct horse battery'

test('a link at the public address sets the password once, signs in and ends what was open', async () => {
  const { instructor, student, courseId } = course
  const [link] = (await linksFor(instructor, courseId, [student.id], now)) ?? []
  expect(link?.address).toMatch(/^https:\/\/nabla\.example\.org\/password\/[\w-]{32}$/)
  const token = link?.address?.split('/').at(-1) ?? ''
  const first = await enterByPasswordLink(headers(), { token, password }, now)
  expect(await personOf(headers(first))).toMatchObject({ id: student.id })
  const refused = { kind: 'refused', reason: 'token' }
  expect((await enterByPasswordLink(headers(), { token, password }, now)).signIn).toEqual(refused)
  const [again] = (await linksFor(instructor, courseId, [student.id], now)) ?? []
  const reset = { token: again?.address?.split('/').at(-1) ?? '', password: 'another password' }
  const second = await enterByPasswordLink(headers(), reset, now)
  expect(await personOf(headers(first))).toBeNull()
  expect(await personOf(headers(second))).toMatchObject({ id: student.id })
  const identifier = student.studentNumber ?? ''
  const old = await enterWithPassword(headers(), { identifier, password })
  expect(old.signIn.kind).toBe('refused')
})

test('an invitation makes an account that signs in by its number; guesses are counted', async () => {
  const { token, hash } = newToken()
  const { courseId, instructor, student } = course
  const invite = { courseId, sectionId: null, until: '2026-03-31', hash, now }
  await createInvite(instructor, invite)
  const about = { token, name: '新生', studentNumber: uuid(), email: null, password }
  const entry = await enterByInvite(headers(), about, now)
  const person = await personOf(headers(entry))
  expect(person).toMatchObject({ name: '新生', mayCreateCourses: false })
  expect(person?.email).toMatch(/@roster\.invalid$/)
  const identifier = about.studentNumber
  expect((await enterWithPassword(headers(), { identifier, password })).signIn.kind).toBe(
    'signed-in',
  )
  const taken = { ...about, studentNumber: student.studentNumber ?? '' }
  const refused = { kind: 'refused', reason: 'taken' }
  expect((await enterByInvite(headers(), taken, now)).signIn).toEqual(refused)
  globalThis.nablaLimits?.newcomer.block('192.0.2.1', 60)
  expect((await enterByInvite(headers(), about, now)).signIn).toMatchObject({ reason: 'too-many' })
})
