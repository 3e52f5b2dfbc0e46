import { describe, expect, test } from 'vitest'
import { readWork } from './readWork'
import { SHEET } from './sheetVocabulary.fixture'
import type { Format } from './vocabulary'
import { readChains } from './workClaims.fixture'

function meaningsOf(text: string, format: Format = 'plain'): readonly string[] {
  const reading = readWork(text, { format, vocabulary: SHEET, free: ['i', 'k'] })
  if (reading.kind === 'read' || reading.error.code !== 'ambiguous') return []
  return reading.error.readings
}

describe('a count that starts anywhere', () => {
  test.each([
    ['(2) Z = z_k\n(3) ŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
    ['(c) Z = z_k\n(d) ŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
    ['2) ŷ_k = Z', 'yhat[k] = Z'],
    ['2. ŷ_k = Z', 'yhat[k] = Z'],
    ['② ŷ_k', 'yhat[k]'],
    ['（3）：ŷ_k = Z', 'yhat[k] = Z'],
    ['(2) Z = z_k\n(4) ŷ_k = Z', 'ambiguous at «(2)»'],
    ['ŷ_k = Z\n(2) z_k = Z', 'yhat[k] = Z\n2 * z2[k] = Z'],
  ])('%s', (text, expected) => {
    expect(readChains(text)).toBe(expected)
  })
})

describe('a number in brackets before a whole answer is that of the question', () => {
  test.each([
    ['(2) ∂L/∂z_k = Z', 'plain', 'd(L, z2[k]) = Z'],
    ['（2）dL/dz_k = Z', 'plain', 'd(L, z2[k]) = Z'],
    ['(2) d(L, z_k) = Z', 'plain', 'd(L, z2[k]) = Z'],
    ['(2) = Z', 'plain', 'Z'],
    [String.raw`\left(2\right)\frac{\partial L}{\partial z_k} = Z`, 'latex', 'd(L, z2[k]) = Z'],
    ['(2)(Z + 1)', 'plain', '2 * (Z + 1)'],
    ['(2) + Z', 'plain', '2 + Z'],
  ] as const)(
    'before the derivative asked for, or what goes on from it: %s',
    (text, format, read) => {
      expect(readChains(text, format)).toBe(read)
    },
  )

  test.each([
    ['(2) Z', 'plain', [' Z', '2 * Z']],
    ['(1) -Z', 'plain', [' -Z', '1 -Z']],
    [String.raw`\left(2\right)Z`, 'latex', ['Z', String.raw`2\cdot Z`]],
  ] as const)('or a factor: %s', (text, format, meanings) => {
    expect(meaningsOf(text, format)).toEqual(meanings.map((one) => one.trim()))
  })
})

describe('dashes before every line', () => {
  test.each([
    ['- Z if i = k\n- -z_k if i ≠ k', '{Z if i = k; -z2[k] if i != k}'],
    ['* Z if i = k\n* z_k if i ≠ k', '{Z if i = k; z2[k] if i != k}'],
    ['- ŷ_k = Z if i = k\n- ŷ_k = z_k if i ≠ k', '[i = k] yhat[k] = Z\n[i != k] yhat[k] = z2[k]'],
    ['- ŷ_k = Z, i = k\n- ŷ_k = z_k, i ≠ k', '[i = k] yhat[k] = Z\n[i != k] yhat[k] = z2[k]'],
    ['-Z if i = k\n-z_k if i ≠ k', '{-Z if i = k; -z2[k] if i != k}'],
    ['- Z if i = k\nz_k if i ≠ k', '{-Z if i = k; z2[k] if i != k}'],
  ])('are bullets or minus signs: %s', (text, expected) => {
    expect(readChains(text)).toBe(expected)
  })

  test.each([
    '- Z if i = k\n- z_k if i ≠ k',
    '- Z (i = k)\n- z_k (i ≠ k)',
    '- Z, i = k\n- z_k, otherwise',
    '– Z 若 i = k\n– z_k 否则',
  ])('may be both: %s', (text) => {
    const [listed, negative] = meaningsOf(text)
    expect([listed?.startsWith('Z'), negative?.startsWith('-Z')]).toEqual([true, true])
  })
})
