import { functionOf } from './functionNames'
import { holdsQuestion } from './parseBracket'
import { startsIndicator } from './parseIndicator'
import { startsReduction } from './parseReduction'
import { holdsRelation, type Parser, peek } from './parser'
import { declaredHere } from './parseSymbol'
import type { Token } from './token'

/** Whether a factor may follow here without a sign between. */
export function startsFactor(parser: Parser): boolean {
  const next = peek(parser)
  switch (next.kind) {
    case 'word':
      return !(parser.shape && isTimesLetter(parser, next))
    case 'command':
    case 'begin':
      return true
    case 'number':
      return startsIndicator(parser)
    case 'sign':
      if (next.text === '|' || next.text === '‖') return parser.insideBars !== next.text
      if (next.text === '(' && peek(parser, 1).kind === 'keyword') return false
      if (next.text === '(' && holdsRelation(parser, parser.at))
        return holdsQuestion(parser, parser.at)
      return '([{'.includes(next.text) || ['sum', 'product', '∂', '∇', '√'].includes(next.text)
    default:
      return false
  }
}

/** In a shape a lone `x` (or `by`) that is no size is ×. */
export function isTimesLetter(parser: Parser, found: Token): boolean {
  if (found.kind !== 'word' || !['x', 'X', 'by'].includes(found.text)) return false
  const declared = parser.spellings.byHead.get(found.text) ?? []
  return !declared.some((spelling) => spelling.symbol.role === 'size')
}

/** Whether the next factor would make a product after `/` ambiguous: a bracket, a sum, a function, an array written out. */
export function isLoose(parser: Parser): boolean {
  const next = peek(parser)
  if (next.kind !== 'word') return next.kind !== 'number'
  return isFunctionAhead(parser)
}

/** Whether a function or a sum comes next, which ends the operand of a function without brackets. */
export function isFunctionAhead(parser: Parser): boolean {
  const next = peek(parser)
  if (startsReduction(parser)) return true
  return next.kind === 'word' && !declaredHere(parser, next.text) && functionOf(next.text) !== null
}
