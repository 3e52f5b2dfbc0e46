import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '@/lib/numeric/random'
import { drawGiven } from './drawGiven'
import type { Domain } from './model'

function draws(domain: Domain, decimals: number | null, rows: number, columns: number) {
  return Array.from({ length: 60 }, (_, seed) => {
    const edge = seed % 2 === 0 ? 1 : 0.001
    const how = { rows, columns, magnitude: 1, edge, hot: null, decimals, random: randomFrom(seed) }
    return drawGiven(domain, how)
  })
}

const each = (domain: Domain, holds: (value: number) => boolean): void => {
  for (const decimals of [null, 1]) {
    for (const values of draws(domain, decimals, 3, 2)) {
      expect(values).toHaveLength(6)
      expect(values.every(holds)).toBe(true)
    }
  }
}

describe('values lie in their domain', () => {
  test.each<[Domain, (value: number) => boolean]>([
    [{ kind: 'real' }, (value) => Number.isFinite(value) && value !== 0],
    [{ kind: 'positive' }, (value) => value > 0],
    [{ kind: 'nonnegative' }, (value) => value >= 0],
    [{ kind: 'probability' }, (value) => value > 0 && value < 1],
    [{ kind: 'interval', least: 2, greatest: 3 }, (value) => value > 2 && value < 3],
    [{ kind: 'interval', least: 0, greatest: 0.01 }, (value) => value > 0 && value < 0.01],
    [
      { kind: 'integer', least: -2, greatest: 2 },
      (value) => Number.isInteger(value) && Math.abs(value) <= 2,
    ],
    [{ kind: 'boolean' }, (value) => value === 0 || value === 1],
  ])('%j', (domain, holds) => {
    each(domain, holds)
  })

  test('both ends of an integer domain are drawn', () => {
    const drawn = new Set(draws({ kind: 'integer', least: 1, greatest: 3 }, null, 2, 1).flat())
    expect([...drawn].sort()).toEqual([1, 2, 3])
  })
})

describe('arrays have the structure of their domain', () => {
  const size = fc.integer({ min: 2, max: 6 })
  const seed = fc.nat()
  const square = (domain: Domain, rows: number, from: number, columns = rows): readonly number[] =>
    drawGiven(domain, {
      rows,
      columns,
      magnitude: 1,
      edge: from % 2 === 0 ? 1 : 0.001,
      hot: null,
      decimals: null,
      random: randomFrom(from),
    })

  test('a simplex column sums to exactly 1', () => {
    fc.assert(
      fc.property(size, seed, (rows, from) => {
        const column = square({ kind: 'simplex' }, rows, from, 1)
        expect(column.reduce((sum, value) => sum + value, 0)).toBe(1)
        expect(column.every((value) => value > 0)).toBe(true)
      }),
    )
  })

  test('a one-hot column has one 1, at the named row', () => {
    const drawn = { magnitude: 1, edge: 1, decimals: null, random: randomFrom(1) }
    const how = { rows: 4, columns: 1, hot: 3, ...drawn }
    expect(drawGiven({ kind: 'onehot', index: 'k' }, how)).toEqual([0, 0, 1, 0])
  })

  test('a symmetric matrix is its transpose, exactly', () => {
    fc.assert(
      fc.property(
        size,
        seed,
        fc.constantFrom('symmetric', 'positive-definite'),
        (n, from, kind) => {
          const values = square({ kind }, n, from)
          values.forEach((value, k) => {
            expect(value).toBe(values[(k % n) * n + Math.floor(k / n)])
          })
        },
      ),
    )
  })

  test('a positive-definite matrix has a Cholesky factor', () => {
    fc.assert(
      fc.property(size, seed, (n, from) => {
        const a = [...square({ kind: 'positive-definite' }, n, from)]
        const at = (r: number, c: number): number => a[r * n + c] ?? Number.NaN
        for (let c = 0; c < n; c += 1) {
          expect(at(c, c)).toBeGreaterThan(0)
          for (let r = c + 1; r < n; r += 1) {
            const factor = at(r, c) / at(c, c)
            for (let k = c; k < n; k += 1) a[r * n + k] = at(r, k) - factor * at(c, k)
          }
        }
      }),
    )
  })

  test('an orthogonal matrix has orthonormal columns, exactly', () => {
    fc.assert(
      fc.property(size, seed, (n, from) => {
        const q = square({ kind: 'orthogonal' }, n, from)
        for (let a = 0; a < n; a += 1) {
          for (let b = 0; b < n; b += 1) {
            const dot = Array.from({ length: n }, (_, r) => r).reduce(
              (sum, r) => sum + (q[r * n + a] ?? 0) * (q[r * n + b] ?? 0),
              0,
            )
            expect(dot).toBe(a === b ? 1 : 0)
          }
        }
      }),
    )
  })
})
