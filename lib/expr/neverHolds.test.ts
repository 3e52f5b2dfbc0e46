import { expect, test } from 'vitest'
import { neverHolds } from './neverHolds'
import { readCondition } from './read'
import { SHEET } from './sheetVocabulary.fixture'
import { readChains } from './workClaims.fixture'

function never(text: string): boolean {
  const reading = readCondition(text, { format: 'plain', vocabulary: SHEET, free: ['i', 'k'] })
  if (reading.kind === 'unreadable') throw new Error(reading.error.code)
  return neverHolds(reading.value)
}

test.each([
  'Z = 1 and Z = 0',
  'Z = -1 and Z = 1',
  'i = k and i ≠ k',
  'Z > 0 and Z < 0',
  'Z > 0, L > 0, Z <= 0',
])('%s never holds', (text) => {
  expect(never(text)).toBe(true)
})

test.each([
  'Z = 1',
  'Z = 1 and L = 0',
  'Z = i and Z = k',
  'Z >= 0 and Z <= 0',
  'i ≠ k and i < k',
  'Z = 1 and Z = 1',
])('%s may hold', (text) => {
  expect(never(text)).toBe(false)
})

test.each([
  ['for Z = 1 and Z = 0\nŷ_k = L', 'never-holds at «Z = 1 and Z = 0»'],
  ['ŷ_k = L for Z = 1 and Z = 0', 'never-holds at «Z = 1 and Z = 0»'],
  ['L, i = k and i ≠ k', 'never-holds at «i = k and i ≠ k»'],
  ['if i = k: ŷ_k = Z\nŷ_k = L if i ≠ k', '[i = k] yhat[k] = Z\n[i != k] yhat[k] = L'],
])('a line about such a case is refused, one that leaves its heading is not: %s', (text, read) => {
  expect(readChains(text)).toBe(read)
})
