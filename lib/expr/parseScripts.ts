import { binary, entry, numeral } from './nodes'
import { parseIndices } from './parseIndices'
import {
  accept,
  expected,
  holdsRelation,
  isSign,
  made,
  outsideBars,
  type Parser,
  peek,
  take,
} from './parser'
import type { Token } from './token'
import type { Span, Tree } from './tree'
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
      const isEmpty = close === open + 1 && parser.format === 'latex' && kind === 'superscript'
      if (!isEmpty) scripts.push({ kind, from: open + 1, to: close, start })
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

/** Index of the bracket that a label in a superscript opens with: `[` or `(` in `^{[2]}`, the script's own in plain `^[2]`. */
export function labelStart(parser: Parser, script: Script): number {
  const opening = parser.tokens[script.from - 1]
  return isSign(opening, '{') ? script.from : script.from - 1
}

/** Applies scripts to a tree: indices and transposes by their order, then powers. */
export function applyScripts(parser: Parser, base: Tree, scripts: readonly Script[]): Tree {
  if (scripts.length === 0) return base
  const after = parser.at
  const [start] = base.span
  let tree = base
  const powers: Script[] = []
  for (const script of indicesBeforePowers(parser, scripts)) {
    if (isPower(parser, script)) powers.push(script)
    else tree = applyScript(parser, tree, script, start)
  }
  if (powers.length > 0) tree = applyPowers(parser, tree, powers, start)
  parser.at = after
  return tree
}

/** `x^2^3` associates to the right in plain text; in LaTeX it is an error. */
function applyPowers(parser: Parser, base: Tree, powers: readonly Script[], start: number): Tree {
  const [first, second] = powers
  if (first === undefined) return base
  if (second !== undefined && parser.format === 'latex') {
    const end = parser.tokens[second.to]?.end ?? second.start.end
    refuse({ code: 'power-tower', span: [second.start.start, end] })
  }
  refuseLabel(parser, base, first)
  const { elementwise, exponent } = readExponent(parser, first)
  const last = powers.at(-1) ?? first
  const right = applyPowers(parser, exponent, powers.slice(1), exponent.span[0])
  const end = parser.tokens[last.to]?.end ?? last.start.end
  return binary(parser, elementwise ? '.^' : '^', base, right, [start, end])
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
    if (!isPower(parser, script)) {
      const index = scripts.find((one) => one.kind === 'subscript' || one.kind === 'index')
      return index !== undefined && manyIndices(parser, index) ? 0 : 2
    }
    return 3
  }
  const written = scripts.every((script) => script.kind === 'index' || script.kind === 'prime')
  return written ? scripts : [...scripts].sort((a, b) => stage(a) - stage(b))
}

/** What stands in a script, run together. */
function contentOf(parser: Parser, script: Script): string {
  return parser.tokens
    .slice(script.from, script.to)
    .map((found) => found.text)
    .join('')
}

function isPower(parser: Parser, script: Script): boolean {
  if (script.kind !== 'superscript') return false
  return script.to - script.from > 2 || !/^-?[T⊤']$/.test(contentOf(parser, script))
}

function manyIndices(parser: Parser, script: Script): boolean {
  const content = contentOf(parser, script)
  return script.to > script.from + 1 && !/^\(.*\)$|[:+-]/.test(content)
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
      return entry(parser, base, indices, [start, end], joined)
    }
    case 'superscript': {
      const inverse = isSign(peek(parser), '-') ? inverseOf(parser, base, [start, end]) : base
      return made(parser, { kind: 'transpose', operand: inverse, span: [start, end] })
    }
  }
}

function inverseOf(parser: Parser, base: Tree, span: Span): Tree {
  const minus = take(parser)
  const at = [minus.start, minus.end] as const
  const operand = numeral(parser, '1', at)
  return binary(parser, '^', base, made(parser, { kind: 'negation', operand, span: at }), span)
}

/** exponent := ['.*'] sum */
function readExponent(
  parser: Parser,
  script: Script,
): { readonly elementwise: boolean; readonly exponent: Tree } {
  parser.at = script.from
  const elementwise = accept(parser, '.*')
  if (parser.at === script.to) expected(parser, 'exponent')
  const exponent = outsideBars(parser, parser.grammar.sum)
  if (parser.at !== script.to) expected(parser, parser.tokens[script.to]?.text ?? '}')
  return { elementwise, exponent }
}

/**
 * A superscript `[2]`, or on a name `(i)`, that the question does not declare as a label is an error, never a power.
 */
function refuseLabel(parser: Parser, base: Tree, script: Script): void {
  const opening = parser.tokens[script.from - 1]
  const direct = isSign(opening, '[')
  const open = direct ? script.from - 1 : script.from
  const bracket = parser.tokens[open]
  const close = parser.closing[open] ?? -1
  if (bracket === undefined || close < 0 || holdsRelation(parser, open)) return
  const named = base.kind === 'name' || base.kind === 'entry'
  const single = close === open + 2 && close === script.to - 1
  const round = isSign(bracket, '(') && single && named && parser.format === 'latex'
  const square = isSign(bracket, '[') && (direct || isSign(opening, '{'))
  if (!round && !square) return
  const span = [bracket.start, parser.tokens[close]?.end ?? bracket.end] as const
  const label = parser.tokens.slice(open, close + 1).map((found) => found.text)
  refuse({ code: 'label', label: label.join(''), span })
}
