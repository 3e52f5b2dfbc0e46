import { afterEach, expect, test, vi } from 'vitest'
import { sendDraft } from './sendDraft'
import { LONGEST_TEXT } from './written'

const place = { personId: 'person', itemId: 'item', partId: 'part' }
const written = { text: 'x', fields: null, format: 'plain' } as const
const send = (text = 'x') => sendDraft(place, { ...written, text }, null, false)

afterEach(() => vi.unstubAllGlobals())

test.each([
  [400, 'refused'],
  [401, 'expired'],
  [404, 'gone'],
  [413, 'tooLong'],
  [429, 'busy'],
  [500, 'fault'],
])('a reply of %i is told as %s', async (status, why) => {
  vi.stubGlobal('fetch', async () => new Response(null, { status }))
  expect(await send()).toEqual({ kind: 'failed', why })
})

test('a server that asks to be left alone is heard', async () => {
  const headers = { 'retry-after': '12' }
  vi.stubGlobal('fetch', async () => new Response(null, { status: 429, headers }))
  expect(await send()).toEqual({ kind: 'failed', why: 'busy', wait: 12_000 })
})

test('no reply, or half of one, is no connection', async () => {
  for (const reply of [() => Promise.reject(new TypeError()), async () => new Response('{"ki')]) {
    vi.stubGlobal('fetch', reply)
    expect(await send()).toEqual({ kind: 'failed', why: 'offline' })
  }
})

test('another account, and another text, are told apart', async () => {
  const draft = { ...written, savedAt: '2026-03-02T00:00:00.000Z' }
  for (const [body, sent] of [
    [{ kind: 'other-account' }, { kind: 'failed', why: 'otherAccount' }],
    [
      { kind: 'other', draft },
      { kind: 'other', draft },
    ],
  ]) {
    vi.stubGlobal('fetch', async () => Response.json(body, { status: 409 }))
    expect(await send()).toEqual(sent)
  }
})

test('what is too long is not sent', async () => {
  const fetch = vi.fn()
  vi.stubGlobal('fetch', fetch)
  expect(await send('x'.repeat(LONGEST_TEXT + 1))).toEqual({ kind: 'failed', why: 'tooLong' })
  expect(fetch).not.toHaveBeenCalled()
})
