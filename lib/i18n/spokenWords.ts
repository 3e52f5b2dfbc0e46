import type {
  BinaryOperator,
  ComparisonOperator,
  Fill,
  FunctionName,
  Reducer,
} from '@/lib/expr/tree'

/** How one language speaks formulas: each function makes speech of what is spoken already. */
export interface SpokenWords {
  /** Greek letters, where they are not read by their written names. */
  readonly letters: Readonly<Record<string, string>>
  readonly accents: Readonly<Record<string, string>>
  readonly labelled: (name: string, label: string) => string
  readonly indexed: (array: string, indices: readonly string[]) => string
  readonly column: (array: string, number: string) => string
  /** A whole axis among indices. */
  readonly wholeAxis: string
  readonly bracketed: (inner: string) => string
  readonly scientific: (mantissa: string, exponent: string) => string
  readonly negative: (operand: string) => string
  readonly binary: Readonly<Record<Exclude<BinaryOperator, '/' | '^'>, string>>
  /** A quotient of two single names or numbers. */
  readonly over: (above: string, below: string) => string
  readonly fraction: (above: string, below: string) => string
  readonly power: (base: string, exponent: string) => string
  readonly transposed: (operand: string) => string
  /** Functions that are not read as "name of argument". */
  readonly calls: Partial<Readonly<Record<FunctionName, (given: readonly string[]) => string>>>
  readonly call: (name: string, primes: number, argument: string) => string
  readonly matrix: (rows: readonly (readonly string[])[]) => string
  readonly reduction: (reducer: Reducer, ranges: string, body: string) => string
  readonly range: (index: string, from: string | null, to: string | null) => string
  readonly where: (ranges: string, condition: string) => string
  readonly derivative: (of: string, by: string) => string
  /** A null condition is all the rest. */
  readonly cases: (
    branches: readonly { readonly value: string; readonly condition: string | null }[],
  ) => string
  readonly relations: Readonly<Record<ComparisonOperator, string>>
  readonly and: string
  readonly delta: (left: string, right: string) => string
  readonly indicator: (condition: string) => string
  readonly filled: (fill: Fill, sizes: readonly string[]) => string
  /** Between the axes of a shape. */
  readonly times: string
  readonly scalarShape: string
  /** Between lines that no sign joins. */
  readonly stop: string
}
