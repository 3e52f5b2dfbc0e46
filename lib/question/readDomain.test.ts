import { describe, expect, it } from 'vitest'
import { readDomain } from './readDomain'

const NUMBERS = new Map([['C', 3]])

describe('a domain', () => {
  it.each([
    ['real', { kind: 'real' }],
    [' positive-definite ', { kind: 'positive-definite' }],
    ['interval(-1, 2.5)', { kind: 'interval', least: -1, greatest: 2.5 }],
    ['interval(1e-3, .5)', { kind: 'interval', least: 0.001, greatest: 0.5 }],
    ['integer(1, 9)', { kind: 'integer', least: 1, greatest: 9 }],
    ['integer(3,3)', { kind: 'integer', least: 3, greatest: 3 }],
    ['interval(-C, C)', { kind: 'interval', least: -3, greatest: 3 }],
    ['integer(1, C)', { kind: 'integer', least: 1, greatest: 3 }],
    ['onehot(k)', { kind: 'onehot', index: 'k' }],
  ])('is read from %s', (text, domain) => {
    expect(readDomain(text, NUMBERS)).toEqual({ kind: 'domain', domain })
  })

  it.each([
    ['postive', 'unknown domain `postive`; did you mean `positive`?'],
    ['onehott(k)', 'unknown domain `onehott(k)`; did you mean `onehot(k)`?'],
    ['interval(0)', '`interval` needs two numbers, as in `interval(0, 2)`'],
    ['interval(C, 2)', 'the first end of `interval` must be less than the second'],
    ['interval(2, 0)', 'the first end of `interval` must be less than the second'],
    ['interval(0, b)', 'the ends of `interval` must be numbers'],
    ['integer(0.5, 2)', 'the ends of `integer` must be whole numbers'],
    ['onehot()', '`onehot` needs one index, as in `onehot(k)`'],
  ])('is not %s', (text, reason) => {
    expect(readDomain(text, NUMBERS)).toEqual({ kind: 'faulty', reason })
  })
})
