import { functionOf } from './functionNames'
import { numeral } from './nodes'
import { parseBars, parseBracket } from './parseBracket'
import { parseCall } from './parseCall'
import { parseCasesEnvironment } from './parseCases'
import { parseDerivative, parseFraction, parseGradient, startsDerivative } from './parseDerivative'
import { parseFilled } from './parseFilled'
import { parseDelta, parseIndicator, startsIndicator } from './parseIndicator'
import { parseMatrixEnvironment } from './parseMatrix'
import { parseReduction, startsReduction } from './parseReduction'
import { parseRoot } from './parseRoot'
import { expected, isSign, made, type Parser, peek, spanFrom, take } from './parser'
import { applyScripts, collectScripts } from './parseScripts'
import { declaredHere, isIndexWord, parseSymbol } from './parseSymbol'
import type { Token } from './token'
import type { Tree } from './tree'

/** factor := atom (script | '[' indices ']' | "'")* */
export function parseFactor(parser: Parser): Tree {
  const start = peek(parser)
  if (isDeclared(parser, start)) return parseSymbol(parser)
  const atom = parseAtom(parser, start)
  return applyScripts(parser, atom, collectScripts(parser, holdsEntries(parser, start, atom)))
}

/**
 * Whether `[…]` directly after what was read holds indices: in plain text after a call (`softmax(z)[k]`) or a fill
 * (`eye(n)[:,i]`), in both spellings after a bracket if only indices stand in it (`(yhat - y)[i]`). Anywhere else it is a factor.
 */
function holdsEntries(parser: Parser, start: Token, atom: Tree): boolean {
  if (peek(parser).spaced) return false
  if (parser.format === 'plain' && (atom.kind === 'call' || atom.kind === 'filled')) return true
  const close = parser.closing[parser.at] ?? -1
  if (!isSign(start, '(') || !isSign(peek(parser), '[')) return false
  for (let at = parser.at + 1; at < close; at += 1) {
    const within = parser.tokens[at]
    if (within === undefined) return false
    const index = within.kind === 'word' && isIndexWord(parser, within)
    if (!index && !isSign(within, ',') && !isSign(within, ':')) return false
  }
  return true
}

function parseAtom(parser: Parser, start: Token): Tree {
  if (startsIndicator(parser)) return parseIndicator(parser)
  if (startsDerivative(parser)) return parseDerivative(parser)
  if (startsReduction(parser)) return parseReduction(parser)
  switch (start.kind) {
    case 'number':
      take(parser)
      return numeral(parser, start.text, [start.start, start.end])
    case 'word':
      return parseWord(parser, start)
    case 'command':
      if (start.text === 'frac') return parseFraction(parser)
      if (start.text === 'cases') return parseCasesEnvironment(parser)
      return parseRoot(parser)
    case 'begin':
      return isCases(start.text) ? parseCasesEnvironment(parser) : parseMatrixEnvironment(parser)
    case 'sign':
      return parseSign(parser, start)
    default:
      return expected(parser, 'expression')
  }
}

function isCases(environment: string): boolean {
  return environment === 'cases' || environment === 'dcases' || environment === 'rcases'
}

function parseWord(parser: Parser, start: Token): Tree {
  if (functionOf(start.text) !== null) return parseCall(parser)
  switch (start.text) {
    case 'e':
    case 'exponentialE':
    case 'pi':
      take(parser)
      return made(parser, {
        kind: 'constant',
        name: start.text === 'pi' ? 'pi' : 'e',
        span: spanFrom(parser, start.start),
      })
    case 'delta':
    case 'kronecker':
    case 'indicator':
      return parseDelta(parser)
    case 'I':
    case 'eye':
    case 'ones':
    case 'zeros':
    case 'bold1':
    case 'bold0':
      return parseFilled(parser)
    case 'grad':
    case 'nabla':
      return parseGradient(parser)
    default:
      return parseSymbol(parser)
  }
}

function parseSign(parser: Parser, start: Token): Tree {
  switch (start.text) {
    case '(':
    case '[':
    case '{':
      return parseBracket(parser)
    case '|':
    case '‖':
      return parseBars(parser)
    case '√':
      return parseRoot(parser)
    case '∇':
      return parseGradient(parser)
    default:
      return expected(parser, 'expression')
  }
}

/** A declared head or a bound index; `e` and the like only where the question declares them. */
function isDeclared(parser: Parser, found: Token): boolean {
  return found.kind === 'word' && declaredHere(parser, found.text) && !startsDerivative(parser)
}
