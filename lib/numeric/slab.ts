/**
 * Memory for one value: an array of `rows` × `columns` entries, row-major; an entry is a jet of `2 ** order` coefficients.
 * A scalar is 1×1. `bounds` holds an absolute error bound beside every coefficient.
 */
export interface Slab {
  rows: number
  columns: number
  values: Float64Array
  bounds: Float64Array
}
