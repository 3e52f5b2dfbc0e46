import { type Numbers, numberDigits } from '@/lib/expr/substitute'
import type { Prose } from './question'

/** A text with `{{alpha}}` replaced by the number of a varied name; any other pair of braces stays as written. */
export function fillNumbers(text: string, numbers: Numbers): string {
  return filled(text, (name) => {
    const value = numbers.get(name)
    return value === undefined ? null : numberDigits(value)
  })
}

/** A text with the name itself for `{{alpha}}`: what all variants have in common, as the title in a list. */
export function fillNames(text: string, numbers: Numbers): string {
  return filled(text, (name) => (numbers.has(name) ? name : null))
}

/** One language's prose with the numbers of a variant in it. */
export function fillProse(prose: Prose, numbers: Numbers): Prose {
  const fill = (text: string): string => fillNumbers(text, numbers)
  const parts = Object.entries(prose.parts).map(([id, { ask, hints, solution }]) => {
    const told = { ask: fill(ask), hints: hints.map(fill), solution: solution && fill(solution) }
    return [id, told] as const
  })
  return {
    title: fill(prose.title),
    statement: fill(prose.statement),
    parts: Object.fromEntries(parts),
  }
}

function filled(text: string, wordFor: (name: string) => string | null): string {
  return text.replace(
    /\{\{\s*([\p{L}\p{N}_]+)\s*\}\}/gu,
    (written, name: string) => wordFor(name) ?? written,
  )
}
