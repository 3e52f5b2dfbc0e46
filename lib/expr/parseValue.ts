import {
  deeper,
  expectSign,
  holdsRelation,
  isSign,
  made,
  type Parser,
  peek,
  relationOf,
  spanFrom,
} from './parser'
import type { Tree } from './tree'

/** value := sum | condition '?' value ':' value */
export function parseValue(parser: Parser): Tree {
  const { start } = peek(parser)
  if (!asksQuestion(parser)) return parser.grammar.sum(parser)
  return deeper(parser, () => {
    const condition = parser.grammar.condition(parser)
    expectSign(parser, '?')
    const first = { condition, value: parseValue(parser) }
    expectSign(parser, ':')
    const rest = parseValue(parser)
    const branches =
      rest.kind === 'cases' && rest.span[0] === peekBack(parser, rest)
        ? [first, ...rest.branches]
        : [first, { condition: null, value: rest }]
    return made(parser, { kind: 'cases', branches, span: spanFrom(parser, start) })
  })
}

/** The start of a ternary that continues this one; brackets around it keep it a value. */
function peekBack(parser: Parser, rest: Tree): number {
  return '({['.includes(parser.text.charAt(rest.span[0])) ? -1 : rest.span[0]
}

/**
 * Whether a condition and then a `?` lie ahead at this depth. An equation followed by a further relation is the left side
 * of a chain (`a = i < k ? …`), unless an `and` stands between.
 */
function asksQuestion(parser: Parser): boolean {
  let first: string | null = null
  let joined = false
  for (let at = parser.at; at < parser.tokens.length; at += 1) {
    const found = parser.tokens[at]
    if (found === undefined || ')]},;:'.includes(found.text || ' ') || isSign(found, 'row'))
      return false
    if (isSign(found, '?')) return first !== null
    joined ||= found.text === 'and'
    const wrapped = isSign(found, '(') && holdsRelation(parser, at)
    const relation = wrapped ? '(' : relationOf(found)
    if (relation !== null && first === '=' && !joined) return false
    first ??= relation
    at = Math.max(at, parser.closing[at] ?? at)
  }
  return false
}
