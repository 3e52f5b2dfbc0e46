import { expect, test } from 'vitest'
import { uploadLimit } from '@/lib/db/uploads'
import { readFile } from './readFile'
import { inUploadRoom } from './uploadRoom'

/** A request whose body comes in chunks of a million bytes; counts how many were asked for. */
function request(chunks: number, headers: Record<string, string> = {}) {
  let sent = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (sent === chunks) return controller.close()
        sent += 1
        controller.enqueue(new Uint8Array(1_000_000).fill(sent))
      },
    },
    { highWaterMark: 0 },
  )
  const about = { method: 'POST', body, headers, duplex: 'half' }
  return { request: new Request('http://x/', about), sent: () => sent }
}

test('a body is put together in order', async () => {
  const bytes = await readFile(request(3).request)
  expect(bytes).toHaveLength(3_000_000)
  expect([bytes[0], bytes[1_500_000], bytes[2_999_999]]).toEqual([1, 2, 3])
})

test('of a body without end no more is read than a file may have', async () => {
  const endless = request(1_000)
  expect(await readFile(endless.request)).toBe('too-large')
  expect(endless.sent()).toBeLessThanOrEqual(uploadLimit / 1_000_000 + 2)
})

test('a body that says it is too long is not read', async () => {
  const long = request(20, { 'content-length': '20000000' })
  expect(await readFile(long.request)).toBe('too-large')
  expect(long.sent()).toBe(0)
})

test('so many files are read at once, of one person and of all', async () => {
  const ends: (() => void)[] = []
  const hold = () => new Promise<string>((resolve) => ends.push(() => resolve('read')))
  const held = [1, 2, 3].map(() => inUploadRoom('one', hold))
  expect(await inUploadRoom('one', hold)).toBeNull()
  for (let other = 0; other < 5; other += 1) held.push(inUploadRoom(`other ${other}`, hold))
  expect(await inUploadRoom('last', hold)).toBeNull()
  for (const end of ends) end()
  expect(await Promise.all(held)).toEqual(held.map(() => 'read'))
  expect(await inUploadRoom('one', async () => 'again')).toBe('again')
})
