import type { Locale } from '@/lib/question/question'
import { caretEn } from './en/caret'
import { caretZhCN } from './zhCN/caret'

/** What is said of the caret in a formula field. */
export type CaretWords = typeof caretEn

const WORDS: Readonly<Record<Locale, CaretWords>> = { en: caretEn, 'zh-CN': caretZhCN }

/** The words of the caret in a language; loaded once somebody writes, not with the page. */
export function caretWords(locale: Locale): CaretWords {
  return WORDS[locale]
}
