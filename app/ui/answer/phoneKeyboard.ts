import type { VirtualKeyboardKeycap, VirtualKeyboardLayout } from 'mathlive'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import type { Dictionary } from '@/lib/i18n/dictionary'
import type { Expects } from './shortcuts'
import { wantedSymbols } from './wantedSymbols'

type Key = string | Partial<VirtualKeyboardKeycap>

const STRUCTURES: readonly Key[] = [
  { latex: '\\sum_{#?}', class: 'small' },
  { latex: '\\exp', insert: '\\exp(', class: 'small' },
  { latex: '\\log', insert: '\\log(', class: 'small' },
  '\\partial',
  { latex: '\\delta', insert: '\\delta_{#?}' },
  '\\ne',
  { label: '{…', insert: '\\begin{cases}#? & #? \\\\ #? & #?\\end{cases}', class: 'small' },
  '(',
  ')',
  { latex: '\\frac{#0}{#?}', class: 'small' },
]

const SHAPE_STRUCTURES: readonly Key[] = ['\\times', '(', ')']

const NUMBER_STRUCTURES: readonly Key[] = [
  { latex: '\\frac{#0}{#?}', class: 'small' },
  { latex: '\\sqrt{#0}', class: 'small' },
  '\\pi',
  { latex: 'e^{#?}', class: 'small' },
  { latex: '\\log', insert: '\\log(', class: 'small' },
  '\\times',
  '.',
  '\\%',
  '(',
  ')',
]

const STRUCTURES_FOR: Readonly<Record<Expects, readonly Key[]>> = {
  formula: STRUCTURES,
  shape: SHAPE_STRUCTURES,
  number: NUMBER_STRUCTURES,
}

const DIGITS: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']

const KEYS: readonly Key[] = [
  '+',
  '-',
  '/',
  '=',
  ',',
  { latex: '#0_{#?}', class: 'small' },
  { latex: '#0^{#?}', class: 'small' },
  '[left]',
  '[right]',
  '[backspace]',
]

/** How the keys for lines are called by a screen reader. */
export type LineKeyWords = Pick<Dictionary['answer'], 'newLine' | 'lineAbove' | 'lineBelow'>

/** A new line, and the way to those above and below. */
function lineKeys({ newLine, lineAbove, lineBelow }: LineKeyWords): Key[] {
  return [
    { label: '↵', command: 'commit', width: 2, tooltip: newLine },
    { label: '↑', command: 'moveUp', width: 2, tooltip: lineAbove },
    { label: '↓', command: 'moveDown', width: 2, tooltip: lineBelow },
  ]
}

const ROW = 10

/** The keyboard of a phone: the question's own symbols first, then what formulas, and lines of them, are built from. */
export function phoneKeyboard(
  vocabulary: Vocabulary,
  expects: Expects,
  lineWords: LineKeyWords | null,
): VirtualKeyboardLayout {
  const symbols = wantedSymbols(vocabulary, expects).flatMap(({ tex, column }): Key[] => {
    const own = { latex: tex, class: tex.length > 3 ? 'small' : '' }
    if (column === undefined || expects === 'shape') return [own]
    const shown = `${column}^{(\\cdot)}`
    return [own, { latex: shown, insert: `${column}^{(#?)}`, class: 'small' }]
  })
  const structures = STRUCTURES_FOR[expects]
  const rows = [...rowsOf<Key>(symbols, ROW), [...structures], [...DIGITS], [...KEYS]]
  if (lineWords !== null) rows.push(lineKeys(lineWords))
  return { label: 'Σ', rows }
}

function rowsOf<T>(keys: readonly T[], width: number): T[][] {
  const rows: T[][] = []
  for (let start = 0; start < keys.length; start += width)
    rows.push(keys.slice(start, start + width))
  return rows
}
