import type { VirtualKeyboardKeycap, VirtualKeyboardLayout } from 'mathlive'
import type { DeclaredSymbol, Vocabulary } from '@/lib/expr/vocabulary'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { type KeyNames, keyNames } from '@/lib/i18n/keyNames'
import { speakSymbol } from '@/lib/i18n/speak'
import type { Locale } from '@/lib/question/question'
import { classOfAction, type KeyAction } from './keyActions'
import type { Expects } from './shortcuts'
import { wantedSymbols } from './wantedSymbols'

/** A key of MathLive's keyboard; its `tooltip` is the name it has for a screen reader. */
export type Key = Partial<VirtualKeyboardKeycap> & { readonly tooltip: string }

/** How the keys for lines are called by a screen reader. */
export type LineKeyWords = Pick<Dictionary['answer'], 'newLine' | 'lineAbove' | 'lineBelow'>

const ROW = 10

const SYMBOLS_PAGE = 'nabla-symbols'
const FUNCTIONS_PAGE = 'nabla-functions'

/**
 * The keyboard of a phone: the question's own symbols first, then what formulas, and lines of them, are built from. A
 * second page, where a formula is asked, has the functions and signs of the language.
 */
export function phoneKeyboard(
  vocabulary: Vocabulary,
  expects: Expects,
  lineWords: LineKeyWords | null,
  locale: Locale,
): VirtualKeyboardLayout {
  const names = keyNames(locale)
  const symbols = wantedSymbols(vocabulary, expects).flatMap((symbol) =>
    symbolKeys(symbol, expects, locale),
  )
  const below = [DIGITS, editingKeys(names)]
  const lines = lineWords === null ? [] : lineKeys(lineWords)
  const page = (id: string, rows: readonly (readonly Key[])[], turn: readonly Key[]) => {
    const last = [...turn, ...lines]
    const all = [...rows, ...below, ...(last.length === 0 ? [] : [last])]
    return { id, rows: all.map((row) => [...row]) }
  }
  if (expects !== 'formula') {
    const structures = expects === 'shape' ? shapeKeys(names) : numberKeys(names)
    return { label: 'Σ', layers: [page(SYMBOLS_PAGE, [...rowsOf(symbols), structures], [])] }
  }
  const next: Key = { label: '⇥', width: 2, class: classOfAction('next'), tooltip: names.next }
  const toFunctions = turnKey('f(x)', FUNCTIONS_PAGE, names.functions)
  const toSymbols = turnKey('Σ', SYMBOLS_PAGE, names.symbols)
  return {
    label: 'Σ',
    layers: [
      page(SYMBOLS_PAGE, [...rowsOf(symbols), formulaKeys(names)], [toFunctions, next]),
      page(FUNCTIONS_PAGE, functionKeys(names), [toSymbols, next]),
    ],
  }
}

function symbolKeys(symbol: DeclaredSymbol, expects: Expects, locale: Locale): readonly Key[] {
  const { tex, column } = symbol
  const tooltip = speakSymbol(symbol, locale)
  const own = { latex: tex, class: tex.length > 3 ? 'small' : '', tooltip }
  if (column === undefined || expects === 'shape') return [own]
  const name = fill(keyNames(locale).columnOf, { symbol: tooltip })
  return [own, small(`${column}^{(\\cdot)}`, name, `${column}^{(#?)}`)]
}

function formulaKeys(names: KeyNames): readonly Key[] {
  return [
    small('\\sum_{#?}', names.sum),
    small('\\sum_{#?\\ne #?}', names.sumWhere),
    small('\\frac{\\partial}{\\partial}', names.derivative, '\\frac{\\partial #?}{\\partial #?}'),
    call('exp', '\\exp'),
    call('log', '\\log'),
    { latex: '\\delta', insert: '\\delta_{#?}', tooltip: names.delta },
    { latex: '\\ne', tooltip: names.unequal },
    {
      label: '{…',
      insert: '\\begin{cases}#? & #? \\\\ #? & #?\\end{cases}',
      class: 'small',
      tooltip: names.cases,
    },
    { latex: '(', tooltip: names.open },
    { latex: ')', tooltip: names.close },
  ]
}

function functionKeys(names: KeyNames): readonly (readonly Key[])[] {
  const wide = (name: string, width: 1.5 | 2): Key => ({ ...named(name), width })
  return [
    [
      small('\\sqrt{#0}', names.root),
      acting('\\square^{T}', 'transpose', names.transpose),
      acting('\\square^{-1}', 'inverse', names.inverse),
      { latex: '\\odot', tooltip: names.elementProduct },
      { latex: '\\oslash', tooltip: names.elementQuotient },
      small('\\sum_{#?}^{#?}', names.sumTo),
      small('\\prod_{#?}', names.product),
      small('\\left|#0\\right|', names.bars),
      small('\\lVert#0\\rVert', names.norm, '\\left\\|#0\\right\\|'),
      { latex: '\\partial', tooltip: names.partial },
    ],
    [
      wide('softmax', 2),
      wide('sigmoid', 2),
      { ...call('tanh', '\\tanh'), width: 1.5 },
      wide('relu', 1.5),
      { ...call('max', '\\max'), width: 1.5 },
      { ...call('min', '\\min'), width: 1.5 },
    ],
    [
      call('sin', '\\sin'),
      call('cos', '\\cos'),
      call('ln', '\\ln'),
      { latex: 'e^{#?}', class: 'small', tooltip: names.exponential },
      { latex: '\\pi', tooltip: names.pi },
      { latex: '<', tooltip: names.less },
      { latex: '>', tooltip: names.greater },
      { latex: '\\le', tooltip: names.atMost },
      { latex: '\\ge', tooltip: names.atLeast },
      { latex: ':', tooltip: names.colon },
    ],
  ]
}

function shapeKeys(names: KeyNames): readonly Key[] {
  return [
    { latex: '\\times', tooltip: names.times },
    { latex: '(', tooltip: names.open },
    { latex: ')', tooltip: names.close },
  ]
}

function numberKeys(names: KeyNames): readonly Key[] {
  return [
    small('\\sqrt{#0}', names.root),
    { latex: '\\pi', tooltip: names.pi },
    small('e^{#?}', names.exponential),
    call('log', '\\log'),
    { latex: '\\times', tooltip: names.times },
    { latex: '.', tooltip: names.point },
    { latex: '\\%', tooltip: names.percent },
    { latex: '(', tooltip: names.open },
    { latex: ')', tooltip: names.close },
  ]
}

const DIGITS: readonly Key[] = [...'1234567890'].map((digit) => ({ latex: digit, tooltip: digit }))

function editingKeys(names: KeyNames): readonly Key[] {
  return [
    { latex: '+', tooltip: names.plus },
    { latex: '-', tooltip: names.minus },
    acting('\\frac{\\square}{\\square}', 'fraction', names.fraction),
    { latex: '=', tooltip: names.equals },
    { latex: ',', tooltip: names.comma },
    acting('\\square_{\\square}', 'index', names.index),
    acting('\\square^{\\square}', 'power', names.power),
    { label: '[left]', tooltip: names.left },
    { label: '[right]', tooltip: names.right },
    { label: '[backspace]', tooltip: names.backspace },
  ]
}

/** A new line, and the way to those above and below. */
function lineKeys({ newLine, lineAbove, lineBelow }: LineKeyWords): readonly Key[] {
  return [
    { label: '↵', command: 'commit', width: 2, tooltip: newLine },
    { label: '↑', command: 'moveUp', width: 2, tooltip: lineAbove },
    { label: '↓', command: 'moveDown', width: 2, tooltip: lineBelow },
  ]
}

function turnKey(label: string, layer: string, tooltip: string): Key {
  return { label, command: ['switchKeyboardLayer', layer], width: 2, class: 'small', tooltip }
}

/** A key that acts on what stands before the caret. */
function acting(latex: string, action: KeyAction, tooltip: string): Key {
  return { latex, class: `small ${classOfAction(action)}`, tooltip }
}

function small(latex: string, tooltip: string, insert = latex): Key {
  return { latex, insert, class: 'small', tooltip }
}

/** A function that LaTeX has a command for. */
function call(name: string, latex: string): Key {
  return { latex, insert: `${latex}(`, class: 'small', tooltip: name }
}

/** A function that LaTeX has no command for. */
function named(name: string): Key {
  return call(name, `\\operatorname{${name}}`)
}

function rowsOf(keys: readonly Key[]): readonly (readonly Key[])[] {
  const rows: (readonly Key[])[] = []
  for (let start = 0; start < keys.length; start += ROW) rows.push(keys.slice(start, start + ROW))
  return rows
}
