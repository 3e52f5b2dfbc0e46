import { BUILT_IN_WORDS, FUNCTION_WORDS } from './functionNames'
import { lex } from './lex'
import type { Token } from './token'
import { Unreadable } from './unreadable'
import type { DeclaredSymbol, Vocabulary } from './vocabulary'

/**
 * One way of writing a declared symbol: a head (letter, word or accented letter) with an optional bracketed label
 * and an optional subscript, which may come in any order: `z^{[2]}`, `D_a`, `\hat{y}`.
 */
export interface Spelling {
  readonly head: string
  /** `[2]` or `(i)`; {@link COLUMN} for a column's number; null without one. */
  readonly label: string | null
  /** The subscript's tokens, run together: `a`, `t-1`; null without one. */
  readonly subscript: string | null
  readonly symbol: DeclaredSymbol
}

/** The label of the columns of an array, which may hold any index: `x^{(i)}`, `x^{(2)}`. */
export const COLUMN = '()'

/** A vocabulary made ready for reading. */
export interface Spellings {
  readonly byHead: ReadonlyMap<string, readonly Spelling[]>
  readonly byName: ReadonlyMap<string, DeclaredSymbol>
  /** Every written form, for the nearest one to an unknown name. */
  readonly written: readonly string[]
  /** Length of the longest word, which bounds the search for words in a run of letters. */
  readonly longestWord: number
}

const ACCENTS = ['hat', 'bar', 'tilde', 'ddot', 'dot', 'check']

/** Remembered by vocabulary: the table follows from the vocabulary alone, and making it costs more than reading an answer. */
const remembered = new WeakMap<Vocabulary, Spellings>()

/** The spellings of a vocabulary. A declared spelling that is not of the form above is left out. */
export function spellingsOf(vocabulary: Vocabulary): Spellings {
  const known = remembered.get(vocabulary)
  if (known !== undefined) return known
  const made = makeSpellings(vocabulary)
  remembered.set(vocabulary, made)
  return made
}

function makeSpellings(vocabulary: Vocabulary): Spellings {
  const byHead = new Map<string, Spelling[]>()
  const byName = new Map<string, DeclaredSymbol>()
  const written: string[] = []
  for (const symbol of vocabulary.symbols) {
    byName.set(symbol.name, symbol)
    for (const text of new Set([symbol.name, symbol.tex, ...symbol.aliases])) {
      const spelling = spell(text, symbol)
      if (spelling === null) continue
      written.push(text)
      for (const one of [spelling, ...accentApart(spelling)]) {
        const same = byHead.get(one.head)
        if (same === undefined) byHead.set(one.head, [one])
        else same.push(one)
      }
    }
  }
  for (const one of columnsOf(vocabulary)) {
    byHead.set(one.head, [...(byHead.get(one.head) ?? []), one])
  }
  for (const one of runTogether(byHead)) byHead.set(one.head, [one])
  for (const same of byHead.values()) same.sort((a, b) => weight(b) - weight(a))
  const words = [...byHead.keys(), ...FUNCTION_WORDS.keys(), ...BUILT_IN_WORDS]
  return { byHead, byName, written, longestWord: Math.max(...words.map((word) => word.length)) }
}

function columnsOf({ symbols }: Vocabulary): readonly Spelling[] {
  return symbols.flatMap((symbol) => {
    const spelling = symbol.column === undefined ? null : spell(symbol.column, symbol)
    return spelling === null ? [] : [{ ...spelling, label: COLUMN }]
  })
}

/** `y_hat` is another way to write the accented letter `yhat`. */
function accentApart(spelling: Spelling): readonly Spelling[] {
  const { head, subscript } = spelling
  const accent = ACCENTS.find((one) => head.endsWith(one) && head.length > one.length)
  if (accent === undefined || subscript !== null) return []
  return [{ ...spelling, head: head.slice(0, -accent.length), subscript: accent }]
}

/** `Da` is `D_a` where neither `D` nor `Da` is declared: it can be nothing else. */
function runTogether(byHead: ReadonlyMap<string, readonly Spelling[]>): readonly Spelling[] {
  return [...byHead.values()].flatMap((same) => {
    if (same.some((one) => one.subscript === null && one.label === null)) return []
    return same.flatMap((one) => {
      const head = one.head + (one.subscript ?? '')
      const taken = one.subscript === null || one.label !== null || byHead.has(head)
      const plain = /^[A-Za-z0-9]+$/.test(head)
      return plain && !taken ? [{ ...one, head, subscript: null }] : []
    })
  })
}

/** Longer spellings first: the longest declared one wins. */
function weight(spelling: Spelling): number {
  return (spelling.label?.length ?? 0) + (spelling.subscript?.length ?? 0)
}

/** Whether a word stands for something: a declared head, a function or a word of the language. */
export function isWord(spellings: Spellings, word: string): boolean {
  return spellings.byHead.has(word) || FUNCTION_WORDS.has(word) || BUILT_IN_WORDS.has(word)
}

/** The symbol written by a bare head, without label and subscript. */
export function bareSymbol(spellings: Spellings, head: string): DeclaredSymbol | null {
  return (
    spellings.byHead.get(head)?.find((one) => one.label === null && one.subscript === null)
      ?.symbol ?? null
  )
}

/** Takes a declared text apart; null where it is not a head with label and subscript. Exported for the question's checks. */
export function spell(text: string, symbol: DeclaredSymbol): Spelling | null {
  let tokens: readonly Token[]
  try {
    tokens = lex(text, text.includes('\\') || text.includes('{') ? 'latex' : 'plain')
  } catch (problem) {
    if (problem instanceof Unreadable) return null
    throw problem
  }
  const [first] = tokens
  if (first?.kind !== 'word') return null
  let label: string | null = null
  let subscript: string | null = null
  let at = 1
  while (tokens[at]?.kind === 'sign' && (tokens[at]?.text === '^' || tokens[at]?.text === '_')) {
    const script = scriptText(tokens, at + 1)
    if (script === null) return null
    if (tokens[at]?.text === '_') {
      if (subscript !== null) return null
      subscript = script.text
    } else {
      if (label !== null || !/^(\[.*\]|\(.*\))$/.test(script.text)) return null
      label = script.text
    }
    at = script.next
  }
  if (tokens[at]?.kind !== 'end-of-text') return null
  return { head: first.text, label, subscript, symbol }
}

/** The text of a script and the index after it: a group's content, a bracket with its content, or one token. */
function scriptText(
  tokens: readonly Token[],
  from: number,
): { readonly text: string; readonly next: number } | null {
  const first = tokens[from]
  if (first === undefined || first.kind === 'end-of-text') return null
  if (!'{[('.includes(first.text)) return { text: first.text, next: from + 1 }
  let depth = 0
  let text = ''
  for (let at = from; at < tokens.length; at += 1) {
    const piece = tokens[at]?.text ?? ''
    if ('{[('.includes(piece) && piece !== '') depth += 1
    if ('}])'.includes(piece) && piece !== '') depth -= 1
    text += piece
    if (depth === 0) return { text: first.text === '{' ? text.slice(1, -1) : text, next: at + 1 }
  }
  return null
}
