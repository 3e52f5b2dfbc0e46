import { fill, fillPlural } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import type { AnswerableAsks } from './PartFields'
import type { QuestionFrameValue } from './QuestionFrame'
import { isTooLong, type Written } from './written'

/** What an answer still lacks, or has too much of, before it can be handed in; null when it can be. */
export function sayMissing(
  asks: AnswerableAsks,
  written: Written,
  { words, handing, locale }: Pick<QuestionFrameValue, 'words' | 'handing' | 'locale'>,
): string | null {
  const { text, fields } = written
  if (asks.kind !== 'text' && isTooLong(written)) return words.tooLong
  if (fields !== null) {
    const hasGap = Object.values(fields).some((field) => field.trim() === '')
    return hasGap ? words.emptyCase : null
  }
  if (asks.kind === 'upload') {
    const count = text.split(/\s+/).filter((id) => id !== '').length
    return count < asks.least ? fillPlural(handing.needFiles, asks.least, locale) : null
  }
  if (text.trim() === '') return asks.kind === 'choice' ? words.emptyChoice : words.emptyAnswer
  if (asks.kind !== 'text' || text.length <= asks.longest) return null
  return fill(handing.tooLong, {
    limit: formatNumber(asks.longest, locale),
    count: formatNumber(text.length, locale),
  })
}
