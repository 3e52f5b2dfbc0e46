import { type Numbers, numberDigits } from '@/lib/expr/substitute'
import type { Locale, Prose } from './question'
import type { WrittenChoice, WrittenPart } from './questionSchema'

/** A text with `{{alpha}}` replaced by the number of a varied name; any other pair of braces stays as written. */
export function fillNumbers(text: string, numbers: Numbers): string {
  return filled(text, (name) => {
    const value = numbers.get(name)
    return value === undefined ? null : numberDigits(value)
  })
}

/** A part with the numbers of a variant in all that it says to students: its options, rubrics and messages. */
export function fillPart(written: WrittenPart, numbers: Numbers): WrittenPart {
  const fill = (text: string): string => fillNumbers(text, numbers)
  const fillSaying = <T extends { readonly say: Readonly<Record<Locale, string>> }>(
    each: T,
  ): T => ({
    ...each,
    say: { 'zh-CN': fill(each.say['zh-CN']), en: fill(each.say.en) },
  })
  const { choice, text, upload } = written
  return {
    ...written,
    choice: choice && fillChoice(choice, fill),
    text: text && { ...text, rubric: text.rubric.map(fillSaying) },
    upload: upload && { ...upload, rubric: upload.rubric.map(fillSaying) },
    feedback: written.feedback.map(fillSaying),
  }
}

type WrittenOption = Extract<WrittenChoice['options'], readonly unknown[]>[number]

function fillChoice(choice: WrittenChoice, fill: (text: string) => string): WrittenChoice {
  const { options, correct } = choice
  const fillOption = (option: WrittenOption): WrittenOption =>
    typeof option === 'string'
      ? fill(option)
      : { 'zh-CN': fill(option['zh-CN']), en: fill(option.en) }
  return {
    ...choice,
    options: Array.isArray(options)
      ? options.map(fillOption)
      : Object.fromEntries(
          Object.entries(options).map(([key, option]) => [key, fillOption(option)]),
        ),
    correct: Array.isArray(correct) ? correct.map(fill) : fill(correct),
  }
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
