import type {
  Binary,
  BinaryOperator,
  BoundIndex,
  Call,
  Cases,
  Comparison,
  ComparisonOperator,
  Condition,
  Derivative,
  Entry,
  Filled,
  FunctionName,
  Indicator,
  MatrixLiteral,
  Name,
  Negation,
  Numeral,
  Reducer,
  Reduction,
  Span,
  Transpose,
  Tree,
  WholeAxis,
} from './tree'

/**
 * Constructors for trees that nobody typed: what a rule rewrites, what a repair tries, what a test claims about.
 * Spans are empty unless one is given.
 */

/** The span of a node that stands in nobody's text. */
export const NOWHERE: Span = [0, 0]

/** The numeral of a number or of its digits as written. */
export function numeral(digits: number | string, span: Span = NOWHERE): Numeral {
  return { kind: 'numeral', digits: String(digits), span }
}

/** A declared or bound name. */
export function name(canonical: string, span: Span = NOWHERE): Name {
  return { kind: 'name', name: canonical, span }
}

/** The `:` of `A[i,:]`. */
function wholeAxis(span: Span = NOWHERE): WholeAxis {
  return { kind: 'whole-axis', span }
}

type Operand = Tree | string | number

/** A tree as it is, a string as a name, a number as a numeral. */
function operand(of: Operand): Tree {
  if (typeof of === 'string') return name(of)
  if (typeof of !== 'number') return of
  return of < 0 ? negation(numeral(-of)) : numeral(of)
}

/** An entry, row or column: `entry('A', 'i', 'j')`. A `':'` stands for a whole axis. */
export function entry(array: Tree | string, ...indices: (Operand | WholeAxis)[]): Entry {
  return {
    kind: 'entry',
    array: operand(array),
    indices: indices.map((index) =>
      index === ':'
        ? wholeAxis()
        : typeof index === 'object' && index.kind === 'whole-axis'
          ? index
          : operand(index),
    ),
    joined: false,
    span: NOWHERE,
  }
}

export function negation(of: Operand, span: Span = NOWHERE): Negation {
  return { kind: 'negation', operand: operand(of), span }
}

export function binary(left: Operand, operator: BinaryOperator, right: Operand): Binary {
  return {
    kind: 'binary',
    operator,
    left: operand(left),
    right: operand(right),
    span: NOWHERE,
  }
}

export function plus(left: Operand, right: Operand): Binary {
  return binary(left, '+', right)
}

export function minus(left: Operand, right: Operand): Binary {
  return binary(left, '-', right)
}

export function times(left: Operand, right: Operand): Binary {
  return binary(left, '*', right)
}

export function over(left: Operand, right: Operand): Binary {
  return binary(left, '/', right)
}

export function power(base: Operand, exponent: Operand): Binary {
  return binary(base, '^', exponent)
}

export function transpose(of: Operand): Transpose {
  return { kind: 'transpose', operand: operand(of), span: NOWHERE }
}

export function call(named: FunctionName, ...given: Operand[]): Call {
  return {
    kind: 'call',
    function: named,
    primes: 0,
    arguments: given.map(operand),
    span: NOWHERE,
  }
}

export function matrix(rows: readonly (readonly Operand[])[]): MatrixLiteral {
  return { kind: 'matrix', rows: rows.map((row) => row.map(operand)), span: NOWHERE }
}

/** An index bound by a reduction; limits that are left out are for `lib/model` to find. */
export function bound(index: string, from?: Operand, to?: Operand): BoundIndex {
  return {
    name: index,
    from: from === undefined ? null : operand(from),
    to: to === undefined ? null : operand(to),
    span: NOWHERE,
  }
}

export function reduction(
  reducer: Reducer,
  indices: readonly BoundIndex[],
  body: Operand,
  condition: Condition | null = null,
): Reduction {
  return { kind: 'reduction', reducer, indices, condition, body: operand(body), span: NOWHERE }
}

/** The sum of `body` over one index, from 1 to `to` where it is given. */
export function sum(
  index: string,
  to: Operand | null,
  body: Operand,
  condition: Condition | null = null,
): Reduction {
  return reduction('sum', [to === null ? bound(index) : bound(index, 1, to)], body, condition)
}

export function derivative(of: Operand, by: Operand): Derivative {
  return { kind: 'derivative', of: operand(of), by: operand(by), span: NOWHERE }
}

export function comparison(
  left: Operand,
  operator: ComparisonOperator,
  right: Operand,
): Comparison {
  return {
    kind: 'comparison',
    operator,
    left: operand(left),
    right: operand(right),
    span: NOWHERE,
  }
}

/** `cases([value, condition], …, [otherwise, null])`. */
export function cases(...branches: (readonly [Operand, Condition | null])[]): Cases {
  return {
    kind: 'cases',
    branches: branches.map(([value, condition]) => ({ value: operand(value), condition })),
    span: NOWHERE,
  }
}

export function indicator(condition: Condition): Indicator {
  return { kind: 'indicator', condition, span: NOWHERE }
}

/** Identity, ones or zeros of written sizes; a vector has `columns` null. */
export function filled(
  fill: Filled['fill'],
  rows: Operand | null,
  columns: Operand | null = null,
): Filled {
  return {
    kind: 'filled',
    fill,
    rows: rows === null ? null : operand(rows),
    columns: columns === null ? null : operand(columns),
    span: NOWHERE,
  }
}
