import type { Format, Vocabulary } from '@/lib/expr/vocabulary'
import { printPolynomial, type SizePolynomial } from './sizePolynomial'

/**
 * The shape of a quantity, one size polynomial an axis: `[]` a scalar, `[n, 1]` a column, `[n, m]` a matrix.
 * A written 1×1 is the scalar's shape.
 */
export type Shape = readonly SizePolynomial[]

export declare function equalShapes(a: Shape, b: Shape): boolean
/** `K × D_a`, in the question's spellings. */
export declare function printShape(shape: Shape, vocabulary: Vocabulary, format: Format): string
/** The shape's axes at given sizes. */
export declare function shapeAtSizes(
  shape: Shape,
  sizes: Readonly<Record<string, number>>,
): number[]
