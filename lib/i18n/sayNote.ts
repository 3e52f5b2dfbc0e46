import type { Locale } from '@/lib/question/question'
import { dictionary } from './dictionary'
import { rulesEn } from './en/rules'
import { rulesZhCN } from './zhCN/rules'

const RULES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: rulesEn,
  'zh-CN': rulesZhCN,
}

/**
 * What a note is called in tables for staff, LaTeX between dollar signs: a rule that was misapplied by what was done. A note of
 * another edition of the grader, which has no words here, is its code.
 */
export function sayNote(note: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = dictionary(locale).analysis.noteNames
  return names[note] ?? RULES[locale][note] ?? note
}
