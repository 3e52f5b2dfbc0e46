import { parseArguments } from './parseCall'
import { bracketed, expectSign, isSign, made, type Parser, peek, spanFrom, take } from './parser'
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
  if (isSign(peek(parser), '_')) {
    take(parser)
    expectSign(parser, '{')
    sizes.push(bracketed(parser, '}', parser.grammar.sum))
  } else if (head.text.length > 2 && !head.text.startsWith('bold') && isSign(peek(parser), '(')) {
    sizes.push(...parseArguments(parser, head))
  }
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
