import { describe, expect, it } from 'vitest'
import type { AsksWriting } from './asks'
import { printWritten, readWritten } from './readWritten'

const vocabulary = { symbols: [] }

function shown(text: string, asks: AsksWriting): string {
  const reading = readWritten(text, 'plain', vocabulary, asks)
  return reading.kind === 'read'
    ? printWritten(reading.value, vocabulary, asks)
    : reading.error.code
}

describe('what is written is shown as it is read', () => {
  it('a number with the unit it is asked in, written or not', () => {
    for (const text of ['5', '5 MB']) {
      expect(shown(text, { kind: 'number', unit: 'MB' })).toBe('5\\;\\text{MB}')
    }
    expect(shown('12.5%', { kind: 'number', unit: '%' })).toBe('12.5\\;\\text{\\%}')
  })

  it('a bare number by itself, and no unit with it', () => {
    expect(shown('1/3', { kind: 'number', unit: null })).toBe('\\frac{1}{3}')
    expect(shown('5 MB', { kind: 'number', unit: null })).toBe('number-asked')
  })

  it('a formula without more', () => {
    expect(shown('1/3', { kind: 'formula', free: [], work: false })).toBe('\\frac{1}{3}')
  })
})
