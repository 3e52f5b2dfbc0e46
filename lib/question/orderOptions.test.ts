import { describe, expect, it } from 'vitest'
import { orderOptions } from './orderOptions'
import type { ChoiceTarget } from './question'

const target = (shuffle: boolean): ChoiceTarget => ({
  kind: 'choice',
  options: ['a', 'b', 'c', 'd'].map((key) => ({ key, text: { 'zh-CN': key, en: key } })),
  correct: ['a'],
  several: false,
  shuffle,
})

const order = (seed: number, part = 'p', shuffle = true) =>
  orderOptions(target(shuffle), seed, part)
    .map(({ key }) => key)
    .join('')

describe('the order of options', () => {
  it("is the author's where they are not shuffled", () => {
    expect(order(7, 'p', false)).toBe('abcd')
  })

  it('is the same for the same student and part, and holds every option once', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      expect(order(seed)).toBe(order(seed))
      expect([...order(seed)].sort().join('')).toBe('abcd')
    }
  })

  it('gives every option every place about equally often', () => {
    const first = new Map<string, number>()
    for (let seed = 0; seed < 4000; seed += 1) {
      const key = order(seed).charAt(0)
      first.set(key, (first.get(key) ?? 0) + 1)
    }
    for (const key of 'abcd') expect(first.get(key)).toBeGreaterThan(900)
  })

  it('differs from part to part', () => {
    const parts = ['p', 'q', 'r', 's', 't'].map((part) => order(1, part))
    expect(new Set(parts).size).toBeGreaterThan(1)
  })
})
