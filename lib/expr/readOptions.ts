import type { Reading } from './reading'
import type { ReadingError } from './readingError'
import type { Span } from './tree'

/** What an answer to a choice is read by. */
export interface Choosable {
  readonly options: readonly {
    readonly key: string
    /** What the option says, in each language. */
    readonly words: readonly string[]
  }[]
  readonly several: boolean
}

/**
 * Reads the options an answer picks, as keys in the order of the options: `b`, `a, c`, `AC`, an option's own words, or a JSON
 * array of such. Order, case, spaces and the width of commas make no difference, and nothing picked twice counts twice.
 */
export function readOptions(text: string, choosable: Choosable): Reading<readonly string[]> {
  const whole: Span = [0, text.length]
  if (text.trim() === '') return unreadable({ code: 'empty', span: whole })
  const picked = new Set<string>()
  for (const { written, span } of listed(text) ?? piecesOf(text, choosable)) {
    const keys = keysOf(written, choosable)
    if (keys === null) {
      const all = choosable.options.map(({ key }) => key).join(', ')
      return unreadable({ code: 'unknown-option', found: written.trim(), keys: all, span })
    }
    for (const key of keys) picked.add(key)
  }
  if (picked.size === 0) return unreadable({ code: 'empty', span: whole })
  if (picked.size > 1 && !choosable.several) {
    return unreadable({ code: 'one-option', span: whole })
  }
  const value = choosable.options.map(({ key }) => key).filter((key) => picked.has(key))
  return { kind: 'read', value, warnings: [] }
}

function unreadable(error: ReadingError): Reading<never> {
  return { kind: 'unreadable', error }
}

interface Piece {
  readonly written: string
  readonly span: Span
}

/** The items of a JSON array of texts and numbers; null where the text is none. */
function listed(text: string): readonly Piece[] | null {
  if (!text.trimStart().startsWith('[')) return null
  try {
    const items: unknown = JSON.parse(text)
    if (!Array.isArray(items)) return null
    return items.map((item) => ({ written: String(item), span: [0, text.length] }))
  } catch {
    return null
  }
}

/** A text that is one option's key or words, else what stands between commas and spaces. */
function piecesOf(text: string, choosable: Choosable): readonly Piece[] {
  if (keysOf(text, choosable) !== null) return [{ written: text, span: [0, text.length] }]
  const pieces = [...text.matchAll(/[^\s,，、;；()（）[\]{}]+/gu)].map(
    ({ 0: written, index }): Piece => ({ written, span: [index, index + written.length] }),
  )
  return pieces.length > 0 ? pieces : [{ written: text, span: [0, text.length] }]
}

/** The keys a piece stands for: one by key or words, or several letters run together; null where it is no option. */
function keysOf(written: string, { options }: Choosable): readonly string[] | null {
  const wanted = folded(written)
  const named = options.find(({ key }) => folded(key) === wanted)
  if (named !== undefined) return [named.key]
  const said = options.find(({ words }) => words.some((one) => one.trim() === written.trim()))
  if (said !== undefined) return [said.key]
  const isLettered = options.every(({ key }) => [...key].length === 1)
  if (!isLettered) return null
  const letters = [...wanted].map((letter) => options.find(({ key }) => folded(key) === letter))
  const keys = letters.flatMap((option) => (option === undefined ? [] : [option.key]))
  return keys.length > 0 && keys.length === letters.length ? keys : null
}

/** A key as it is compared: without case, width, and a full stop behind it. */
function folded(key: string): string {
  return key
    .normalize('NFKC')
    .trim()
    .replace(/[.。]$/, '')
    .toLowerCase()
}
