import { made, type Parser } from './parser'
import type {
  Binary,
  BinaryOperator,
  Call,
  Entry,
  FunctionName,
  Indicator,
  Numeral,
  Span,
  Tree,
} from './tree'

/** An operation on two trees; its span is theirs where none is given. */
export function binary(
  parser: Parser,
  operator: BinaryOperator,
  left: Tree,
  right: Tree,
  span: Span = [left.span[0], Math.max(left.span[1], right.span[1])],
): Binary {
  return made(parser, { kind: 'binary', operator, left, right, span })
}

/** A function of its arguments. */
export function call(
  parser: Parser,
  name: FunctionName,
  given: readonly Tree[],
  span: Span,
  primes = 0,
): Call {
  return made(parser, { kind: 'call', function: name, primes, arguments: given, span })
}

/** An entry, row or column of an array. */
export function entry(
  parser: Parser,
  array: Tree,
  indices: Entry['indices'],
  span: Span,
  joined = false,
): Entry {
  return made(parser, { kind: 'entry', array, indices, joined, span })
}

/** A number by its digits. */
export function numeral(parser: Parser, digits: string, span: Span): Numeral {
  return made(parser, { kind: 'numeral', digits, span })
}

/** 1 where two indices are equal, else 0. */
export function equality(parser: Parser, left: Tree, right: Tree, span: Span): Indicator {
  const condition = made(parser, { kind: 'comparison', operator: '=', left, right, span })
  return made(parser, { kind: 'indicator', condition, span })
}
