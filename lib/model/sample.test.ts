import { describe, expect, test } from 'vitest'
import { preparePoint, valueAt } from './evaluate'
import { examplePoints } from './example'
import type { SamplePoint } from './point'
import { samplePoints } from './sample'
import type { SampleRequest } from './strata'
import { told } from './written.fixture'

const NETWORK = told({
  sizes: { n: [2, 6], m: [2, 6], K: [2, 6] },
  givens: { x: ['n', '1'], W: ['K', 'n'], y: ['K', '1'] },
  domains: { y: { kind: 'onehot', index: 'k' } },
  define: { z: 'W x', q: 'softmax(z)' },
  indices: { i: 'K', j: 'K', k: 'K', l: 'n' },
})

function request(given: Partial<SampleRequest> = {}): SampleRequest {
  const base = { indices: ['i', 'k'], where: null, cases: [], seed: 3 }
  return { model: NETWORK.model, ...base, ...given }
}

function countBy(points: readonly SamplePoint[], key: (point: SamplePoint) => string) {
  const counts: Record<string, number> = {}
  for (const point of points) counts[key(point)] = (counts[key(point)] ?? 0) + 1
  return counts
}

describe('samplePoints', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(samplePoints(request())).toEqual(samplePoints(request()))
    expect(samplePoints(request())).not.toEqual(samplePoints(request({ seed: 4 })))
  })

  test('forces every coincidence of the indices', () => {
    const { points, dropped, exhausted } = samplePoints(request())
    expect(countBy(points, ({ stratum }) => stratum)).toEqual({ 'i = k': 12, 'i ≠ k': 12 })
    expect([dropped, exhausted]).toEqual([[], []])
    for (const { stratum, indices } of points) {
      expect(indices.i === indices.k).toBe(stratum === 'i = k')
    }
  })

  test('forces those of three indices, and never compares indices of different ranges', () => {
    const three = samplePoints(request({ indices: ['i', 'j', 'k'] })).points
    expect(Object.keys(countBy(three, ({ stratum }) => stratum)).sort()).toEqual([
      'i = j = k',
      'i = j ≠ k',
      'i = k ≠ j',
      'i ≠ j = k',
      'i ≠ j ≠ k',
    ])
    for (const count of Object.values(countBy(three, ({ stratum }) => stratum))) {
      expect(count).toBeGreaterThanOrEqual(4)
    }
    const mixed = samplePoints(request({ indices: ['i', 'l'] })).points
    expect(countBy(mixed, ({ stratum }) => stratum)).toEqual({ general: 24 })
  })

  test('drops what the conditions exclude', () => {
    const { points, dropped } = samplePoints(request({ where: NETWORK.condition('i != k') }))
    expect(dropped).toEqual(['i = k'])
    expect(countBy(points, ({ stratum }) => stratum)).toEqual({ 'i ≠ k': 24 })
  })

  test('keeps to one of the cases', () => {
    const cases = [NETWORK.condition('i < k'), NETWORK.condition('i > k')]
    const { points, dropped } = samplePoints(request({ cases }))
    expect(dropped).toEqual(['i = k'])
    expect(countBy(points, ({ stratum }) => stratum)).toEqual({
      'i ≠ k, case 1': 12,
      'i ≠ k, case 2': 12,
    })
  })

  test('shows sizes at their least, at their greatest, and every pair of them different', () => {
    const { points } = samplePoints(request())
    const sizes = points.map((point) => point.sizes)
    expect(sizes.filter(({ K, n }) => K === 2 && n === 2).length).toBeGreaterThanOrEqual(4)
    expect(sizes.filter(({ K, n }) => K === 6 && n === 6).length).toBeGreaterThanOrEqual(4)
    expect(sizes.some(({ K, n, m }) => new Set([K, n, m]).size === 3)).toBe(true)
  })

  test('keeps to the constraints on sizes', () => {
    const { model } = told({
      sizes: { H: [2, 9], F: [2, 9] },
      constraints: ['2 F <= H'],
      givens: { t: [] },
    })
    for (const { sizes } of samplePoints(request({ model, indices: [] })).points) {
      expect(2 * (sizes.F ?? 9)).toBeLessThanOrEqual(sizes.H ?? 0)
    }
  })

  test('puts the hot entry where the index says', () => {
    for (const { givens, indices } of samplePoints(request()).points) {
      expect(givens.y?.indexOf(1)).toBe((indices.k ?? 0) - 1)
      expect(givens.y?.reduce((sum, value) => sum + value, 0)).toBe(1)
    }
  })

  test('redraws a point at which the truth is refused, and reports a stratum where that is in vain', () => {
    const positive = samplePoints(
      request({ accepts: ({ point: { givens } }) => (givens.x?.[0] ?? 0) > 0 }),
    )
    expect(positive.points).toHaveLength(24)
    expect(positive.points.every(({ givens }) => (givens.x?.[0] ?? 0) > 0)).toBe(true)
    const never = samplePoints(
      request({ accepts: ({ point: { stratum } }) => stratum !== 'i = k' }),
    )
    expect(never.exhausted).toEqual(['i = k'])
  })

  test('draws several magnitudes, but no saturated softmax', () => {
    const { points } = samplePoints(request())
    const sizes = points.map(({ givens }) => Math.max(...(givens.x ?? []).map(Math.abs)))
    expect(Math.min(...sizes)).toBeLessThan(0.1)
    expect(Math.max(...sizes)).toBeGreaterThan(2)
    for (const point of points) {
      const { values } = valueAt(preparePoint(NETWORK.model, point), NETWORK.model, 'q')
      expect(values.some((p) => p > 1e-7 && p < 1 - 1e-7)).toBe(true)
    }
  })
})

describe('examplePoints', () => {
  const examples = examplePoints({ ...request(), overrides: ['z'], count: 6 })

  test('are small, in every stratum', () => {
    expect(examples).toHaveLength(6)
    for (const { sizes } of examples) expect(sizes).toMatchObject({ K: 3, n: 2 })
    expect(new Set(examples.map(({ stratum }) => stratum))).toEqual(new Set(['i = k', 'i ≠ k']))
  })

  test('have values of one decimal, and definitions that are asked to', () => {
    for (const { givens, overrides } of examples) {
      for (const value of [...(givens.x ?? []), ...(givens.W ?? []), ...(overrides.z ?? [])]) {
        expect(value).toBe(Number(value.toFixed(1)))
      }
    }
  })

  test('let what is defined from a replaced value follow it', () => {
    for (const point of examples) {
      const prepared = preparePoint(NETWORK.model, point)
      expect([...valueAt(prepared, NETWORK.model, 'z').values]).toEqual(point.overrides.z)
      const total = (point.overrides.z ?? []).reduce((sum, z) => sum + Math.exp(z), 0)
      const [q] = valueAt(prepared, NETWORK.model, 'q').values
      expect(q).toBeCloseTo(Math.exp(point.overrides.z?.[0] ?? 0) / total, 12)
    }
  })
})
