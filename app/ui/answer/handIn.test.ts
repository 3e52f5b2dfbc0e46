import { afterEach, expect, test, vi } from 'vitest'
import { handIn } from './handIn'

const ANSWER = {
  itemId: 'item',
  partId: 'part',
  after: 0,
  text: 'yhat_k',
  fields: null,
  format: 'plain',
} as const
const PAGE = { personId: 'person', versionId: 'version' }

afterEach(() => vi.unstubAllGlobals())

test.each([
  [400, 'refused'],
  [401, 'expired'],
  [403, 'foreign'],
  [404, 'gone'],
  [413, 'tooLong'],
  [429, 'tooFast'],
  [500, 'serverFault'],
  [502, 'serverFault'],
])('a reply of %i is told as %s', async (status, fault) => {
  vi.stubGlobal('fetch', async () => new Response(null, { status }))
  expect(await handIn(ANSWER, PAGE)).toEqual({ kind: 'failed', fault })
})

test.each([
  ['closed', 'closed'],
  ['not-open', 'closed'],
  ['no-attempts', 'noAttempts'],
  ['pending', 'busy'],
  ['key-reused', 'refused'],
  ['question-changed', 'notThisWording'],
  ['other-account', 'otherAccount'],
])('a refusal because of %s is told as %s', async (refusal, fault) => {
  vi.stubGlobal('fetch', async () => Response.json({ kind: 'refused', refusal }, { status: 409 }))
  expect(await handIn(ANSWER, PAGE)).toEqual({ kind: 'failed', fault })
})

test('no reply, or half of one, is a lost connection', async () => {
  for (const reply of [() => Promise.reject(new TypeError()), async () => new Response('{"ki')]) {
    vi.stubGlobal('fetch', reply)
    expect(await handIn(ANSWER, PAGE)).toEqual({ kind: 'failed', fault: 'notHandedIn' })
  }
})

test('an answer says whose page it is from and which wording it answers; a trial says neither', async () => {
  const bodies: unknown[] = []
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    bodies.push(JSON.parse(body))
    return new Response(null, { status: 500 })
  })
  await handIn(ANSWER, PAGE)
  await handIn(ANSWER, { ...PAGE, versionId: null })
  await handIn(ANSWER, 'trial')
  const { after, ...written } = ANSWER
  const key = expect.any(String)
  expect(bodies).toEqual([
    { ...written, ...PAGE, idempotencyKey: key },
    { ...written, personId: 'person', idempotencyKey: key },
    written,
  ])
})
