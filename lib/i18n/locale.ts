import type { Locale } from '@/lib/question/question'

/** Both languages of the product, the default one first. */
export const LOCALES: readonly Locale[] = ['zh-CN', 'en']

export const DEFAULT_LOCALE: Locale = 'zh-CN'

/** Whether a text names one of the two languages. */
export function isLocale(text: string | null | undefined): text is Locale {
  return text === 'zh-CN' || text === 'en'
}

/**
 * The language for a request: what was chosen before (cookie), else the browser's best match by `q`
 * (RFC 9110, 12.5.4; any Chinese is zh-CN), else zh-CN.
 */
export function chooseLocale(
  chosen: string | null | undefined,
  acceptLanguage: string | null | undefined,
): Locale {
  if (isLocale(chosen)) return chosen
  for (const tag of preferredTags(acceptLanguage ?? '')) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN'
    if (tag === 'en' || tag.startsWith('en-')) return 'en'
  }
  return DEFAULT_LOCALE
}

function preferredTags(acceptLanguage: string): string[] {
  return acceptLanguage
    .slice(0, 1000)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((piece) => piece.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}
