import { parseIndices } from './parseIndices'
import {
  accept,
  bracketed,
  expected,
  expectSign,
  isSign,
  made,
  type Parser,
  peek,
  spanFrom,
  take,
} from './parser'
import type { Token } from './token'
import type { Tree } from './tree'
import { refuse } from './unreadable'

/** A subscript or superscript as it stands in the text: its opening bracket's index, still unread. `prime` is `'`. */
export interface Script {
  readonly kind: 'subscript' | 'superscript' | 'prime' | 'index'
  /** Index of the first token of the content. */
  readonly from: number
  /** Index of the token that closes the content. */
  readonly to: number
  readonly start: Token
}

/** Steps over the scripts that follow, in the order written. `indexable` also takes `[k]`, once. */
export function collectScripts(parser: Parser, indexable = false): readonly Script[] {
  const scripts: Script[] = []
  for (;;) {
    const start = peek(parser)
    if (isSign(start, "'") || isSign(start, '⊤')) {
      scripts.push({ kind: 'prime', from: parser.at, to: parser.at, start })
      take(parser)
    } else if (isSign(start, '_') || isSign(start, '^')) {
      take(parser)
      const open = parser.at
      const close = parser.closing[open] ?? -1
      if (close < 0) expected(parser, start.text === '_' ? 'index' : 'exponent')
      parser.at = close + 1
      const kind = start.text === '_' ? 'subscript' : 'superscript'
      scripts.push({ kind, from: open + 1, to: close, start })
    } else if (
      isSign(start, '[') &&
      indexable &&
      !scripts.some((one) => one.kind === 'subscript' || one.kind === 'index')
    ) {
      const close = parser.closing[parser.at] ?? -1
      scripts.push({ kind: 'index', from: parser.at + 1, to: close, start })
      parser.at = close + 1
    } else if (isSign(start, '{') && parser.closing[parser.at] === parser.at + 1) {
      parser.at += 2
    } else return scripts
  }
}

/** Applies scripts to a tree: indices and the transpose by their order, then powers. */
export function applyScripts(parser: Parser, base: Tree, scripts: readonly Script[]): Tree {
  if (scripts.length === 0) return base
  const after = parser.at
  let tree = base
  for (const script of indicesBeforePowers(parser, scripts)) {
    tree = applyScript(parser, tree, script, base.span[0])
  }
  parser.at = after
  return tree
}

/**
 * `z^2_k` is the square of an entry and `W^T_{ij}` an entry of the transpose, in whichever order the scripts of one
 * base were written: transposes first where all axes are indexed, then indices, then powers. After `'` and `[…]`
 * the written order holds.
 */
function indicesBeforePowers(parser: Parser, scripts: readonly Script[]): readonly Script[] {
  if (scripts.length === 1) return scripts
  const stage = (script: Script): number => {
    if (script.kind === 'subscript' || script.kind === 'index') return 1
    if (script.kind === 'prime' || isTranspose(parser, script)) {
      const index = scripts.find((one) => one.kind === 'subscript' || one.kind === 'index')
      return index !== undefined && manyIndices(parser, index) ? 0 : 2
    }
    return 3
  }
  const written = scripts.every((script) => script.kind === 'index' || script.kind === 'prime')
  return written ? scripts : [...scripts].sort((a, b) => stage(a) - stage(b))
}

function isTranspose(parser: Parser, script: Script): boolean {
  const only = parser.tokens[script.from]
  if (script.kind !== 'superscript' || script.to !== script.from + 1 || only === undefined)
    return false
  return isSign(only, '⊤') || isSign(only, "'") || (only.kind === 'word' && only.text === 'T')
}

function manyIndices(parser: Parser, script: Script): boolean {
  const content = parser.tokens.slice(script.from, script.to)
  const single = content.filter((found) => !isSign(found, ',')).length
  return (
    single > 1 &&
    !content.some((found) => isSign(found, ':') || isSign(found, '+') || isSign(found, '-'))
  )
}

function applyScript(parser: Parser, base: Tree, script: Script, start: number): Tree {
  const close = parser.tokens[script.to]
  const end = close?.end ?? script.start.end
  parser.at = script.from
  switch (script.kind) {
    case 'prime':
      return made(parser, { kind: 'transpose', operand: base, span: [start, script.start.end] })
    case 'subscript':
    case 'index': {
      const { indices, joined } = parseIndices(parser, script.to, script.kind === 'subscript')
      return made(parser, { kind: 'entry', array: base, indices, joined, span: [start, end] })
    }
    case 'superscript':
      return applySuperscript(parser, base, script, [start, end])
  }
}

/** superscript := ('.*')? sum | 'T' | '⊤' | "'" | '-' 'T' */
function applySuperscript(
  parser: Parser,
  base: Tree,
  script: Script,
  span: readonly [number, number],
): Tree {
  refuseLabel(parser, base, script)
  if (
    base.kind === 'binary' &&
    base.operator === '^' &&
    parser.format === 'latex' &&
    base.span[0] === span[0] &&
    !wasBracketed(parser, base)
  ) {
    refuse({ code: 'power-tower', span: [script.start.start, span[1]] })
  }
  if (isTranspose(parser, script)) return made(parser, { kind: 'transpose', operand: base, span })
  const opening = parser.tokens[script.from - 1]
  const outer = parser.insideBars
  parser.insideBars = null
  const minus = peek(parser)
  const transposed = parser.tokens[script.from + 1]
  if (
    isSign(minus, '-') &&
    script.to === script.from + 2 &&
    transposed !== undefined &&
    (transposed.text === 'T' || transposed.text === '⊤')
  ) {
    parser.insideBars = outer
    const one = made(parser, { kind: 'numeral', digits: '1', span: [minus.start, minus.end] })
    const negative = made(parser, {
      kind: 'negation',
      operand: one,
      span: [minus.start, minus.end],
    })
    const inverse = made(parser, {
      kind: 'binary',
      operator: '^',
      left: base,
      right: negative,
      span,
    })
    return made(parser, { kind: 'transpose', operand: inverse, span })
  }
  const elementwise = accept(parser, '.*')
  if (parser.at === script.to) expected(parser, 'exponent')
  const exponent = parser.grammar.sum(parser)
  parser.insideBars = outer
  if (parser.at !== script.to) expected(parser, opening?.text === '(' ? ')' : '}')
  return made(parser, {
    kind: 'binary',
    operator: elementwise ? '.^' : '^',
    left: base,
    right: exponent,
    span,
  })
}

function wasBracketed(parser: Parser, tree: Tree): boolean {
  return '([{'.includes(parser.text.charAt(tree.span[0]))
}

/** A bracketed superscript on a name that the question does not declare as a label is never a power. */
function refuseLabel(parser: Parser, base: Tree, script: Script): void {
  const first = parser.tokens[script.from]
  const opening = parser.tokens[script.from - 1]
  if (first === undefined || opening === undefined) return
  const bracket = opening.text === '[' ? opening : first
  const contentEnd = bracket === opening ? script.to : (parser.closing[script.from] ?? -1)
  const contentStart = bracket === opening ? script.from : script.from + 1
  if (bracket !== opening && contentEnd < 0) return
  const named = base.kind === 'name' || base.kind === 'entry'
  const small = contentEnd - contentStart === 1 && named && parser.format === 'latex'
  if (!isSign(bracket, '[') && !(isSign(bracket, '(') && bracket !== opening && small)) return
  const close = parser.tokens[contentEnd]
  const end = close?.end ?? bracket.end
  refuse({
    code: 'label',
    label: parser.text.slice(bracket.start, end),
    span: [bracket.start, end],
  })
}
