import { describe, expect, test } from 'vitest'
import { type Judged, verdictChange } from './verdictChange'

const STANDS: Judged = { outcome: 'partial', credit: 5_000, note: 'form', line: null }

describe('a new judgement', () => {
  test.each<[Partial<Judged>, string | null]>([
    [{}, null],
    [{ outcome: 'correct', credit: 10_000, note: null }, 'partial → correct'],
    [{ credit: 3_334, note: 'some-cases' }, 'credit'],
    [{ note: 'some-cases' }, 'note'],
    [{ note: null }, 'note'],
    [{ line: 2 }, 'line'],
  ])('%j: %s', (changed, expected) => {
    expect(verdictChange(STANDS, { ...STANDS, ...changed })).toBe(expected)
  })
})
