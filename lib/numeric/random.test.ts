import { describe, expect, test } from 'vitest'
import { hashSeed, randomFrom } from './random'

function take(seed: number, count: number): number[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => random())
}

describe('randomFrom', () => {
  test('gives the same stream for the same seed, on every machine', () => {
    expect(take(7, 20)).toEqual(take(7, 20))
    expect(take(1, 3).map((x) => Math.floor(x * 1e6))).toMatchInlineSnapshot(`
      [
        563671,
        585111,
        895907,
      ]
    `)
  })

  test('gives other streams for neighbouring seeds', () => {
    expect(take(7, 5)).not.toEqual(take(8, 5))
  })

  test('is uniform on [0, 1): each tenth holds its share, mean and variance are right', () => {
    const draws = take(42, 20_000)
    const tenths = Array.from({ length: 10 }, () => 0)
    for (const draw of draws)
      tenths[Math.floor(draw * 10)] = (tenths[Math.floor(draw * 10)] ?? 0) + 1
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length
    expect(mean).toBeCloseTo(0.5, 2)
    expect(draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length).toBeCloseTo(1 / 12, 2)
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...draws)).toBeLessThan(1)
  })
})

describe('hashSeed', () => {
  test('tells parts, their order and their kind apart', () => {
    const seeds = [
      hashSeed('a', 'b'),
      hashSeed('b', 'a'),
      hashSeed('ab'),
      hashSeed(1),
      hashSeed('1'),
    ]
    expect(new Set(seeds).size).toBe(seeds.length)
  })

  test('is a whole number below 2^32', () => {
    const seed = hashSeed('two-layer-softmax', 'diagonal', 3)
    expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true)
  })
})
