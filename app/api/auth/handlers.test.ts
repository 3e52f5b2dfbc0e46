import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeOwnerToken } from '@/lib/auth/ownerToken'
import { personOf } from '@/lib/auth/personOf'
import { demoEmail } from '@/lib/db/demo/people'
import { installPerson } from '@/lib/db/installCourse'
import { monday, openTemporaryDatabase } from '@/lib/db/temporaryDatabase'
import * as demo from './demo/route'
import * as owner from './owner/route'
import * as signIn from './sign-in/route'
import * as signOut from './sign-out/route'

const origin = 'http://127.0.0.1:3000'
let close: () => Promise<void>
let token: string

beforeAll(async () => {
  process.env.NABLA_URL = origin
  close = await openTemporaryDatabase()
  token = (await makeOwnerToken(new Date())) ?? ''
})
afterAll(() => close())
beforeEach(() => {
  process.env.NABLA_DEMO = '0'
  globalThis.nablaLimits = undefined
})

function post(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${origin}/api/auth`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', origin, host: '127.0.0.1:3000', ...headers },
  })
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const password = 'correct horse battery'
const credentials = { identifier: 'owner@example.org', password }

test('the owner makes the account, signs in and out again', async () => {
  const about = { token, name: '欧阳', email: 'Owner@Example.org', password }
  const made = await owner.POST(post(about))
  expect(made.status).toBe(200)
  expect(await made.json()).toEqual({ kind: 'signed-in' })
  expect((await owner.POST(post(about))).status).toBe(401)

  const entered = await signIn.POST(post(credentials))
  expect(entered.status).toBe(200)
  expect(entered.headers.get('cache-control')).toBe('no-store')
  const cookie = cookieOf(entered)
  expect(await personOf(new Headers({ cookie }))).toMatchObject({ email: 'owner@example.org' })

  const left = await signOut.POST(post({}, { cookie }))
  expect(left.status).toBe(204)
  expect(left.headers.getSetCookie().join()).toMatch(/Max-Age=0/i)
  expect(await personOf(new Headers({ cookie }))).toBeNull()
})

test('a wrong password is told in code, without a cookie', async () => {
  const response = await signIn.POST(post({ ...credentials, password: 'wrong' }))
  expect(response.status).toBe(401)
  expect(await response.json()).toEqual({ kind: 'refused', reason: 'credentials' })
  expect(response.headers.getSetCookie()).toEqual([])
})

test('too many tries are told when to come back', async () => {
  const wrong = { identifier: 'nobody@example.org', password: 'wrong' }
  const responses = await Promise.all(Array.from({ length: 11 }, () => signIn.POST(post(wrong))))
  expect(responses.filter((response) => response.status === 401)).toHaveLength(10)
  const refused = responses.find((response) => response.status === 429)
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('the demo is entered in demo mode alone', async () => {
  const visitor = { name: '你', email: demoEmail.student, studentNumber: null }
  await installPerson({ ...visitor, mayCreateCourses: false }, monday)
  expect((await demo.POST(post({ as: 'student' }))).status).toBe(403)
  process.env.NABLA_DEMO = '1'
  const entered = await demo.POST(post({ as: 'student' }))
  expect(await personOf(new Headers({ cookie: cookieOf(entered) }))).toMatchObject({ name: '你' })
})

describe.each([
  ['sign-in', signIn.POST, credentials],
  ['demo', demo.POST, { as: 'student' }],
  ['owner', owner.POST, { token: 't', name: 'n', email: 'a@example.org', password }],
] as const)('%s', (_, handle, body) => {
  test('takes nothing from another site', async () => {
    expect((await handle(post(body, { origin: 'https://example.com' }))).status).toBe(403)
  })

  test('takes a strict object of 64 kB at most', async () => {
    expect((await handle(post({ ...body, role: 'owner' }))).status).toBe(400)
    expect((await handle(post('{'))).status).toBe(400)
    expect((await handle(post(' '.repeat(65 * 1024)))).status).toBe(413)
  })
})

test('signing out is not for another site either', async () => {
  expect((await signOut.POST(post({}, { origin: 'https://example.com' }))).status).toBe(403)
})
