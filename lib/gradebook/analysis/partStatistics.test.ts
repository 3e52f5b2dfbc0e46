import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correlation } from './correlation'
import { partStatistics } from './partStatistics'

describe('facility', () => {
  test('is the mean share of those who tried anything; what they left counts nothing', () => {
    const [first, second] = partStatistics(
      [
        [1, 0.5],
        [0.5, null],
        [null, null],
      ],
      [1, 1],
    )
    expect(first).toMatchObject({ tried: 2, facility: 0.75 })
    expect(second).toMatchObject({ tried: 1, facility: 0.25 })
  })

  test('is unknown where nobody tried anything', () => {
    expect(partStatistics([[null]], [1])).toEqual([
      { tried: 0, facility: null, discrimination: null },
    ])
  })
})

describe('discrimination', () => {
  test('leaves the part itself out of the total', () => {
    // Two unrelated parts: against the whole total each would correlate by about 0.7.
    const shares = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]
    expect(partStatistics(shares, [1, 1])[0]?.discrimination).toBeCloseTo(0, 12)
  })

  test('weighs the rest by points', () => {
    const shares = [
      [0, 0, 1],
      [1, 1, 0],
      [0, 0, 1],
      [1, 1, 0],
    ]
    expect(partStatistics(shares, [1, 3, 1])[0]?.discrimination).toBeCloseTo(1, 12)
    expect(partStatistics(shares, [1, 1, 3])[0]?.discrimination).toBeCloseTo(-1, 12)
  })

  test('is undefined where all have the same, and below three students', () => {
    const same = Array.from({ length: 5 }, () => [1 / 3, 1 / 3])
    expect(partStatistics(same, [1, 1])[0]?.discrimination).toBeNull()
    const two = [
      [0, 0],
      [1, 1],
    ]
    expect(partStatistics(two, [1, 1])[0]?.discrimination).toBeNull()
  })
})

test('a correlation is between -1 and 1, symmetric, and untouched by scale and shift', () => {
  const list = fc.array(
    fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })),
    {
      minLength: 3,
      maxLength: 20,
    },
  )
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 5 }), (pairs, scale) => {
      const xs = pairs.map(([x]) => x)
      const ys = pairs.map(([, y]) => y)
      const found = correlation(xs, ys)
      const flat = new Set(xs).size === 1 || new Set(ys).size === 1
      expect(found === null).toBe(flat)
      if (found === null) return
      expect(Math.abs(found)).toBeLessThanOrEqual(1 + 1e-12)
      expect(correlation(ys, xs)).toBeCloseTo(found, 12)
      expect(
        correlation(
          xs.map((x) => scale * x + 7),
          ys,
        ),
      ).toBeCloseTo(found, 10)
    }),
  )
})
