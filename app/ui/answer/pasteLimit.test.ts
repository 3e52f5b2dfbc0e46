import { expect, test } from 'vitest'
import { refusePaste } from './pasteLimit'

test('100 kB go into no field', () => {
  const limit = { kind: 'long', count: 100_000, limit: 20_000 }
  for (const format of ['latex', 'plain'] as const) {
    expect(refusePaste('x'.repeat(100_000), format)).toEqual(limit)
    expect(refusePaste('{'.repeat(100_000), format)).toEqual(limit)
  }
})

test('a formula field takes lines that can be read, a plain one also what is to be shortened', () => {
  const long = 'x'.repeat(2_001)
  expect(refusePaste(long, 'latex')).toEqual({ kind: 'long', count: 2_001, limit: 2_000 })
  expect(refusePaste(long, 'plain')).toBeNull()
  const lines = Array.from({ length: 5 }, () => 'x'.repeat(2_000))
  expect(refusePaste(lines.join(' \\\\ '), 'latex')).toBeNull()
})

test('nor does it take what stands deeper than can be read', () => {
  const nested = (depth: number) => `${'\\frac{1}{'.repeat(depth)}1${'}'.repeat(depth)}`
  expect(refusePaste(nested(51), 'latex')).toEqual({ kind: 'deep', limit: 50 })
  expect(refusePaste(nested(50), 'latex')).toBeNull()
  expect(refusePaste('\\{'.repeat(60), 'latex')).toBeNull()
  expect(refusePaste(nested(51), 'plain')).toBeNull()
})
