import type { VirtualKeyboardKeycap, VirtualKeyboardLayout } from 'mathlive'
import type { DeclaredSymbol, Vocabulary } from '@/lib/expr/vocabulary'
import type { Expects } from './shortcuts'

type Key = string | Partial<VirtualKeyboardKeycap>

const DIGITS: readonly (readonly Key[])[] = [
  ['7', '8', '9', '+', '-', '(', ')', { latex: '\\frac{#0}{#?}', class: 'small' }],
  [
    '4',
    '5',
    '6',
    { latex: '=' },
    ',',
    { latex: '#0_{#?}', class: 'small' },
    { latex: '#0^{#?}', class: 'small' },
    '/',
  ],
  ['1', '2', '3', '0', '[left]', '[right]', { label: '[backspace]', width: 1.5 }],
]

const STRUCTURES: readonly Key[] = [
  '\\sum_{#?}',
  { latex: '\\exp', insert: '\\exp(' },
  { latex: '\\log', insert: '\\log(' },
  '\\partial',
  { latex: '\\delta', insert: '\\delta_{#?}' },
  '\\ne',
  { label: '{…', insert: '\\begin{cases}#? & #? \\\\ #? & #?\\end{cases}', class: 'small' },
]

/** The keyboard of a phone: the question's own symbols first, then what formulas are built from. */
export function phoneKeyboard(vocabulary: Vocabulary, expects: Expects): VirtualKeyboardLayout {
  const symbols = wantedSymbols(vocabulary, expects).map((symbol) => ({
    latex: symbol.tex,
    class: symbol.tex.length > 3 ? 'small' : '',
  }))
  const structures: readonly Key[] = expects === 'shape' ? ['\\times'] : STRUCTURES
  const rows = [...rowsOf<Key>(symbols, 8), [...structures], ...DIGITS.map((row) => [...row])]
  return { label: 'Σ', rows }
}

/** A shape is written in sizes; a formula in everything the question declares. */
export function wantedSymbols(vocabulary: Vocabulary, expects: Expects): readonly DeclaredSymbol[] {
  return expects === 'shape'
    ? vocabulary.symbols.filter((symbol) => symbol.role === 'size')
    : vocabulary.symbols
}

function rowsOf<T>(keys: readonly T[], width: number): T[][] {
  const rows: T[][] = []
  for (let start = 0; start < keys.length; start += width)
    rows.push(keys.slice(start, start + width))
  return rows
}
