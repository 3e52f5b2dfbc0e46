import type { ReadingError, ReadingWarning } from '@/lib/expr/readingError'

/** Every reading error by its code. */
export type ErrorByCode = { readonly [One in ReadingError as One['code']]: One }

/** Every warning by its code. */
export type WarningByCode = { readonly [One in ReadingWarning as One['code']]: One }

/** A function of the item's own data for each code; a language that lacks a code does not compile. */
export type SentencesFor<ByCode> = {
  readonly [Code in keyof ByCode]: (item: ByCode[Code]) => string
}

/** One sentence for every way a text can fail to be read. */
export type ReadingErrorSentences = SentencesFor<ErrorByCode>

/** One sentence for every warning. */
export type ReadingWarningSentences = SentencesFor<WarningByCode>
