import {
  bracketed,
  deeper,
  expected,
  holdsDirectly,
  isKeyword,
  isSign,
  made,
  outsideBars,
  type Parser,
  peek,
  relationOf,
  spanFrom,
  take,
} from './parser'
import type { Token } from './token'
import type { Condition, Tree } from './tree'

interface Branch {
  readonly value: Tree
  readonly condition: Condition | null
}

/** cases := '\begin{cases}' branch ('\\' branch)* '\end{cases}' | '\cases' '{' … '}' */
export function parseCasesEnvironment(parser: Parser): Tree {
  const begin = take(parser)
  if (begin.kind === 'command') take(parser)
  return casesUntil(parser, parser.closing[parser.at - 1] ?? -1, begin)
}

/** cases := '{' branch (';' branch)* '}', an array within the brace included */
export function parseCasesIn(parser: Parser): Tree {
  const open = take(parser)
  const close = parser.closing[parser.at - 1] ?? -1
  if (peek(parser).kind === 'begin' && parser.closing[parser.at] === close - 1) {
    const tree = parseCasesEnvironment(parser)
    take(parser)
    return { ...tree, span: spanFrom(parser, open.start) }
  }
  return casesUntil(parser, close, open)
}

/** Cases without brackets around them, up to the token `end` (not taken): `a if i = k; b otherwise`. */
export function parseOpenCases(parser: Parser, end: number): Tree {
  const start = peek(parser)
  const branches = deeper(parser, (inner) => branchesUntil(inner, end))
  return made(parser, { kind: 'cases', branches, span: spanFrom(parser, start.start) })
}

function casesUntil(parser: Parser, end: number, begin: Token): Tree {
  const branches = outsideBars(parser, () => deeper(parser, (inner) => branchesUntil(inner, end)))
  parser.at = end + 1
  return made(parser, { kind: 'cases', branches, span: spanFrom(parser, begin.start) })
}

/** Whether the bracket at `open` holds cases: a word such as `if`, a `;`, or an array within a brace. */
export function separatesCases(parser: Parser, open: number): boolean {
  const opening = parser.tokens[open]
  const end = parser.closing[open] ?? -1
  const first = parser.tokens[open + 1]
  if (
    opening !== undefined &&
    isSign(opening, '{') &&
    first?.kind === 'begin' &&
    parser.closing[open + 1] === end - 1
  ) {
    return first.text === 'array' || first.text === 'matrix' || first.text === 'aligned'
  }
  return holdsDirectly(
    parser,
    open,
    (found) => isKeyword(found, 'if') || isKeyword(found, 'otherwise') || isSign(found, ';'),
  )
}

function branchesUntil(parser: Parser, end: number): readonly Branch[] {
  const branches: Branch[] = []
  for (;;) {
    skipSeparators(parser, end)
    if (parser.at >= end) break
    branches.push(parseBranch(parser, end))
    const next = peek(parser)
    const separated = ['row', ';', ',', '.'].includes(next.text) && next.kind === 'sign'
    const joined = next.kind === 'keyword' && next.text !== 'then'
    if (parser.at < end && !separated && !joined) expected(parser, ';')
  }
  if (branches.length === 0) expected(parser, 'expression')
  return branches
}

function skipSeparators(parser: Parser, end: number): void {
  while (parser.at < end) {
    const next = peek(parser)
    const separates = next.kind === 'sign' && ['row', ';', ',', '.', '&'].includes(next.text)
    if (!separates && !isKeyword(next, 'and')) return
    take(parser)
  }
}

/**
 * branch := value [','] ['if'] condition | value ['otherwise'] | value '(' ['if'] condition ')'
 *         | 'if' condition ['then' | ',' | ':'] value | 'otherwise' [',' | ':'] value | condition ':' value
 */
function parseBranch(parser: Parser, end: number): Branch {
  if (isKeyword(peek(parser), 'otherwise')) {
    take(parser)
    skipJoints(parser)
    if (!isKeyword(peek(parser), 'if'))
      return { value: parser.grammar.sum(parser), condition: null }
  }
  if (isKeyword(peek(parser), 'if')) {
    take(parser)
    return conditionFirst(parser)
  }
  const start = parser.at
  const value = parser.grammar.sum(parser)
  if (relationOf(peek(parser)) !== null) {
    parser.at = start
    return conditionFirst(parser)
  }
  skipJoints(parser)
  const next = peek(parser)
  if (isKeyword(next, 'otherwise')) {
    take(parser)
    return { value, condition: null }
  }
  if (isSign(next, '(') && peek(parser, 1).kind === 'keyword') {
    take(parser)
    const rest = isKeyword(take(parser), 'otherwise')
    return { value, condition: bracketed(parser, ')', rest ? () => null : trailingCondition) }
  }
  if (isKeyword(next, 'if')) take(parser)
  else if (parser.at >= end || isSign(next, 'row') || isSign(next, ';'))
    return expected(parser, 'if')
  return { value, condition: trailingCondition(parser) }
}

function trailingCondition(parser: Parser): Condition {
  const condition = parser.grammar.condition(parser)
  if (isKeyword(peek(parser), 'then')) take(parser)
  return condition
}

function conditionFirst(parser: Parser): Branch {
  const condition = trailingCondition(parser)
  skipJoints(parser)
  return { condition, value: parser.grammar.sum(parser) }
}

function skipJoints(parser: Parser): void {
  for (;;) {
    const next = peek(parser)
    const joint =
      next.kind === 'sign' && (next.text === ',' || next.text === ':' || next.text === '&')
    if (!joint && !isKeyword(next, 'then')) return
    take(parser)
  }
}
