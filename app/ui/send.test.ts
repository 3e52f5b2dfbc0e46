import { afterEach, expect, test, vi } from 'vitest'
import { send } from './send'

afterEach(() => vi.unstubAllGlobals())

test.each([
  [new Response('A request may have 65536 bytes at most.', { status: 413 }), 'tooLarge'],
  [Response.json({ faults: ['due'] }, { status: 422 }), 'notTaken'],
  [new Response(null, { status: 401 }), 'expired'],
])('a refusal is told by its status, whatever its words', async (reply, fault) => {
  vi.stubGlobal('fetch', async () => reply)
  expect(await send('/api/courses', {})).toMatchObject({ kind: 'fault', fault })
})
