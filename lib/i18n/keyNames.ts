import type { Locale } from '@/lib/question/question'
import { keyNamesEn } from './en/keyNames'
import { keyNamesZhCN } from './zhCN/keyNames'

/** What the keys of the phone's keyboard are called by a screen reader. */
export type KeyNames = typeof keyNamesEn

const NAMES: Readonly<Record<Locale, KeyNames>> = { en: keyNamesEn, 'zh-CN': keyNamesZhCN }

/** The names of keys in a language; loaded with the keyboard, not with the page. */
export function keyNames(locale: Locale): KeyNames {
  return NAMES[locale]
}
