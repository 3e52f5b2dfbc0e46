import { describe, expect, test } from 'vitest'
import { invertMatrix } from './invertMatrix'
import { makeSlab, slabOf } from './slab'

function binomial(n: number, k: number): number {
  return k === 0 ? 1 : (binomial(n - 1, k - 1) * n) / k
}

/** The inverse of Hilbert's matrix, in whole numbers; what it is the inverse of has the entries 1/(i + j − 1). */
function inverseOfHilbert(size: number): number[] {
  return Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size) + 1, (at % size) + 1]
    const sign = (i + j) % 2 === 0 ? 1 : -1
    const outer = binomial(size + i - 1, size - j) * binomial(size + j - 1, size - i)
    return sign * (i + j - 1) * outer * binomial(i + j - 2, i - 1) ** 2
  })
}

function invert(size: number, values: readonly number[], bounds?: readonly number[]) {
  const into = makeSlab(0)
  invertMatrix(into, slabOf(size, size, values, bounds))
  return into
}

describe('the bounds of an inverse', () => {
  test.each([2, 3, 4, 5, 6])(
    'cover its error in order %i of a badly conditioned matrix',
    (size) => {
      const { values, bounds } = invert(size, inverseOfHilbert(size))
      for (let at = 0; at < size * size; at += 1) {
        const exact = 1 / (Math.floor(at / size) + (at % size) + 1)
        const [value = 0, bound = 0] = [values[at], bounds[at]]
        expect(Math.abs(value - exact)).toBeLessThanOrEqual(bound + Number.EPSILON * exact)
        expect(bound).toBeLessThan(1e-7 * exact)
      }
    },
  )

  test('cover what the matrix itself may be off by', () => {
    const { values, bounds } = invert(2, [4, 1, 1, 2], [0.01, 0, 0, 0])
    for (const corner of [3.99, 4.01]) {
      const exact = [2, -1, -1, corner].map((entry) => entry / (2 * corner - 1))
      exact.forEach((entry, at) => {
        expect(Math.abs(entry - (values[at] ?? 0))).toBeLessThanOrEqual(bounds[at] ?? 0)
      })
    }
  })

  test('are 0 among whole numbers', () => {
    const { values, bounds } = invert(3, [0, 1, 0, -1, 0, 0, 0, 2, 1])
    const exact = [0, -1, 0, 1, 0, 0, -2, 0, 1]
    exact.forEach((entry, at) => {
      expect(values[at]).toBeCloseTo(entry, 16)
    })
    expect([...bounds].every((bound) => bound === 0)).toBe(true)
  })
})

describe('there is no inverse', () => {
  test.each([
    ['of a singular matrix', [1, 2, 2, 4]],
    ['of zeros', [0, 0, 0, 0]],
    ['of what rounding cannot tell from a singular matrix', [1, 1, 1, 1 + 1e-16]],
    ['of what is undefined', [1, Number.NaN, 0, 1]],
    ['of what overflows', [1e300, 1, 1, -1e300 * 1e10]],
  ])('%s', (_, values) => {
    const { bounds } = invert(2, values)
    expect([...bounds].every((bound) => bound === Infinity)).toBe(true)
  })

  test('where the error may reach a singular matrix', () => {
    expect(invert(2, [1, 1, 1, 1.001], [0, 0, 0, 0.002]).bounds[0]).toBe(Infinity)
  })
})
