import { expect, test } from 'vitest'
import { z } from 'zod'
import { bodyLimit, readBody } from './readBody'

const schema = z.strictObject({ text: z.string() })

function read(body: BodyInit | null, type = 'application/json') {
  const request = new Request('http://127.0.0.1/', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  })
  return readBody(request, schema)
}

test('a JSON object of the schema is read', async () => {
  expect(await read('{"text": "ŷ"}')).toEqual({ kind: 'read', value: { text: 'ŷ' } })
})

test.each([
  ['an unknown key', '{"text": "x", "credit": 1}', 'application/json'],
  ['a missing key', '{}', 'application/json'],
  ['what is not JSON', '{"text":', 'application/json'],
  ['nothing', null, 'application/json'],
  ['text that is not UTF-8', new Uint8Array([34, 255, 34]), 'application/json'],
  [
    'a text with a NUL, which PostgreSQL does not keep',
    '{"text": "a\\u0000b"}',
    'application/json',
  ],
  [
    'half of a surrogate pair, which UTF-8 does not have',
    '{"text": "\\ud800"}',
    'application/json',
  ],
  ['a form, which any site can send', '{"text": "x"}', 'text/plain'],
])('%s is malformed', async (_, body, type) => {
  expect(await read(body, type)).toEqual({ kind: 'malformed' })
})

test('64 kB are read, a byte more is too large', async () => {
  const around = '{"text":""}'.length
  const body = (length: number) => `{"text":"${'x'.repeat(length - around)}"}`
  expect(await read(body(bodyLimit))).toMatchObject({ kind: 'read' })
  expect(await read(body(bodyLimit + 1))).toEqual({ kind: 'too-large' })
})
