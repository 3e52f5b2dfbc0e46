import type { Vocabulary } from '@/lib/expr/vocabulary'
import { type Expects, typedWords } from './shortcuts'
import { wantedSymbols } from './wantedSymbols'

/** A word that can be typed, and the formula it stands for. */
export interface Completion {
  readonly word: string
  /** What is written: the word, or the one sign that plain text has for it. */
  readonly text: string
  readonly latex: string
}

/** Words offered for what is being typed, from where it starts. */
export interface Offer {
  readonly start: number
  readonly end: number
  readonly options: readonly Completion[]
}

/** Fewer letters than this are too few to tell a word by. */
const FEWEST = 2
const MOST_OPTIONS = 5

/** Plain text writes these by their sign. */
const SIGN_TEXTS: Readonly<Record<string, string>> = { partial: '∂' }

/** All that may be offered, from the table of shortcuts: the question's own names first, in the order of its palette. */
export function completionsOf(vocabulary: Vocabulary, expects: Expects): readonly Completion[] {
  if (expects === 'number') return wordsAlone(vocabulary, expects)
  const own = wantedSymbols(vocabulary, expects).flatMap(({ name, aliases, tex }) =>
    [name, ...aliases]
      .filter((word) => /^[A-Za-z]\w+$/.test(word))
      .map((word) => ({ word, text: word, latex: tex })),
  )
  if (expects === 'shape') return own
  const named = new Set(own.map(({ word }) => word))
  return [...own, ...wordsAlone(vocabulary, expects).filter(({ word }) => !named.has(word))]
}

function wordsAlone(vocabulary: Vocabulary, expects: Expects): readonly Completion[] {
  return [...typedWords(vocabulary, expects)].map(([word, latex]) => ({
    word,
    text: SIGN_TEXTS[word] ?? word,
    latex: latex.replace('{#?}', '{\\cdot}'),
  }))
}

/**
 * What to offer for the word before the caret; null where it is too short, goes on behind the caret, or is one already. Behind
 * an underscore another word may begin: `z_yh`. One offer stands for all spellings of a symbol.
 */
export function offerAt(text: string, caret: number, all: readonly Completion[]): Offer | null {
  if (/^\w/.test(text.slice(caret))) return null
  const whole = /(?<![A-Za-z_\\])[A-Za-z]\w*$/.exec(text.slice(0, caret))?.[0] ?? ''
  const last = whole.slice(whole.lastIndexOf('_') + 1)
  for (const typed of new Set([whole, last])) {
    if (typed.length < FEWEST) continue
    if (all.some(({ word }) => word === typed)) return null
    const options = distinct(all.filter(({ word }) => begins(word, typed)))
    if (options.length > 0)
      return { start: caret - typed.length, end: caret, options: options.slice(0, MOST_OPTIONS) }
  }
  return null
}

function begins(word: string, typed: string): boolean {
  return word.toLowerCase().startsWith(typed.toLowerCase())
}

function distinct(options: readonly Completion[]): readonly Completion[] {
  const seen = new Set<string>()
  return options.filter(({ latex }) => !seen.has(latex) && seen.add(latex))
}
