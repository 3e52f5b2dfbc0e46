import { describe, expect, it } from 'vitest'
import { agrees, drawVariant, firstVariant, variantKey, variantsToTry } from './vary'

const VARY = { alpha: [0.01, 0.1, 0.2], C: [3, 5] }

describe('the variant of a seed', () => {
  const drawn = Array.from({ length: 400 }, (_, seed) => variantKey(drawVariant(VARY, seed)))

  it('is the same whenever it is drawn', () => {
    expect(drawVariant(VARY, 7)).toEqual(drawVariant(VARY, 7))
  })

  it('reaches every combination, each about as often as any other', () => {
    const counts = [...new Set(drawn)].map((key) => drawn.filter((one) => one === key).length)
    expect(counts).toHaveLength(6)
    expect(Math.min(...counts)).toBeGreaterThan(400 / 6 / 2)
  })

  it('gives a name its value by seed and name alone: another name that varies too leaves it', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      expect(drawVariant({ ...VARY, beta: [1, 2] }, seed)).toMatchObject(drawVariant(VARY, seed))
    }
  })

  it('is empty where nothing varies', () => {
    expect(drawVariant({}, 5)).toEqual({})
    expect(variantKey({})).toBe('')
  })
})

describe('the variants that are tried', () => {
  it('are all of them where there are few, the first values first', () => {
    const tried = variantsToTry(VARY)
    expect(tried).toHaveLength(6)
    expect(tried[0]).toEqual(firstVariant(VARY))
    expect(new Set(tried.map(variantKey)).size).toBe(6)
  })

  it('show every value of every name where there are many', () => {
    const ten = Array.from({ length: 10 }, (_, k) => k)
    const most = Array.from({ length: 32 }, (_, k) => k)
    const tried = variantsToTry({ a: ten, b: ten, c: most })
    expect(tried).toHaveLength(32)
    expect(tried[0]).toEqual({ a: 0, b: 0, c: 0 })
    expect(new Set(tried.map(({ b }) => b)).size).toBe(10)
    expect(new Set(tried.map(({ c }) => c)).size).toBe(32)
  })
})

it('a variant agrees with some of its values', () => {
  expect(agrees({ alpha: 0.1, C: 3 }, { C: 3 })).toBe(true)
  expect(agrees({ alpha: 0.1, C: 3 }, {})).toBe(true)
  expect(agrees({ alpha: 0.1, C: 3 }, { alpha: 0.2 })).toBe(false)
})
