import { at, type BigArray, build } from './bigArray'
import {
  absolute,
  type Bounded,
  divide,
  EXACT,
  magnitude,
  mayBeZero,
  multiply,
  negate,
  subtract,
  UNDEFINED,
  UNKNOWN,
} from './bounded'
import { cannot } from './cannot'

/** What elimination leaves: the determinant, and the right-hand side multiplied by the inverse. */
interface Elimination {
  readonly determinant: Bounded
  readonly solution: BigArray
}

/** The determinant of a square matrix. */
export function determinant(matrix: BigArray, zero: Bounded, one: Bounded): Bounded {
  return eliminate(matrix, matrix, zero, one).determinant
}

/** The inverse of a square matrix; undefined where the matrix is exactly singular. */
export function inverse(matrix: BigArray, zero: Bounded, one: Bounded): BigArray {
  const identity = build(matrix.rows, matrix.columns, (row, column) =>
    row === column ? one : zero,
  )
  return eliminate(matrix, identity, zero, one).solution
}

/** Gauss and Jordan's elimination with the largest pivot of each column. */
function eliminate(matrix: BigArray, right: BigArray, zero: Bounded, one: Bounded): Elimination {
  const size = matrix.rows
  if (matrix.columns !== size) cannot('a matrix that is not square')
  const rows = Array.from({ length: size }, (_, row) => [
    ...matrix.entries.slice(row * size, (row + 1) * size),
    ...right.entries.slice(row * right.columns, (row + 1) * right.columns),
  ])
  let determinant = one
  for (let column = 0; column < size; column++) {
    const below = rows.slice(column).map((row) => row[column] ?? UNKNOWN)
    const chosen = pivotOf(below)
    if (chosen.kind !== 'pivot') {
      const none = chosen.kind === 'zero' ? UNDEFINED : UNKNOWN
      const solution = build(size, right.columns, () => none)
      return { determinant: chosen.kind === 'zero' ? zero : none, solution }
    }
    const pivotRow = rows[column + chosen.offset] ?? []
    if (chosen.offset > 0) {
      rows[column + chosen.offset] = rows[column] ?? []
      rows[column] = pivotRow
      determinant = negate(determinant)
    }
    const pivot = pivotRow[column] ?? UNKNOWN
    determinant = multiply(determinant, pivot)
    const scaled = pivotRow.map((entry) => divide(entry, pivot))
    rows.forEach((row, index) => {
      const factor = row[column] ?? UNKNOWN
      rows[index] =
        index === column
          ? scaled
          : row.map((entry, place) => subtract(entry, multiply(factor, scaled[place] ?? UNKNOWN)))
    })
  }
  const solution = build(
    size,
    right.columns,
    (row, column) => rows[row]?.[size + column] ?? UNKNOWN,
  )
  return { determinant, solution }
}

type Pivot =
  | { readonly kind: 'pivot'; readonly offset: number }
  | { readonly kind: 'zero' }
  | { readonly kind: 'unknown' }

function pivotOf(candidates: readonly Bounded[]): Pivot {
  let offset = -1
  let largest = -Infinity
  let allZero = true
  for (const [place, candidate] of candidates.map(absolute).entries()) {
    if (candidate.kind !== 'known') return { kind: 'unknown' }
    if (!candidate.value.isZero() || candidate.error > EXACT) allZero = false
    if (candidate.value.isZero() || mayBeZero(candidate)) continue
    if (magnitude(candidate.value) > largest) {
      largest = magnitude(candidate.value)
      offset = place
    }
  }
  if (allZero) return { kind: 'zero' }
  return offset < 0 ? { kind: 'unknown' } : { kind: 'pivot', offset }
}

/** The sum of the diagonal's entries is left to the caller; this is the diagonal itself, as a column. */
export function diagonal(matrix: BigArray): BigArray {
  if (matrix.rows !== matrix.columns) cannot('a matrix that is not square')
  return build(matrix.rows, 1, (row) => at(matrix, row, row))
}
