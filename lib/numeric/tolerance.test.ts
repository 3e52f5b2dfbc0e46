import { describe, expect, it } from 'vitest'
import { isWithin, type Tolerance } from './tolerance'

const exact = (value: number) => ({ value, bound: 0 })
const within = (tolerance: Tolerance, truth: number, answer: number) =>
  isWithin(tolerance, exact(truth), exact(answer))

const cent: Tolerance = { kind: 'absolute', size: '0.01' }
const percent: Tolerance = { kind: 'relative', share: '0.01' }
const threeDigits: Tolerance = { kind: 'significant', digits: 3 }
const twoDecimals: Tolerance = { kind: 'decimals', digits: 2 }

describe('a tolerance', () => {
  it.each([
    ['a distance', cent, 100, [100.0099, 99.9901], [100.011, 99.989]],
    ['a share of the truth, whatever its sign', percent, -200, [-201.9, -198.1], [-202.1, 200]],
    ['half a unit of the third digit', threeDigits, 0.0900305, [0.09, 0.0900804], [0.0901, 0.0899]],
    ['half a unit of a thousand', threeDigits, 1000, [1004.9, 995.1], [1005.1, 994.9]],
    ['ten times less just below it', threeDigits, 999.9, [1000.39, 999.5], [1000.41, 999.3]],
    ['half a unit of the second decimal', twoDecimals, 0.1, [0.1049, 0.0951], [0.1051, 0.0949]],
  ] as const)('allows %s and no more', (_, tolerance, truth, inside, outside) => {
    for (const answer of inside) expect(within(tolerance, truth, answer)).toBe(true)
    for (const answer of outside) expect(within(tolerance, truth, answer)).toBe(false)
  })

  it('leaves a tie, and what rounding may have moved, to closer arithmetic', () => {
    expect(within(twoDecimals, 0.125, 0.12)).toBe(null)
    expect(isWithin(cent, { value: 1, bound: 1e-3 }, exact(1.0105))).toBe(null)
    expect(isWithin(threeDigits, { value: 1000, bound: 1e-9 }, exact(1003))).toBe(null)
  })

  it('allows nothing of zero but zero, where it is counted in digits or shares', () => {
    for (const tolerance of [threeDigits, percent]) {
      expect(within(tolerance, 0, 0)).toBe(true)
      expect(within(tolerance, 0, 1e-300)).toBe(false)
    }
  })

  it('knows nothing of what has no value', () => {
    expect(within(cent, 1, Number.NaN)).toBe(null)
    expect(isWithin(cent, exact(1), { value: 1, bound: Infinity })).toBe(null)
  })
})
