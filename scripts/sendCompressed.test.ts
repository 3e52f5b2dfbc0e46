import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compressFiles } from './compressFiles.js'
import { sendCompressed } from './sendCompressed.js'

const folder = mkdtempSync(join(tmpdir(), 'nabla-static-'))
const script = `/* ${'long enough '.repeat(200)} */`
writeFileSync(join(folder, 'a.js'), script)
writeFileSync(join(folder, 'module.mjs'), script)
writeFileSync(join(folder, 'short.css'), 'a{}')
await compressFiles(folder)
const sent = sendCompressed(folder)
const server = createServer((request, response) => {
  if (!sent(request, response)) response.writeHead(299).end()
}).listen(0, '127.0.0.1')
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

function ask(path: string, accepted: string, method = 'GET'): Promise<Response> {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port is open')
  const headers = { 'accept-encoding': accepted, connection: 'close' }
  return fetch(`http://127.0.0.1:${address.port}${path}`, { method, headers })
}

test('a script goes packed to who takes brotli, to be kept for good', async () => {
  const reply = await ask('/_next/static/a.js?dpl=1', 'gzip, deflate, br;q=0.9')
  expect(await reply.text()).toBe(script)
  expect(reply.headers.get('content-encoding')).toBe('br')
  expect(Number(reply.headers.get('content-length'))).toBeLessThan(200)
  expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(reply.headers.get('content-type')).toMatch(/^application\/javascript/)
  expect((await ask('/_next/static/a.js', 'br', 'HEAD')).status).toBe(200)
  const module = await ask('/_next/static/module.mjs', 'br')
  expect(module.headers.get('content-type')).toMatch(/^application\/javascript/)
})

test('all else is left to the next', async () => {
  for (const [path, accepted, method] of [
    ['/_next/static/a.js', 'gzip'],
    ['/_next/static/a.js', 'br;q=0'],
    ['/_next/static/a.js', 'br', 'POST'],
    ['/_next/static/a.js.br', 'br'],
    ['/_next/static/short.css', 'br'],
    ['/_next/static/../a.js', 'br'],
    ['/', 'br'],
  ] as const) {
    expect((await ask(path, accepted, method)).status, path).toBe(299)
  }
})
