/**
 * The one tree of the answer language: what a student's text, an author's definition and a target
 * are all read into, whichever of the two spellings (LaTeX, plain) they were written in.
 * Nodes are plain readonly data; `span` points into the writer's own text and is no part of a
 * tree's identity (see `equalTrees`).
 */

/** Half-open range of UTF-16 offsets into the text a node was read from. */
export type Span = readonly [start: number, end: number]

/** Operators between two trees. `*` is the product of whatever its sides are (scalars, matrices); dotted ones act elementwise. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '.*' | './' | '.^'

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>='

export type Reducer = 'sum' | 'product' | 'max' | 'min'

export type Fill = 'identity' | 'ones' | 'zeros'

/** A decimal numeral kept as written (`0.01`, `1e-3`), so that the referee reads every digit. */
export interface Numeral {
  readonly kind: 'numeral'
  readonly digits: string
  readonly span: Span
}

/** Euler's number or pi, where the question does not declare the name. */
export interface Constant {
  readonly kind: 'constant'
  readonly name: 'e' | 'pi'
  readonly span: Span
}

/** A declared name (size, given, definition, index) or an index bound by an enclosing reduction, by its canonical name. */
export interface Name {
  readonly kind: 'name'
  readonly name: string
  readonly span: Span
}

/** A whole axis within an entry: the `:` of `A[i,:]`. */
export interface WholeAxis {
  readonly kind: 'whole-axis'
  readonly span: Span
}

/**
 * An entry, row or column of an array. `joined` marks indices that touched in the text (`A_{ij}`, `z_{2k}`):
 * one index per axis where the array has as many axes, else their product. A lone numeral of several digits is
 * `joined` too: `A_{12}` may be two indices, `z_{12}` is one.
 */
export interface Entry {
  readonly kind: 'entry'
  readonly array: Tree
  readonly indices: readonly (Tree | WholeAxis)[]
  readonly joined: boolean
  /** The lengths of the array's axes where there are more than two, one an index; `lib/model` writes them, no reader does. */
  readonly lengths?: readonly Tree[]
  readonly span: Span
}

export interface Negation {
  readonly kind: 'negation'
  readonly operand: Tree
  readonly span: Span
}

export interface Binary {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: Tree
  readonly right: Tree
  readonly span: Span
}

export interface Transpose {
  readonly kind: 'transpose'
  readonly operand: Tree
  readonly span: Span
}

/** A function of the language's table applied to its arguments; `primes` counts derivatives of a named function (`\sigma'(x)`). */
export interface Call {
  readonly kind: 'call'
  readonly function: FunctionName
  readonly primes: number
  readonly arguments: readonly Tree[]
  readonly span: Span
}

/** A matrix written out, by rows. */
export interface MatrixLiteral {
  readonly kind: 'matrix'
  readonly rows: readonly (readonly Tree[])[]
  readonly span: Span
}

/** An index bound by a reduction, with the limits that were written; absent limits are found by `lib/model`. */
export interface BoundIndex {
  readonly name: string
  readonly from: Tree | null
  readonly to: Tree | null
  readonly span: Span
}

/** Sum, product, maximum or minimum of `body` over `indices`, where `condition` holds. */
export interface Reduction {
  readonly kind: 'reduction'
  readonly reducer: Reducer
  readonly indices: readonly BoundIndex[]
  readonly condition: Condition | null
  readonly body: Tree
  readonly span: Span
}

/** The partial derivative of `of` by `by` (a name or an entry). */
export interface Derivative {
  readonly kind: 'derivative'
  readonly of: Tree
  readonly by: Tree
  readonly span: Span
}

/** The value of the first branch whose condition holds; a `null` condition is "otherwise". */
export interface Cases {
  readonly kind: 'cases'
  readonly branches: readonly { readonly value: Tree; readonly condition: Condition | null }[]
  readonly span: Span
}

/** 1 where the condition holds, else 0. The Kronecker delta of i and k is the indicator of `i = k`. */
export interface Indicator {
  readonly kind: 'indicator'
  readonly condition: Condition
  readonly span: Span
}

/** Identity, ones or zeros; sizes that were not written are found by unifying shapes. A vector has `columns` null. */
export interface Filled {
  readonly kind: 'filled'
  readonly fill: Fill
  readonly rows: Tree | null
  readonly columns: Tree | null
  readonly span: Span
}

export type Tree =
  | Numeral
  | Constant
  | Name
  | Entry
  | Negation
  | Binary
  | Transpose
  | Call
  | MatrixLiteral
  | Reduction
  | Derivative
  | Cases
  | Indicator
  | Filled

export interface Comparison {
  readonly kind: 'comparison'
  readonly operator: ComparisonOperator
  readonly left: Tree
  readonly right: Tree
  readonly span: Span
}

export interface Conjunction {
  readonly kind: 'conjunction'
  readonly all: readonly Condition[]
  readonly span: Span
}

export type Condition = Comparison | Conjunction

/** The functions of the language, under one name each (`ln` is `log`, `tr` is `trace`). `bars` is `|x|` before shapes are known, `maxnorm` is `\|x\|_\infty`; `logdet`-like composites are calls within calls. */
export const FUNCTION_NAMES = [
  'exp',
  'log',
  'sqrt',
  'root',
  'abs',
  'bars',
  'sin',
  'cos',
  'tan',
  'cot',
  'sec',
  'csc',
  'arcsin',
  'arccos',
  'arctan',
  'sinh',
  'cosh',
  'tanh',
  'sech',
  'sigmoid',
  'softplus',
  'softmax',
  'logsumexp',
  'relu',
  'leakyrelu',
  'max',
  'min',
  'sign',
  'floor',
  'ceil',
  'norm',
  'maxnorm',
  'trace',
  'det',
  'inv',
  'diag',
  'vec',
  'sum',
  'mean',
  'kron',
  'dot',
  'outer',
  'vcat',
  'hcat',
  'onehot',
] as const

export type FunctionName = (typeof FUNCTION_NAMES)[number]

/** A chain e₁ = e₂ = … = eₙ as written; a plain formula is a chain of one. */
export interface Chain {
  readonly kind: 'chain'
  readonly expressions: readonly Tree[]
  readonly span: Span
}

/** A shape such as K × D_a, axis by axis; no axes is the shape of a scalar. */
export interface ShapeAnswer {
  readonly kind: 'shape'
  readonly axes: readonly Tree[]
  readonly span: Span
}

export type Answer = Chain | ShapeAnswer
