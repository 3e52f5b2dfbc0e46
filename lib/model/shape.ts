import type { Format, Vocabulary } from '@/lib/expr/vocabulary'
import { printSize } from './printSize'
import { ONE, type SizePolynomial, sizeAt } from './sizePolynomial'

/**
 * The shape of a quantity, one size polynomial an axis: `[]` a scalar, `[n, 1]` a column, `[n, m]` a matrix, more axes where
 * shapes are asked. A written 1×1 is the scalar's shape.
 */
export type Shape = readonly SizePolynomial[]

export const SCALAR: Shape = []

/** The shape of so many rows and columns; 1×1 becomes the scalar's. */
export function shapeOfMatrix(rows: SizePolynomial, columns: SizePolynomial): Shape {
  return rows.key === ONE.key && columns.key === ONE.key ? SCALAR : [rows, columns]
}

export function isScalar(shape: Shape): boolean {
  return shape.length === 0
}

/** n×1 with n not 1. */
export function isColumn(shape: Shape): boolean {
  return shape.length === 2 && shape[1]?.key === ONE.key
}

/** Equal axis by axis, as functions of the sizes. */
export function equalShapes(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((axis, k) => axis.key === b[k]?.key)
}

/** `K × D_a` in the question's spellings; `1` for a scalar. */
export function printShape(shape: Shape, vocabulary: Vocabulary, format: Format): string {
  if (shape.length === 0) return '1'
  const axes = shape.map((axis) => {
    const printed = printSize(axis, vocabulary, format)
    return axis.terms.length > 1 ? `(${printed})` : printed
  })
  return axes.join(format === 'latex' ? ' \\times ' : ' x ')
}

/** The axes at given sizes. */
export function shapeAtSizes(
  shape: Shape,
  sizes: Readonly<Record<string, number>>,
): readonly number[] {
  return shape.map((axis) => sizeAt(axis, sizes))
}
