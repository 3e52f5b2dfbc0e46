'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import type { Format } from '@/lib/expr/vocabulary'
import { fill } from '@/lib/i18n/fill'
import type { FieldHandle } from './fieldHandle'
import { type PaletteSymbol, useQuestion } from './QuestionFrame'
import type { Expects } from './shortcuts'

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

/**
 * The question's symbols and what formulas are built from, put in at the caret. One stop of the Tab key; arrows move
 * within (the toolbar pattern of WAI-ARIA).
 */
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
  const [current, setCurrent] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const wanted = expects === 'shape' ? symbols.filter((symbol) => symbol.isSize) : symbols
  const entries = [...wanted.map(symbolEntry), ...PIECES[expects].map(pieceEntry)]

  function move(event: KeyboardEvent) {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: current + 1,
      ArrowLeft: current - 1,
      Home: 0,
      End: entries.length - 1,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    const place = (next + entries.length) % entries.length
    setCurrent(place)
    bar.current?.querySelectorAll('button')[place]?.focus()
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={words.palette}
      onKeyDown={move}
      className="flex flex-wrap gap-1 border-t border-rule px-2 py-2"
    >
      {entries.map((entry, place) => (
        <button
          key={entry.name}
          type="button"
          tabIndex={place === current ? 0 : -1}
          aria-label={fill(words.insert, { symbol: entry.name })}
          onFocus={() => setCurrent(place)}
          onClick={() => field()?.insert(format === 'latex' ? entry.latex : entry.plain)}
          className="flex min-h-11 min-w-11 items-center justify-center rounded-sm border border-rule px-2 hover:border-accent hover:text-accent"
        >
          {entry.shown}
        </button>
      ))}
    </div>
  )
}

const symbolEntry = ({ name, tex, shown }: PaletteSymbol) => ({
  name,
  latex: tex,
  plain: name,
  shown,
})
const pieceEntry = ({ name, latex, plain, shown }: Piece) => ({ name, latex, plain, shown })
