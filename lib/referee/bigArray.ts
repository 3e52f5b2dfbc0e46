import { add, type Bounded, divide, multiply, UNKNOWN } from './bounded'
import { cannot } from './cannot'

/**
 * A value of the language: entries row-major. A scalar is 1×1, a vector n×1; of an array of more axes all but the first are
 * folded into the columns.
 */
export interface BigArray {
  readonly rows: number
  readonly columns: number
  readonly entries: readonly Bounded[]
}

/** Arrays of a part are 6×6 or so; a written size may say anything. */
const MOST_ENTRIES = 10_000

export function scalar(entry: Bounded): BigArray {
  return { rows: 1, columns: 1, entries: [entry] }
}

export function isScalar(array: BigArray): boolean {
  return array.rows === 1 && array.columns === 1
}

/** The one entry of a scalar; an array where a scalar belongs is beyond the referee. */
export function scalarOf(array: BigArray): Bounded {
  if (!isScalar(array)) cannot('an array stands where a scalar belongs')
  return array.entries[0] ?? UNKNOWN
}

/** The entry at a row and a column counted from 0. */
export function at(array: BigArray, row: number, column: number): Bounded {
  return array.entries[row * array.columns + column] ?? UNKNOWN
}

/** An array from a rule for its entries, rows and columns counted from 0. */
export function build(
  rows: number,
  columns: number,
  entry: (row: number, column: number) => Bounded,
): BigArray {
  if (!(rows * columns <= MOST_ENTRIES)) cannot('an array of this size')
  const entries: Bounded[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) entries.push(entry(row, column))
  }
  return { rows, columns, entries }
}

export function mapEntries(array: BigArray, of: (entry: Bounded) => Bounded): BigArray {
  return { ...array, entries: array.entries.map(of) }
}

/**
 * Two arrays entry by entry. A scalar is repeated; a column beside a matrix of as many rows is repeated along the columns,
 * which the language allows in a batch alone.
 */
export function pairEntries(
  left: BigArray,
  right: BigArray,
  batch: boolean,
  of: (left: Bounded, right: Bounded) => Bounded,
): BigArray {
  const rows = Math.max(left.rows, right.rows)
  const columns = Math.max(left.columns, right.columns)
  const fits = (array: BigArray): boolean =>
    isScalar(array) ||
    (array.rows === rows && (array.columns === columns || (batch && array.columns === 1)))
  if (!fits(left) || !fits(right)) cannot('arrays of unequal shapes')
  const pick = (array: BigArray, row: number, column: number): Bounded =>
    at(array, array.rows === 1 ? 0 : row, array.columns === 1 ? 0 : column)
  return build(rows, columns, (row, column) =>
    of(pick(left, row, column), pick(right, row, column)),
  )
}

export function transposed(array: BigArray): BigArray {
  return build(array.columns, array.rows, (row, column) => at(array, column, row))
}

/** Arrays of as many columns below one another. */
export function stackRows(arrays: readonly BigArray[]): BigArray {
  const columns = arrays[0]?.columns ?? 0
  if (arrays.some((each) => each.columns !== columns)) cannot('arrays that do not stack')
  const entries = arrays.flatMap((each) => each.entries)
  return { rows: entries.length / columns, columns, entries }
}

/** Arrays of as many rows beside one another. */
export function stackColumns(arrays: readonly BigArray[]): BigArray {
  return transposed(stackRows(arrays.map(transposed)))
}

/** The product of whatever stands on its sides: a scalar scales, else rows times columns. */
export function product(left: BigArray, right: BigArray): BigArray {
  if (isScalar(left) || isScalar(right)) return pairEntries(left, right, false, multiply)
  if (left.columns !== right.rows) cannot('matrices that cannot be multiplied')
  return build(left.rows, right.columns, (row, column) => {
    let total = multiply(at(left, row, 0), at(right, 0, column))
    for (let inner = 1; inner < left.columns; inner++) {
      total = add(total, multiply(at(left, row, inner), at(right, inner, column)))
    }
    return total
  })
}

/** A quotient by a scalar, or entry by entry of equal shapes. */
export function quotient(left: BigArray, right: BigArray): BigArray {
  if (isScalar(left) && !isScalar(right)) cannot('division by an array')
  return pairEntries(left, right, false, divide)
}

/** The sum of entries; `zero` is that of none. */
export function total(entries: readonly Bounded[], zero: Bounded): Bounded {
  return entries.reduce(add, zero)
}
