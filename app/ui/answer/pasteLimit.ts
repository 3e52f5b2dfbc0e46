import { LIMITS } from '@/lib/expr/limits'
import { splitPasted } from '@/lib/expr/splitLines'
import type { Format } from '@/lib/expr/vocabulary'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import { LONGEST_TEXT } from './written'

/** How long what was pasted is, and how long it may be, in characters. */
export interface PasteRefusal {
  readonly count: number
  readonly limit: number
}

/**
 * Why a paste is kept out of a field; null where it may go in. More than is stored is cut off nowhere in silence; and a formula field
 * takes seconds to lay out a line that the reader would refuse for its length anyway.
 */
export function refusePaste(text: string, format: Format): PasteRefusal | null {
  if (text.length > LONGEST_TEXT) return { count: text.length, limit: LONGEST_TEXT }
  if (format === 'plain') return null
  const longest = Math.max(...splitPasted(text, format).map((line) => line.length))
  return longest > LIMITS.lineLength ? { count: longest, limit: LIMITS.lineLength } : null
}

/** The refusal in words. */
export function sayPasteRefusal(
  { count, limit }: PasteRefusal,
  words: Dictionary['answer'],
  locale: Locale,
): string {
  return fill(words.pasteTooLong, {
    count: formatNumber(count, locale),
    limit: formatNumber(limit, locale),
  })
}
