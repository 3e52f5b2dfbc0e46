import { afterEach, expect, test, vi } from 'vitest'
import { signIn as words } from '@/lib/i18n/en/signIn'
import { enter, sayEntry } from './enter'

afterEach(() => vi.unstubAllGlobals())

test.each([
  [200, 'signed-in'],
  [400, 'invalid'],
  [401, 'refused'],
  [403, 'foreign'],
  [413, 'invalid'],
  [429, 'too-many'],
  [500, 'broken'],
  [503, 'broken'],
])('a reply of %i is the entry %s', async (status, entry) => {
  vi.stubGlobal('fetch', async () => new Response(null, { status }))
  expect(await enter('/api/auth/sign-in', {})).toBe(entry)
})

test('no reply is a lost connection', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  expect(await enter('/api/auth/sign-in', {})).toBe('offline')
})

test('a wrong address, a fault of the server and a lost connection have sentences of their own', () => {
  const own = { refused: 'a', invalid: 'b' }
  const kinds = ['refused', 'invalid', 'foreign', 'too-many', 'broken', 'offline'] as const
  const sentences = kinds.map((kind) => sayEntry(kind, words, own))
  expect(new Set(sentences).size).toBe(kinds.length)
})
