/**
 * Memory for one value: an array of `rows` × `columns` entries, row-major; an entry is a jet of `2 ** order` coefficients
 * (see jet.ts). A scalar is 1×1. `bounds` holds an absolute error bound beside every coefficient.
 */
export interface Slab {
  rows: number
  columns: number
  readonly order: number
  values: Float64Array
  bounds: Float64Array
}

/** A slab of one entry; `resize` makes room for more. */
export function makeSlab(order: number): Slab {
  return {
    rows: 1,
    columns: 1,
    order,
    values: new Float64Array(2 ** order),
    bounds: new Float64Array(2 ** order),
  }
}

/** Gives a slab its shape at the present point. What it held is lost; memory grows only when it must. */
export function resize(slab: Slab, rows: number, columns: number): void {
  slab.rows = rows
  slab.columns = columns
  const length = (rows * columns) << slab.order
  if (slab.values.length < length) {
    slab.values = new Float64Array(length)
    slab.bounds = new Float64Array(length)
  }
}

/** A constant of order 0 from its entries, row-major, each exact unless bounds are given. */
export function slabOf(
  rows: number,
  columns: number,
  values: ArrayLike<number>,
  bounds?: ArrayLike<number>,
): Slab {
  return {
    rows,
    columns,
    order: 0,
    values: Float64Array.from(values),
    bounds: bounds === undefined ? new Float64Array(values.length) : Float64Array.from(bounds),
  }
}

/** Copies a slab into another of the same order. */
export function copyInto(into: Slab, a: Slab): void {
  resize(into, a.rows, a.columns)
  const length = (a.rows * a.columns) << a.order
  for (let at = 0; at < length; at += 1) {
    into.values[at] = a.values[at] ?? Number.NaN
    into.bounds[at] = a.bounds[at] ?? Infinity
  }
}

/** A copy that later evaluations do not overwrite. */
export function copyOf(slab: Slab): Slab {
  const length = (slab.rows * slab.columns) << slab.order
  return {
    rows: slab.rows,
    columns: slab.columns,
    order: slab.order,
    values: slab.values.slice(0, length),
    bounds: slab.bounds.slice(0, length),
  }
}
