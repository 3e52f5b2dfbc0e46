import type { ReadingWarning } from '@/lib/expr/readingError'
import type { Tree } from '@/lib/expr/tree'
import type { Scope } from './scope'
import { printShape, type Shape, shapeOfMatrix } from './shape'
import { type SizePolynomial, unknownSize } from './sizePolynomial'

/** Where a tree is elaborated: what its names mean, and what is known of sizes that a fill left open. */
export interface Context {
  readonly scope: Scope
  /** The greatest value of each bound index; `null` where it follows no size. */
  readonly bound: ReadonlyMap<string, SizePolynomial | null>
  /** Names of definitions that may be used; all when null. */
  readonly defined: ReadonlySet<string> | null
  /** Whether a column added to a matrix of as many rows is repeated along the columns. */
  readonly repeatsColumns: boolean
  /** How many derivatives stand around. */
  readonly order: number
  readonly findings: Findings
  /** Elaborates a part of a tree. */
  readonly within: (part: Tree, context: Context) => Shaped
}

/** What one elaboration has found so far. */
export interface Findings {
  readonly warnings: ReadingWarning[]
  /** Sizes found for unknown ones, by key. */
  readonly found: Map<string, SizePolynomial>
  /** How many sizes were left open. */
  unknowns: number
}

/** A tree made explicit, with its shape. */
export interface Shaped {
  readonly tree: Tree
  readonly shape: Shape
}

export function newFindings(): Findings {
  return { warnings: [], found: new Map(), unknowns: 0 }
}

/** A size to be found later, by unifying. */
export function newUnknown(findings: Findings): SizePolynomial {
  findings.unknowns += 1
  return unknownSize(findings.unknowns)
}

/** A size as far as it is known by now. */
export function settled(size: SizePolynomial, findings: Findings): SizePolynomial {
  if (findings.unknowns === 0) return size
  const found = findings.found.get(size.key)
  return found === undefined ? size : settled(found, findings)
}

/** A shape as far as it is known by now; 1×1 is the scalar's. */
export function settledShape(shape: Shape, findings: Findings): Shape {
  if (findings.unknowns === 0) return shape
  const [rows, columns, ...more] = shape.map((axis) => settled(axis, findings))
  if (rows === undefined || columns === undefined || more.length > 0) {
    return shape.map((axis) => settled(axis, findings))
  }
  return shapeOfMatrix(rows, columns)
}

function isUnknown(size: SizePolynomial): boolean {
  return size.terms.length === 1 && size.terms[0]?.factors[0]?.kind === 'unknown'
}

/** Whether two sizes are one, giving an open one the other's value. */
export function unifySizes(a: SizePolynomial, b: SizePolynomial, findings: Findings): boolean {
  const left = settled(a, findings)
  const right = settled(b, findings)
  if (left.key === right.key) return true
  if (isUnknown(left)) findings.found.set(left.key, right)
  else if (isUnknown(right)) findings.found.set(right.key, left)
  else return false
  return true
}

/** Whether two shapes are one, axis by axis. */
export function unifyShapes(a: Shape, b: Shape, findings: Findings): boolean {
  return (
    a.length === b.length &&
    a.every((axis, k) => {
      const other = b[k]
      return other !== undefined && unifySizes(axis, other, findings)
    })
  )
}

/** A shape as it stands in a message. */
export function told(shape: Shape, context: Context): string {
  return printShape(settledShape(shape, context.findings), context.scope.vocabulary, 'latex')
}
