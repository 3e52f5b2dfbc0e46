import type { Locale } from '@/lib/question/question'

/** A title in both languages. */
export type Titles = Readonly<Record<Locale, string>>

/** Both languages' title, the Chinese one standing in for a missing English one. */
export function titles(chinese: string, english: string | null): Titles {
  return { 'zh-CN': chinese, en: english ?? chinese }
}
