import { equality } from './nodes'
import { parseArguments } from './parseCall'
import {
  accept,
  bracketed,
  expectSign,
  isSign,
  made,
  type Parser,
  peek,
  spanFrom,
  take,
} from './parser'
import { isIndexWord } from './parseSymbol'
import type { Token } from './token'
import type { Tree } from './tree'

/** filled := 'I' | 'I_n' | 'eye(n)' | 'ones(n, m)' | '\mathbf 1_n' */
export function parseFilled(parser: Parser): Tree {
  const head = take(parser)
  const fill =
    head.text === 'I' || head.text === 'eye'
      ? 'identity'
      : head.text === 'ones' || head.text === 'bold1'
        ? 'ones'
        : 'zeros'
  const sizes: Tree[] = []
  if (isSign(peek(parser), '_') && !(fill === 'identity' && holdsTwoIndices(parser))) {
    take(parser)
    expectSign(parser, '{')
    sizes.push(...bracketed(parser, '}', parseSizes))
  } else if (head.text.length > 2 && !head.text.startsWith('bold') && isSign(peek(parser), '(')) {
    sizes.push(...parseArguments(parser, head))
  }
  if (fill === 'identity' && holdsTwoIndices(parser)) return parseIdentityEntry(parser, head)
  const [rows, second] = sizes
  const column = second === undefined || (second.kind === 'numeral' && second.digits === '1')
  const square = fill === 'identity'
  return made(parser, {
    kind: 'filled',
    fill,
    rows: rows ?? null,
    columns: column || square ? null : second,
    span: spanFrom(parser, head.start),
  })
}

/** sizes := sum [('×' | ',') sum], the subscript of `\mathbf 0_{n\times p}` */
function parseSizes(parser: Parser): readonly Tree[] {
  const outer = parser.shape
  parser.shape = true
  const sizes = [parser.grammar.sum(parser)]
  if (accept(parser, '×') || accept(parser, ',')) sizes.push(parser.grammar.sum(parser))
  parser.shape = outer
  return sizes
}

/** Whether two indices follow, in a subscript or in square brackets. */
function holdsTwoIndices(parser: Parser): boolean {
  const lowered = isSign(peek(parser), '_')
  const open = parser.at + (lowered ? 1 : 0)
  const bracket = peek(parser, lowered ? 1 : 0)
  if (!lowered && (!isSign(bracket, '[') || bracket.spaced)) return false
  const content = parser.tokens.slice(open + 1, parser.closing[open] ?? open)
  const indices = content.filter((found) => !isSign(found, ','))
  return indices.length === 2 && indices.every((found) => isIndexWord(parser, found))
}

/** An entry of the identity, `I_{ik}` or `eye(n)[i, k]`, is Kronecker's delta. */
function parseIdentityEntry(parser: Parser, head: Token): Tree {
  accept(parser, '_')
  const close = parser.closing[parser.at] ?? -1
  take(parser)
  const left = parser.grammar.factor(parser)
  accept(parser, ',')
  const right = parser.grammar.factor(parser)
  parser.at = close + 1
  return equality(parser, left, right, spanFrom(parser, head.start))
}
