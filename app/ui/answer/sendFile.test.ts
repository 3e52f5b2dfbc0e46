import { afterEach, expect, test, vi } from 'vitest'
import { sendFile } from './sendFile'

const place = { personId: 'me', itemId: 'i', partId: 'p' }
const page = new File(['x'], 'page 1.png')

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function replies(...list: readonly (Response | Error)[]) {
  const left = [...list]
  const asked = vi.fn(async (_: string) => {
    const next = left.shift()
    if (next === undefined || next instanceof Error) throw next ?? new Error('asked too often')
    return next
  })
  vi.stubGlobal('fetch', asked)
  return asked
}

test('a file goes to the address of its part, under its name, and says whose page it is from', async () => {
  const file = { id: '1', name: 'page 1.png', type: 'image/png', size: 1 }
  const asked = replies(Response.json({ kind: 'stored', file }))
  expect(await sendFile(page, place)).toEqual({ kind: 'stored', file })
  expect(asked.mock.calls[0]?.[0]).toBe(
    '/api/uploads?personId=me&itemId=i&partId=p&name=page+1.png',
  )
})

test('what cannot be taken is not sent', async () => {
  const asked = replies()
  const empty = await sendFile(new File([], 'a.png'), place)
  const large = await sendFile(new File([new Uint8Array(10_000_001)], 'a.png'), place)
  expect([empty, large]).toMatchObject([{ fault: 'empty' }, { fault: 'too-large' }])
  expect(asked).not.toHaveBeenCalled()
})

test.each([
  [401, 'expired'],
  [404, 'gone'],
  [409, 'otherAccount'],
  [413, 'too-large'],
  [429, 'tooFast'],
  [500, 'failed'],
])('status %i says why: %s', async (status, fault) => {
  replies(new Response(null, { status }))
  expect(await sendFile(page, place)).toEqual({ kind: 'failed', fault })
})

test.each([
  ['other-type', 'other-type'],
  ['too-many', 'full'],
])('a refusal says why: %s', async (refusal, fault) => {
  replies(Response.json({ kind: 'refused', refusal }, { status: 422 }))
  expect(await sendFile(page, place)).toEqual({ kind: 'failed', fault })
})

test('a lost connection is said; a server without room is asked again', async () => {
  replies(new Error('no network'))
  expect(await sendFile(page, place)).toEqual({ kind: 'failed', fault: 'failed' })
  vi.useFakeTimers()
  const file = { id: '1', name: 'page 1.png', type: 'image/png', size: 1 }
  const asked = replies(
    new Response(null, { status: 503 }),
    new Response(null, { status: 503 }),
    Response.json({ kind: 'stored', file }),
  )
  const sent = sendFile(page, place)
  await vi.runAllTimersAsync()
  expect(await sent).toEqual({ kind: 'stored', file })
  expect(asked).toHaveBeenCalledTimes(3)
})
