import { bareLines } from '@/lib/expr/bareLines'
import { lineParts } from '@/lib/expr/lineParts'
import { joinLines } from '@/lib/expr/splitLines'
import type { Format } from '@/lib/expr/vocabulary'
import type { Locale } from '@/lib/question/question'
import { type LineTyped, readLine } from './readLine'
import type { ReadAgainst } from './readTyped'
import { readTyped } from './readTyped'

/** A line with what it says. */
export interface ReadLine {
  readonly text: string
  readonly typed: LineTyped
}

/**
 * Reads the lines of a derivation again and again: only those that changed, and, where a line says nothing by itself, when
 * one of the lines above changed that may head it or introduce its symbols: those with words. What reads the same is the
 * same object. Numbers and titles before lines are left out: which ones are, the whole text tells.
 */
export function lineReader(
  format: Format,
  against: ReadAgainst,
  locale: Locale,
): (lines: readonly string[]) => readonly ReadLine[] {
  const { vocabulary } = against
  let known = new Map<string, ReadLine>()
  let worded = new Map<string, boolean>()

  return (lines) => {
    const read = new Map<string, ReadLine>()
    const words = new Map<string, boolean>()
    let above: readonly string[] = []
    const bare = bareLines(lines, format)
    const all = lines.map((written, at) => {
      const text = bare[at] ?? written
      if (text.trim() === '' && written.trim() !== '') return LABEL
      const own = recall(text, known, read, () => ({
        text,
        typed: readTyped(text, format, against, locale),
      }))
      const hasWords = recall(text, worded, words, () => {
        const parts = lineParts(text, { format, vocabulary }) ?? []
        return parts.some(({ kind }) => kind === 'words')
      })
      const head = joinLines(above, format)
      if (hasWords) above = [...above, text]
      if (own.typed.kind === 'empty') return own
      const key = own.typed.kind === 'read' ? `\n${text}` : `${head}\n\n${text}`
      return recall(key, known, read, () => ({
        text,
        typed: readLine(text, head, format, against, locale),
      }))
    })
    known = read
    worded = words
    return all
  }
}

/** A line that is a number or a title alone. */
const LABEL: ReadLine = { text: '', typed: { kind: 'words' } }

/** What is known of a key, or is found out now; kept for the next time. */
function recall<T>(key: string, known: Map<string, T>, kept: Map<string, T>, find: () => T): T {
  const value = kept.get(key) ?? known.get(key) ?? find()
  kept.set(key, value)
  return value
}
