import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'

/** A stratum's label in the language of the page: `i = k, case 2`; `general` where no index meets another. */
export function sayStratum(label: string, words: Dictionary['teach']): string {
  const [, coincidence = label, number] = /^(.*?)(?:, case (\d+))?$/.exec(label) ?? []
  const named = coincidence === 'general' ? words.generalStratum : coincidence
  return number === undefined ? named : fill(words.stratumOfCase, { stratum: named, number })
}
