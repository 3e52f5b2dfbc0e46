import { describe, expect, test } from 'vitest'
import { randomFrom } from '@/lib/numeric/random'
import { planSizes } from './planSizes'
import { told } from './written.fixture'

type Ranges = Readonly<Record<string, readonly [number, number]>>
type Sizes = Readonly<Record<string, number>>

/** All sizes of the plan for some ranges, least and greatest first. */
function planned(sizes: Ranges, isFeasible: (sizes: Sizes) => boolean = () => true): Sizes[] {
  const { model } = told({ sizes, givens: { t: [] } })
  const plan = planSizes(model, isFeasible, randomFrom(1))
  return plan === null ? [] : [plan.least, plan.greatest, ...plan.others]
}

describe('sizes to draw at', () => {
  test('begin with the least and the greatest there are', () => {
    const [least, greatest] = planned({ K: [2, 6], m: [3, 5] })
    expect(least).toEqual({ K: 2, m: 3 })
    expect(greatest).toEqual({ K: 6, m: 5 })
  })

  test.each<[string, Ranges, (sizes: Sizes) => boolean]>([
    ['in equal ranges', { a: [2, 6], b: [2, 6], c: [2, 6], d: [2, 6] }, () => true],
    ['with two values each', { a: [2, 3], b: [2, 3], c: [2, 3], d: [2, 3], e: [2, 3] }, () => true],
    ['where constraints bind', { a: [2, 9], b: [2, 9] }, ({ a = 0, b = 0 }) => a + b <= 5],
    ['where they rarely hold', { a: [1, 90], b: [1, 90] }, ({ a = 0, b = 0 }) => 7 * a === 3 * b],
  ])('show every pair different %s', (_, ranges, isFeasible) => {
    const all = planned(ranges, isFeasible)
    expect(all.every(isFeasible)).toBe(true)
    const names = Object.keys(ranges)
    for (const one of names) {
      for (const other of names.filter((name) => name !== one)) {
        expect(all.some((sizes) => sizes[one] !== sizes[other])).toBe(true)
      }
    }
  })

  test('show a short range at each value, whatever binds it to another', () => {
    const all = planned({ H: [2, 8], F: [2, 8] }, ({ H = 0, F = 0 }) => H + F <= 9)
    for (const name of ['H', 'F']) {
      expect(new Set(all.map((sizes) => sizes[name]))).toEqual(new Set([2, 3, 4, 5, 6, 7]))
    }
  })

  test('are none where nothing is feasible', () => {
    expect(planned({ a: [2, 4] }, () => false)).toEqual([])
  })
})
