import { beforeAll, expect, test } from 'vitest'
import { sameOrigin } from './sameOrigin'

beforeAll(() => {
  process.env.DATABASE_URL = 'file:unused.db'
  process.env.NABLA_SECRET = 'a secret for tests, of no worth to anybody'
  process.env.NABLA_URL = 'https://nabla.example.org'
})

function from(headers: Record<string, string>): boolean {
  return sameOrigin(new Request('http://10.0.0.1:3000/api', { method: 'POST', headers }))
}

test('a page of this site may change things, by its public address or by the one asked', () => {
  expect(from({ origin: 'https://nabla.example.org', host: '10.0.0.1:3000' })).toBe(true)
  expect(from({ origin: 'http://10.0.0.1:3000', host: '10.0.0.1:3000' })).toBe(true)
})

test.each([
  { origin: 'https://example.com' },
  { origin: 'http://nabla.example.org' },
  { origin: 'https://nabla.example.org:8443' },
  { origin: 'https://nabla.example.org.example.com' },
  { origin: 'http://10.0.0.1:3001' },
  { origin: 'null' },
  {},
])('%j may not', (headers) => {
  expect(from({ host: '10.0.0.1:3000', ...headers })).toBe(false)
})
