import type { ChoiceTarget, Locale, Option } from './question'
import type { WrittenChoice } from './questionSchema'
import type { KeyPath } from './source'

/** Says a fault at a key of the choice. */
type Complain = (key: KeyPath, reason: string) => void

/** Keys of options that have none of their own. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Keys stand in answers with commas and spaces between: they hold neither. */
const KEY = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u

/**
 * Reads the options of a choice and which of them are correct. A single `correct` asks for one option, a list for several.
 * Each is named by its key, by its own words, or by its number from 1; two options meant by one name are a fault. Null
 * where a fault leaves nothing to grade.
 */
export function readChoice(written: WrittenChoice, complain: Complain): ChoiceTarget | null {
  const options = readOptions(written.options, complain)
  if (options === null) return null
  const several = Array.isArray(written.correct)
  const named = Array.isArray(written.correct) ? written.correct : [written.correct]
  if (named.length === 0) {
    complain(['correct'], '`correct` is empty: at least one option must be correct')
    return null
  }
  const picked = new Set<string>()
  for (const [at, name] of named.entries()) {
    const place = several ? ['correct', at] : ['correct']
    const meant = optionsNamed(name, options)
    const [only] = meant
    if (only === undefined) {
      const keys = options.map(({ key }) => `\`${key}\``).join(', ')
      complain(place, `\`${name}\` is none of the options: ${keys}`)
    } else if (meant.length > 1) {
      const keys = meant.map(({ key }) => `\`${key}\``).join(' or ')
      complain(place, `\`${name}\` can mean the option ${keys}; write it in other words`)
    } else if (picked.has(only.key)) {
      complain(place, `the option \`${only.key}\` is listed twice as correct`)
    } else {
      picked.add(only.key)
      continue
    }
    return null
  }
  const correct = options.map(({ key }) => key).filter((key) => picked.has(key))
  return { kind: 'choice', options, correct, several, shuffle: written.shuffle }
}

function readOptions(
  written: WrittenChoice['options'],
  complain: Complain,
): readonly Option[] | null {
  const isList = Array.isArray(written)
  const entries = isList
    ? written.map((text, at) => [LETTERS.charAt(at), text] as const)
    : Object.entries(written)
  if (entries.length < 2) {
    complain(['options'], 'a choice needs at least two options')
    return null
  }
  if (isList && entries.length > LETTERS.length) {
    complain(['options'], `a list has at most ${LETTERS.length} options, one a letter`)
    return null
  }
  const options = entries.map(
    ([key, text]): Option => ({
      key,
      text: typeof text === 'string' ? { 'zh-CN': text.trim(), en: text.trim() } : text,
    }),
  )
  const faults = options.flatMap(({ key, text }, at) => {
    const reason = faultOf({ key, text }, options.slice(0, at))
    return reason === null ? [] : [{ key: ['options', isList ? at : key], reason }]
  })
  for (const { key, reason } of faults) complain(key, reason)
  return faults.length > 0 ? null : options
}

const LOCALES: readonly Locale[] = ['zh-CN', 'en']

/** What is wrong with an option beside those before it. */
function faultOf({ key, text }: Option, before: readonly Option[]): string | null {
  if (!KEY.test(key)) return `\`${key}\` is no key: letters, digits and hyphens`
  const sameKey = before.find((other) => folded(other.key) === folded(key))
  if (sameKey !== undefined)
    return `the keys \`${sameKey.key}\` and \`${key}\` are one in an answer`
  if (LOCALES.some((locale) => text[locale].trim() === '')) return 'an option must say something'
  const same = before.find((other) =>
    LOCALES.some((locale) => other.text[locale].trim() === text[locale].trim()),
  )
  return same === undefined ? null : `the options \`${same.key}\` and \`${key}\` say the same`
}

/** The options that a name in `correct` can mean: by key, by words in either language, by number. */
function optionsNamed(name: string, options: readonly Option[]): readonly Option[] {
  const wanted = name.trim()
  return options.filter(
    ({ key, text }, at) =>
      folded(key) === folded(wanted) ||
      LOCALES.some((locale) => text[locale].trim() === wanted) ||
      String(at + 1) === wanted,
  )
}

function folded(key: string): string {
  return key.normalize('NFKC').toLowerCase()
}
