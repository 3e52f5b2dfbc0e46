'use client'

import type { Format } from '@/lib/expr/vocabulary'
import { fill } from '@/lib/i18n/fill'
import type { FieldHandle } from './fieldHandle'
import { type PaletteSymbol, useQuestion } from './QuestionFrame'
import type { Expects } from './shortcuts'
import { Toolbar } from './Toolbar'

interface Piece {
  readonly name: string
  readonly shown: string
  readonly latex: string
  readonly plain: string
}

const PIECES: Readonly<Record<Exclude<Expects, 'number'>, readonly Piece[]>> = {
  shape: [{ name: '×', shown: '×', latex: '\\times ', plain: ' x ' }],
  formula: [
    { name: 'a / b', shown: 'a/b', latex: '\\frac{#@}{#?}', plain: '/' },
    { name: 'index', shown: 'xₖ', latex: '#@_{#?}', plain: '_' },
    { name: 'power', shown: 'x²', latex: '#@^{#?}', plain: '^' },
    { name: 'Σ', shown: 'Σ', latex: '\\sum_{#?}', plain: 'sum(, j = 1:K)' },
    { name: 'exp', shown: 'exp', latex: '\\exp(#?)', plain: 'exp()' },
    { name: 'log', shown: 'log', latex: '\\log(#?)', plain: 'log()' },
    { name: 'δ', shown: 'δ', latex: '\\delta_{#?}', plain: 'delta(i,k)' },
    { name: '≠', shown: '≠', latex: '\\ne ', plain: ' != ' },
    {
      name: '{ if …',
      shown: '{ …',
      latex: '\\begin{cases}#? & #? \\\\ #? & #?\\end{cases}',
      plain: 'i == k ?  : ',
    },
  ],
}

/** The question's symbols and what formulas are built from, put in at the caret. */
export function Palette({
  field,
  format,
  expects,
}: {
  field: () => FieldHandle | null
  format: Format
  /** A number is typed by itself. */
  expects: Exclude<Expects, 'number'>
}) {
  const { symbols, words } = useQuestion()
  const wanted = expects === 'shape' ? symbols.filter((symbol) => symbol.isSize) : symbols
  const entries = [...wanted.map(symbolEntry), ...PIECES[expects].map(pieceEntry)]

  return (
    <Toolbar
      label={words.palette}
      buttons={entries.map(({ name, shown, latex, plain }) => ({
        key: name,
        name: fill(words.insert, { symbol: name }),
        shown,
        press: () => field()?.insert(format === 'latex' ? latex : plain),
      }))}
      className="flex flex-wrap gap-1 border-t border-rule px-2 py-2"
      buttonClassName="flex min-h-11 min-w-11 items-center justify-center rounded-sm border border-rule px-2 hover:border-accent hover:text-accent"
    />
  )
}

const symbolEntry = ({ name, tex, shown }: PaletteSymbol) => ({
  name,
  latex: tex,
  plain: name,
  shown,
})
const pieceEntry = ({ name, latex, plain, shown }: Piece) => ({ name, latex, plain, shown })
