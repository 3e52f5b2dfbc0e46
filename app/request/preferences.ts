import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { type Dictionary, dictionary } from '@/lib/i18n/dictionary'
import { chooseLocale } from '@/lib/i18n/locale'
import type { Locale } from '@/lib/question/question'

/** How a page is lit; `system` leaves it to the reader's own setting. */
export type Theme = 'system' | 'light' | 'dark'

export const LOCALE_COOKIE = 'nabla-locale'
export const THEME_COOKIE = 'nabla-theme'

/** Whether a text names a theme. */
export function isTheme(text: string | null | undefined): text is Theme {
  return text === 'system' || text === 'light' || text === 'dark'
}

/** The language of this request and its words: chosen by cookie, else by the browser. */
export const readWords = cache(async (): Promise<{ locale: Locale; words: Dictionary }> => {
  const [jar, sent] = [await cookies(), await headers()]
  const locale = chooseLocale(jar.get(LOCALE_COOKIE)?.value, sent.get('accept-language'))
  return { locale, words: dictionary(locale) }
})

/** The theme of this request. */
export const readTheme = cache(async (): Promise<Theme> => {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value
  return isTheme(chosen) ? chosen : 'system'
})
