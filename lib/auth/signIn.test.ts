import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { demoEmail } from '@/lib/db/demo/people'
import { installPerson } from '@/lib/db/installCourse'
import { monday, onDay, openTemporaryDatabase } from '@/lib/db/temporaryDatabase'
import { makeOwnerToken } from './ownerToken'
import { personOf } from './personOf'
import { type Entry, enterAsOwner, enterDemo, enterWithPassword, signOut } from './signIn'

let close: () => Promise<void>
beforeAll(async () => {
  process.env.NABLA_URL = 'http://127.0.0.1:3000'
  close = await openTemporaryDatabase()
})
afterAll(() => close())
beforeEach(() => {
  process.env.NABLA_DEMO = '0'
  globalThis.nablaLimits = undefined
})

const owner = {
  name: '欧阳',
  email: 'owner@example.org',
  password: 'correct horse battery',
}

/** A request's headers, with the cookies an entry set. */
function request(entry?: Entry, about: Record<string, string> = {}): Headers {
  const headers = new Headers({ host: '127.0.0.1:3000', 'x-forwarded-for': '192.0.2.1', ...about })
  const cookies = (entry?.cookies ?? []).map((cookie) => cookie.split(';')[0])
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '))
  return headers
}

test('of the tokens of several starts at once one holds', async () => {
  await Promise.all(Array.from({ length: 5 }, () => makeOwnerToken(monday)))
  expect(await database().verification.count()).toBe(1)
})

test('the first account is made once, with the token the start printed', async () => {
  const old = await makeOwnerToken(monday)
  const token = await makeOwnerToken(monday)
  if (old === null || token === null) throw new Error('no token')
  const enter = (tried: string, now = monday) =>
    enterAsOwner(request(), { ...owner, token: tried }, now)
  const noToken = { kind: 'refused', reason: 'token' }
  expect((await enter('guessed')).signIn).toEqual(noToken)
  expect((await enter(old)).signIn).toEqual(noToken)
  expect((await enter(token, onDay(2))).signIn).toEqual(noToken)
  const entries = await Promise.all([enter(token), enter(token)])
  expect(entries.map((entry) => entry.signIn.kind).sort()).toEqual(['refused', 'signed-in'])
  const entry = entries.find((one) => one.signIn.kind === 'signed-in')
  expect(await personOf(request(entry))).toMatchObject({
    name: '欧阳',
    email: 'owner@example.org',
    mayCreateCourses: true,
  })
  expect(await makeOwnerToken(monday)).toBeNull()
})

describe('with a password', () => {
  const { password } = owner
  const enter = (identifier: string, tried = password, headers = request()) =>
    enterWithPassword(headers, { identifier, password: tried })

  beforeAll(async () => {
    await database().user.update({
      where: { email: owner.email },
      data: { studentNumber: '2026A017' },
    })
  })

  test.each([
    'owner@example.org',
    'Owner@Example.org',
    '2026A017',
    ' 2026A017 ',
    '２０２６A０１７',
  ])('%s signs in', async (identifier) => {
    const entry = await enter(identifier)
    expect(entry.signIn).toEqual({ kind: 'signed-in' })
    expect(await personOf(request(entry))).toMatchObject({ studentNumber: '2026A017' })
  })

  test('the cookie is for this site alone, out of reach of scripts, and lasts 30 days', async () => {
    const [cookie = ''] = (await enter(owner.email)).cookies
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).toMatch(/Max-Age=2592000/i)
  })

  test('a wrong password and an unknown account are refused alike', async () => {
    const credentials = { kind: 'refused', reason: 'credentials' }
    expect((await enter(owner.email, 'wrong')).signIn).toEqual(credentials)
    expect((await enter('nobody@example.org')).signIn).toEqual(credentials)
    expect((await enter('2026B000')).signIn).toEqual(credentials)
    expect((await enter('not an address@')).signIn).toEqual(credentials)
  })

  test('each sign-in is a new session that ends the one before', async () => {
    const first = await enter(owner.email)
    const second = await enter(owner.email, password, request(first))
    expect(second.cookies).not.toEqual(first.cookies)
    expect(await personOf(request(first))).toBeNull()
    expect(await personOf(request(second))).not.toBeNull()
  })

  test('signing out ends the session', async () => {
    const entry = await enter(owner.email)
    await signOut(request(entry))
    expect(await personOf(request(entry))).toBeNull()
  })

  test('an edited cookie is nobody', async () => {
    const headers = request(await enter(owner.email))
    headers.set('cookie', (headers.get('cookie') ?? '').replace(/=./, '=_'))
    expect(await personOf(headers)).toBeNull()
  })

  test('ten failures close an account for a while, from wherever they come', async () => {
    for (let tried = 0; tried < 10; tried += 1) {
      await enter(
        '2026B001',
        'wrong',
        request(undefined, { 'x-forwarded-for': `192.0.2.${tried}` }),
      )
    }
    expect((await enter('2026B001')).signIn).toMatchObject({ reason: 'too-many' })
    expect((await enter(owner.email)).signIn).toEqual({ kind: 'signed-in' })
  })
})

describe('the demo', () => {
  beforeAll(async () => {
    const about = { name: '你', email: demoEmail.student, studentNumber: null }
    await installPerson({ ...about, mayCreateCourses: false }, monday)
  })

  test('is entered by a button', async () => {
    process.env.NABLA_DEMO = '1'
    const entry = await enterDemo(request(), 'student')
    expect(await personOf(request(entry))).toMatchObject({ email: demoEmail.student })
  })

  test('cannot be entered outside demo mode, nor by another address of this machine', async () => {
    const refused = { kind: 'refused', reason: 'not-demo' }
    expect((await enterDemo(request(), 'student')).signIn).toEqual(refused)
    process.env.NABLA_DEMO = '1'
    const elsewhere = request(undefined, { host: 'nabla.example.org' })
    expect((await enterDemo(elsewhere, 'student')).signIn).toEqual(refused)
  })
})
