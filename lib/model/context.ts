import { printLatex } from '@/lib/expr/printLatex'
import type { ReadingWarning } from '@/lib/expr/readingError'
import type { Span, Tree } from '@/lib/expr/tree'
import { refuse } from '@/lib/expr/unreadable'
import type { Scope } from './scope'
import { printShape, type Shape, shapeOfMatrix } from './shape'
import type { SizePolynomial } from './sizePolynomial'
import { solveForUnknown, substituteUnknowns, unknownSize } from './unknownSize'

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
  const known = substituteUnknowns(size, findings.found)
  return known.key === size.key ? size : settled(known, findings)
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

/** Whether two sizes are one, giving an open one among their terms the value that makes them so. */
export function unifySizes(a: SizePolynomial, b: SizePolynomial, findings: Findings): boolean {
  const left = settled(a, findings)
  const right = settled(b, findings)
  if (left.key === right.key) return true
  const solution = findings.unknowns === 0 ? null : solveForUnknown(left, right)
  if (solution === null) return false
  findings.found.set(solution.key, solution.size)
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

/** A part of the writer's own formula as it stands in a message, in LaTeX. */
export function printed(tree: Tree, { scope }: Context): string {
  return printLatex(tree, scope.vocabulary)
}

/** Refuses two parts whose shapes do not fit the operator (or function) between them. */
export function refuseShapes(
  operator: string,
  left: { readonly part: Tree; readonly shape: Shape },
  right: { readonly part: Tree; readonly shape: Shape },
  span: Span,
  context: Context,
): never {
  return refuse({
    code: 'shapes',
    operator,
    left: told(left.shape, context),
    right: told(right.shape, context),
    leftPart: printed(left.part, context),
    rightPart: printed(right.part, context),
    span,
  })
}

/** Refuses an array where a number belongs. */
export function refuseArray(part: Tree, shape: Shape, context: Context): never {
  const found = told(shape, context)
  return refuse({ code: 'scalar-needed', found, part: printed(part, context), span: part.span })
}

/** Refuses what is done with columns and matrices only, on an array of more axes. */
export function refuseManyAxes(part: Tree, context: Context): never {
  return refuse({ code: 'many-axes', part: printed(part, context), span: part.span })
}

/** A shape as it stands in a message. */
export function told(shape: Shape, context: Context): string {
  return printShape(settledShape(shape, context.findings), context.scope.vocabulary, 'latex')
}
