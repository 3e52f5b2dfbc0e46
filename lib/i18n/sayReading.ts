import type { ReadingError, ReadingWarning } from '@/lib/expr/readingError'
import type { Locale } from '@/lib/question/question'
import { readingErrorsEn, readingWarningsEn } from './en/reading'
import type {
  ErrorByCode,
  ReadingErrorSentences,
  ReadingWarningSentences,
  SentencesFor,
  WarningByCode,
} from './readingSentences'
import { readingErrorsZhCN, readingWarningsZhCN } from './zhCN/reading'

const ERRORS: Readonly<Record<Locale, ReadingErrorSentences>> = {
  en: readingErrorsEn,
  'zh-CN': readingErrorsZhCN,
}

const WARNINGS: Readonly<Record<Locale, ReadingWarningSentences>> = {
  en: readingWarningsEn,
  'zh-CN': readingWarningsZhCN,
}

/** Why a text cannot be read, in one or two sentences that say what to do. The place is the error's span. */
export function sayReadingError(error: ReadingError, locale: Locale): string {
  return sentenceOf<ErrorByCode, ReadingError['code']>(ERRORS[locale], error.code, error)
}

/** What is worth a word although the text was read. */
export function sayReadingWarning(warning: ReadingWarning, locale: Locale): string {
  return sentenceOf<WarningByCode, ReadingWarning['code']>(WARNINGS[locale], warning.code, warning)
}

/** The sentence that a dictionary has for a code, made from the item of that code. */
function sentenceOf<ByCode, Code extends keyof ByCode>(
  sentences: SentencesFor<ByCode>,
  code: Code,
  item: ByCode[Code],
): string {
  return sentences[code](item)
}
