import { call } from './nodes'
import {
  accept,
  bracketed,
  deeper,
  expected,
  isSign,
  type Parser,
  peek,
  spanFrom,
  take,
} from './parser'
import type { Tree } from './tree'
import { refuse } from './unreadable'

/** root := '\sqrt' ['[' sum ']'] '{' sum '}' | '√' factor */
export function parseRoot(parser: Parser): Tree {
  const start = take(parser)
  if (start.text !== 'sqrt' && start.text !== '√') {
    refuse({ code: 'unsupported', what: `\\${start.text}`, span: [start.start, start.end] })
  }
  const order =
    start.text === 'sqrt' && accept(parser, '[') ? bracketed(parser, ']', parser.grammar.sum) : null
  if (isSign(peek(parser), '^') || isSign(peek(parser), '_')) expected(parser, 'expression')
  const radicand = accept(parser, '{')
    ? bracketed(parser, '}', parser.grammar.sum)
    : deeper(parser, parser.grammar.factor)
  const span = spanFrom(parser, start.start)
  return order === null
    ? call(parser, 'sqrt', [radicand], span)
    : call(parser, 'root', [radicand, order], span)
}
