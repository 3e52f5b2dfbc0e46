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
const PAGE = { isTrial: false, personId: 'person', versionId: 'version' }

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
  ['in-homework', 'inHomework'],
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
  await handIn(ANSWER, { isTrial: false, personId: 'person' })
  await handIn(ANSWER, { ...PAGE, isTrial: true })
  const { after, ...written } = ANSWER
  const key = expect.any(String)
  expect(bodies).toEqual([
    { ...written, personId: 'person', versionId: 'version', idempotencyKey: key },
    { ...written, personId: 'person', idempotencyKey: key },
    written,
  ])
})

test('in practice an answer names its question and round, and the same one in another round is another', async () => {
  const sent: { readonly path: string; readonly body: Record<string, unknown> }[] = []
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    sent.push({ path, body: JSON.parse(body) })
    return new Response(null, { status: 500 })
  })
  for (const practice of [1, 2, 1]) await handIn(ANSWER, { ...PAGE, practice })
  const [first, second, again] = sent
  expect(first).toMatchObject({
    path: '/api/practice',
    body: { questionId: 'item', round: 1, personId: 'person' },
  })
  expect(again).toEqual(first)
  expect(second?.body.idempotencyKey).not.toBe(first?.body.idempotencyKey)
})
