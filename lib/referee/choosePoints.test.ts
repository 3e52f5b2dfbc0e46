import { describe, expect, it } from 'vitest'
import type { SamplePoint } from '@/lib/model/point'
import { choosePoints } from './choosePoints'

const at = (stratum: string, K: number): SamplePoint => ({
  stratum,
  sizes: { K },
  indices: {},
  givens: {},
  overrides: {},
})

describe('choosing the points to confirm at', () => {
  it('takes the least sizes of each stratum', () => {
    const [large, small, other] = [at('i = k', 5), at('i = k', 2), at('i ≠ k', 3)]
    expect(choosePoints([large, small, other])).toEqual([small, other])
  })

  it('takes four at most, those of least sizes', () => {
    const points = [6, 5, 4, 3, 2].map((K) => at(`stratum ${K}`, K))
    expect(choosePoints(points).map(({ sizes }) => sizes.K)).toEqual([2, 3, 4, 5])
  })

  it('keeps the earlier of equals', () => {
    const [first, second] = [at('i = k', 2), at('i = k', 2)]
    expect(choosePoints([first, second])[0]).toBe(first)
  })
})
