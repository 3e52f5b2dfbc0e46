import { type Bounded, exactly, minus, plus, productBound, sumBound, times, WIDEN } from './bounded'
import { headOf, setCoefficient, setUndefined } from './jet'
import { resize, type Slab } from './slab'

/**
 * into = A⁻¹; undefined where A is singular or rounding cannot tell. The value X is computed without bounds and verified
 * afterwards: with R = I − A·X, A⁻¹ = X(I − R)⁻¹, so that |A⁻¹ − X| ≤ |X|(ρ + ρ² + …) where |R| ≤ ρ entry by entry (Higham, Accuracy
 * and Stability, §14.1). Derivatives follow from A·X = I: X_S = −X·Σ A_T·X_(S∖T) over the non-empty subsets T of S.
 */
export function invertMatrix(into: Slab, a: Slab): void {
  const { order } = into
  const size = a.rows
  const head = Float64Array.from(
    { length: size * size },
    (_, k) => a.values[k << order] ?? Number.NaN,
  )
  const inverse = approximateInverse(head, size)
  const errors = inverse === null ? null : errorsOf(inverse, a, size)
  resize(into, size, size)
  if (inverse === null || errors === null) {
    for (let k = 0; k < size * size; k += 1) setUndefined(into, k << order)
    return
  }
  for (let k = 0; k < size * size; k += 1) {
    setCoefficient(into, k << order, inverse[k] ?? Number.NaN, errors[k] ?? Infinity)
  }
  for (let set = 1; set < 1 << order; set += 1) differentiate(into, a, size, set)
}

/** Gauss–Jordan elimination with partial pivoting, in place: [A | I] becomes [I | A⁻¹]. Null where a pivot vanishes. */
function approximateInverse(matrix: Float64Array, size: number): Float64Array | null {
  const inverse = new Float64Array(size * size)
  for (let k = 0; k < size; k += 1) inverse[k * size + k] = 1
  const entry = (of: Float64Array, row: number, column: number): number =>
    of[row * size + column] ?? Number.NaN
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot
    for (let row = pivot + 1; row < size; row += 1) {
      if (Math.abs(entry(matrix, row, pivot)) > Math.abs(entry(matrix, best, pivot))) best = row
    }
    const divisor = entry(matrix, best, pivot)
    if (!(Math.abs(divisor) > 0)) return null
    for (const half of [matrix, inverse]) {
      for (let column = 0; column < size; column += 1) {
        const held = entry(half, pivot, column)
        half[pivot * size + column] = entry(half, best, column) / divisor
        if (best !== pivot) half[best * size + column] = held
      }
    }
    for (let row = 0; row < size; row += 1) {
      const factor = entry(matrix, row, pivot)
      if (row === pivot || factor === 0) continue
      for (const half of [matrix, inverse]) {
        for (let column = 0; column < size; column += 1) {
          half[row * size + column] = entry(half, row, column) - factor * entry(half, pivot, column)
        }
      }
    }
  }
  return inverse
}

/** Bounds of the errors of an approximate inverse, entry by entry; null where the residual is not small. */
function errorsOf(inverse: Float64Array, a: Slab, size: number): Float64Array | null {
  const residual = new Float64Array(size * size)
  const greatest = new Float64Array(size)
  let norm = 0
  for (let row = 0; row < size; row += 1) {
    let along = 0
    for (let column = 0; column < size; column += 1) {
      let rest = row === column ? 1 : 0
      let bound = 0
      for (let k = 0; k < size; k += 1) {
        const at = (row * size + k) << a.order
        const left = a.values[at] ?? Number.NaN
        const right = inverse[k * size + column] ?? Number.NaN
        const product = left * right
        const error = productBound(left, a.bounds[at] ?? Infinity, right, 0, product)
        const difference = rest - product
        bound = sumBound(rest, bound, -product, error, difference)
        rest = difference
      }
      const reach = Math.abs(rest) + bound
      residual[row * size + column] = reach
      greatest[column] = Math.max(greatest[column] ?? 0, reach)
      along += reach
    }
    norm = Math.max(norm, along)
  }
  if (!(norm < 0.5)) return null
  const further = norm / (1 - norm)
  const errors = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let error = 0
      for (let k = 0; k < size; k += 1) {
        const series = (residual[k * size + column] ?? 0) + further * (greatest[column] ?? 0)
        error += Math.abs(inverse[row * size + k] ?? 0) * series
      }
      errors[row * size + column] = error * WIDEN ** (2 * size)
    }
  }
  return errors
}

/** The coefficients of one set of infinitesimals, those of its subsets being there. */
function differentiate(into: Slab, a: Slab, size: number, set: number): void {
  const { order } = into
  const sums: Bounded[] = []
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let sum = exactly(0)
      for (let part = set; part > 0; part = (part - 1) & set) {
        for (let k = 0; k < size; k += 1) {
          const moved = headOf(a, ((row * size + k) << order) + part)
          const held = headOf(into, ((k * size + column) << order) + (set ^ part))
          sum = plus(sum, times(moved, held))
        }
      }
      sums.push(sum)
    }
  }
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let total = exactly(0)
      for (let k = 0; k < size; k += 1) {
        const factor = headOf(into, (row * size + k) << order)
        total = minus(total, times(factor, sums[k * size + column] ?? exactly(Number.NaN)))
      }
      setCoefficient(into, ((row * size + column) << order) + set, total.value, total.bound)
    }
  }
}
