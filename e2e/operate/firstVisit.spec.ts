import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectAccessibleInBothThemes, expectNarrow } from '../accessible'
import { expect, test } from '../fixtures'
import { type RunningServer, runServer } from '../runServer'
import { type Asker, askerAt } from './asker'

const address = 'https://nabla.example.org'
const password = 'correct horse battery'
const about = { name: '欧阳老师', email: 'owner@example.org', password }
let data: string
let server: RunningServer
let asker: Asker

test.beforeAll(async () => {
  test.setTimeout(180_000)
  data = mkdtempSync(join(tmpdir(), 'nabla-first-visit-'))
  server = await runServer({
    NABLA_DATA: data,
    NABLA_DEMO: '0',
    NABLA_URL: address,
    DATABASE_URL: '',
  })
  asker = await askerAt(server.origin, null)
})

test.afterAll(async () => {
  await server.end('SIGTERM')
  rmSync(data, { recursive: true, force: true })
})

function post(path: string, body: unknown, cookie = ''): Promise<Response> {
  return asker.post(path, body, { origin: address, cookie })
}

function sessionOf(reply: Response): string {
  return reply.headers.getSetCookie().find((one) => one.includes('session_token=')) ?? ''
}

/** Whether a cookie is still somebody's: a stranger is asked to sign in, others are told that there is no such item. */
async function isSignedIn(cookie: string): Promise<boolean> {
  const path = '/api/drafts?itemId=0190a5e0-0000-7000-8000-000000000000'
  const reply = await fetch(server.origin + path, { headers: { cookie } })
  return reply.status !== 401
}

test('the first visit makes the owner with the printed token, who signs in and out', async ({
  page,
}) => {
  await page.goto(`${server.origin}/setup`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessibleInBothThemes(page, 'the first visit')
  await expectNarrow(page, 'the first visit')
  const token = /for a day: (\S+)/.exec(server.printed())?.[1] ?? ''
  expect((await post('/api/auth/owner', { ...about, token: 'guessed' })).status).toBe(401)
  const made = await post('/api/auth/owner', { ...about, token })
  expect(made.status).toBe(200)
  expect((await post('/api/auth/owner', { ...about, token })).status).toBe(401)

  const first = sessionOf(made)
  expect(first).toMatch(/^__Secure-nabla\.session_token=/)
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) {
    expect(first).toContain(`; ${attribute}`)
  }
  const [cookie = ''] = first.split(';')
  expect(await isSignedIn(cookie)).toBe(true)

  const again = await post('/api/auth/sign-in', { identifier: about.email, password }, cookie)
  const [fresh = ''] = sessionOf(again).split(';')
  expect([await isSignedIn(cookie), await isSignedIn(fresh)]).toEqual([false, true])
  expect((await post('/api/auth/sign-out', '', fresh)).status).toBe(204)
  expect(await isSignedIn(fresh)).toBe(false)
})

test('the demo has no door there', async () => {
  expect((await post('/api/auth/demo', { as: 'student' })).status).toBe(403)
})

test('the tenth wrong password closes the account for a while', async () => {
  const wrong = { identifier: 'nobody@example.org', password: 'wrong' }
  const statuses: number[] = []
  for (let tries = 0; tries < 11; tries += 1) {
    statuses.push((await post('/api/auth/sign-in', wrong)).status)
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429])
})
