import type { Grading } from '@/lib/db/gradings'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { sayOutcome } from '@/lib/i18n/sayVerdict'
import type { Locale } from '@/lib/question/question'

/** Whether a grading only says that a person is to mark. */
export function isAwaiting({ note }: Pick<Grading, 'note'>): boolean {
  return note === 'awaits-marking'
}

/** What became of an answer by a grading, in a word or two: that it is handed in, where a person is to mark it. */
export function sayStanding(grading: Grading, locale: Locale, words: Dictionary['answer']): string {
  return isAwaiting(grading) ? words.handedIn : sayOutcome(grading.outcome, locale)
}
