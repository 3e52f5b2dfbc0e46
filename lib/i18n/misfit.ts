import type { ErrorByCode } from './readingSentences'

/** Printed formulas longer than this are named by their side instead. */
const LONGEST_PART = 90

/** Two things whose shapes do not fit each other: what a sentence may say of them. */
export interface Misfit {
  readonly left: string
  readonly right: string
  /** The shapes, where they may be told. */
  readonly shapes: { readonly left: string; readonly right: string } | null
  /** Two columns of one length side by side, as for an inner product. */
  readonly isPairOfColumns: boolean
  /** A column beside a matrix of as many rows. */
  readonly isColumnBesideMatrix: boolean
}

/** The two sides of a shape error as they stand in a sentence; `words` name what is too long to print, and the shape of a number. */
export function misfitOf(
  { left, right, leftPart, rightPart }: ErrorByCode['shapes'],
  words: { readonly left: string; readonly right: string; readonly number: string },
): Misfit {
  const shapeOf = (shape: string): string => (shape === '1' ? words.number : `$${shape}$`)
  const isColumn = (shape: string): boolean => shape.endsWith('\\times 1')
  const [rows] = left.split('\\times')
  const [otherRows] = right.split('\\times')
  const isTold = left !== '' && right !== ''
  return {
    left: partOr(leftPart, words.left),
    right: partOr(rightPart, words.right),
    shapes: isTold ? { left: shapeOf(left), right: shapeOf(right) } : null,
    isPairOfColumns: isTold && left === right && isColumn(left),
    isColumnBesideMatrix: isTold && rows === otherRows && isColumn(left) !== isColumn(right),
  }
}

/** A part in dollar signs, or other words where it is too long to print. */
export function partOr(part: string, otherwise: string): string {
  return part === '' || part.length > LONGEST_PART ? otherwise : `$${part}$`
}
