import {
  accept,
  expected,
  isSign,
  made,
  outsideBars,
  type Parser,
  peek,
  spanFrom,
  take,
} from './parser'
import type { Tree, WholeAxis } from './tree'

type Index = Tree | WholeAxis

/**
 * indices := index (',' index)*, up to the token `end`. In a subscript, indices may touch (`A_{ij}`): a lone product of
 * single factors is given as `joined`, for the reader does not know how many axes the array has.
 */
export function parseIndices(
  parser: Parser,
  end: number,
  mayTouch: boolean,
): { readonly indices: readonly Index[]; readonly joined: boolean } {
  const indices: Index[] = []
  let joined = false
  if (parser.at === end) expected(parser, 'index')
  for (;;) {
    const colon = peek(parser)
    if (
      isSign(colon, ':') &&
      mayTouch &&
      indices.length === 0 &&
      parser.at + 1 < end &&
      !isSign(peek(parser, 1), ',')
    ) {
      indices.push(wholeAxis(parser))
      indices.push(outsideBars(parser, parser.grammar.sum))
    } else if (isSign(colon, ':')) indices.push(wholeAxis(parser))
    else {
      const from = parser.at
      const index = outsideBars(parser, parser.grammar.sum)
      warnOfPower(parser, index)
      const touching = [
        ...(mayTouch && isUnsigned(parser, from) ? touchingFactors(index) : [index]),
        ...(mayTouch && index.kind === 'name' ? numberThatTouches(parser) : []),
      ]
      joined ||= touching.length > 1 || (mayTouch && isManyDigits(parser, from))
      indices.push(...touching)
    }
    if (parser.at === end) break
    if (accept(parser, ',') || (mayTouch && isSign(peek(parser), ':'))) continue
    expected(parser, ',')
  }
  const whole = indices.some((index) => index.kind === 'whole-axis')
  return { indices, joined: joined && !whole }
}

function wholeAxis(parser: Parser): WholeAxis {
  const { start } = take(parser)
  return made(parser, { kind: 'whole-axis', span: spanFrom(parser, start) })
}

/** The factors of a product of names and numbers (`2k`, `ij`), else the index itself. */
function touchingFactors(index: Tree): readonly Tree[] {
  if (index.kind !== 'binary' || index.operator !== '*') return [index]
  const left = touchingFactors(index.left)
  const single = [...left, index.right].every(
    (one) => one.kind === 'name' || one.kind === 'numeral',
  )
  return single ? [...left, index.right] : [index]
}

/** The 1 of `A_{i1}`: elsewhere a number never follows a factor, so that it can only be an index of its own. */
function numberThatTouches(parser: Parser): readonly Tree[] {
  return peek(parser).kind === 'number' ? [parser.grammar.factor(parser)] : []
}

/** Whether what was read since `from` holds words and numbers only, without a sign between. */
function isUnsigned(parser: Parser, from: number): boolean {
  for (let at = from; at < parser.at; at += 1) {
    if (parser.tokens[at]?.kind === 'sign') return false
  }
  return true
}

function isManyDigits(parser: Parser, from: number): boolean {
  const only = parser.tokens[from]
  return parser.at === from + 1 && only?.kind === 'number' && only.text.length > 1
}

/** `z_{k^2}` is what typing `z_k^2` straight through produces in a math field. */
function warnOfPower(parser: Parser, index: Tree): void {
  if (index.kind === 'binary' && index.operator === '^') {
    parser.warnings.push({ code: 'power-in-index', span: index.span })
  }
}
