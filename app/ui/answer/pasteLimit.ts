import { LIMITS } from '@/lib/expr/limits'
import { splitPasted } from '@/lib/expr/splitLines'
import type { Format } from '@/lib/expr/vocabulary'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import { LONGEST_TEXT } from './written'

/** Why a paste is kept out of a field. */
export type PasteRefusal =
  /** In characters. */
  | { readonly kind: 'long'; readonly count: number; readonly limit: number }
  /** Braces within braces. */
  | { readonly kind: 'deep'; readonly limit: number }

/**
 * Why a paste is kept out of a field; null where it may go in. More than is stored is cut off nowhere in silence; and a formula field
 * lays out for seconds, higher than any screen, what the reader would refuse for its length or depth anyway.
 */
export function refusePaste(text: string, format: Format): PasteRefusal | null {
  if (text.length > LONGEST_TEXT) return { kind: 'long', count: text.length, limit: LONGEST_TEXT }
  if (format === 'plain') return null
  const { lines } = splitPasted(text, format)
  const longest = Math.max(...lines.map((line) => line.length))
  const { lineLength, depth } = LIMITS
  if (longest > lineLength) return { kind: 'long', count: longest, limit: lineLength }
  return lines.some((line) => depthOf(line) > depth) ? { kind: 'deep', limit: depth } : null
}

/** How deep braces stand within braces. */
function depthOf(latex: string): number {
  let [depth, deepest] = [0, 0]
  for (const [brace] of latex.matchAll(/(?<!\\)[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** The refusal in words. */
export function sayPasteRefusal(
  refusal: PasteRefusal,
  words: Dictionary['answer'],
  locale: Locale,
): string {
  const limit = formatNumber(refusal.limit, locale)
  switch (refusal.kind) {
    case 'long':
      return fill(words.pasteTooLong, { count: formatNumber(refusal.count, locale), limit })
    case 'deep':
      return fill(words.pasteTooDeep, { limit })
  }
}
