import type { Valued } from '@/lib/model/evaluate'
import { productBound, sumBound } from '@/lib/numeric/bounded'

/** A value times a number that is exact, or rounded once: its bound grows by half a unit in the last place. */
export function scaled(value: Valued, factor: number): Valued {
  return {
    shape: value.shape,
    values: value.values.map((entry) => entry * factor),
    bounds: value.bounds.map(
      (bound, index) =>
        bound * Math.abs(factor) +
        Math.abs((value.values[index] ?? 0) * factor) * 2 * Number.EPSILON,
    ),
  }
}

/** The product entry by entry, with its bounds; a scalar is repeated, a column along the columns of a matrix. */
export function multiplied(a: Valued, b: Valued): Valued {
  return entrywise(a, b, (x, y) => x * y, productBound)
}

/** The sum entry by entry, with its bounds; a scalar is repeated, a column along the columns of a matrix. */
export function added(a: Valued, b: Valued): Valued {
  return entrywise(a, b, (x, y) => x + y, sumBound)
}

type Bound = (a: number, ea: number, b: number, eb: number, result: number) => number

/** `b` is repeated to the shape of `a`, or `a` to that of `b` where `a` is a scalar. */
function entrywise(
  a: Valued,
  b: Valued,
  operation: (x: number, y: number) => number,
  boundOf: Bound,
): Valued {
  const { shape } = a.shape.length === 0 ? b : a
  const [rows = 1, columns = 1] = shape
  const values = new Float64Array(rows * columns)
  const bounds = new Float64Array(rows * columns)
  for (let entry = 0; entry < values.length; entry += 1) {
    const row = Math.floor(entry / columns)
    const at = (one: Valued): number =>
      one.shape.length === 0 ? 0 : (one.shape[1] ?? 1) === columns ? entry : row
    const [x, ex] = [a.values[at(a)] ?? Number.NaN, a.bounds[at(a)] ?? Infinity]
    const [y, ey] = [b.values[at(b)] ?? Number.NaN, b.bounds[at(b)] ?? Infinity]
    const result = operation(x, y)
    const bound = boundOf(x, ex, y, ey, result)
    values[entry] = result
    bounds[entry] = bound >= 0 && Number.isFinite(result) ? bound : Infinity
  }
  return { shape, values, bounds }
}
