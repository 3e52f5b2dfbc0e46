import type { Locale } from '@/lib/question/question'

/** The name of what scrolls sideways by itself, in the page's language: by itself, since every page needs it and no other word. */
export const scrolling: Readonly<Record<Locale, string>> = {
  en: 'Scrolls sideways',
  'zh-CN': '可左右滚动',
}
