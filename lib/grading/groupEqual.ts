import type { Valued } from '@/lib/model/evaluate'
import { type AnswerValues, answerValues } from './answerValues'
import { compareValues } from './compareValues'
import type { SubmittedAnswer } from './gradeAnswer'
import type { PreparedPart } from './preparePart'

/** Digits by which answers are sorted before they are compared. */
const SORTED_BY = 7
/** Values below are sorted as 0: what cancels to 0 leaves different remainders. */
const SMALL = 1e-9

/**
 * Which of some answers to a part are equal: for each a number, the same for those that have the same value wherever the
 * part is sampled, within the bounds of rounding. An answer without values is equal to none.
 */
export function groupEqual(
  prepared: PreparedPart,
  answers: readonly SubmittedAnswer[],
): readonly number[] {
  const sorted = new Map<string, { readonly values: AnswerValues; readonly group: number }[]>()
  return answers.map((answer, index) => {
    const values = answerValues(prepared, answer)
    if (values === null) return index
    const keys = sortingKeys(values)
    const like = keys
      .flatMap((key) => sorted.get(key) ?? [])
      .find((other) => areEqual(other.values, values))
    if (like !== undefined) return like.group
    for (const key of keys) {
      const others = sorted.get(key)
      if (others === undefined) sorted.set(key, [{ values, group: index }])
      else others.push({ values, group: index })
    }
    return index
  })
}

/** Whether two answers agree at some point and differ at none. */
function areEqual(one: AnswerValues, other: AnswerValues): boolean {
  let agrees = false
  for (const [at, a] of one.entries()) {
    const b = other[at] ?? null
    if (a === null && b === null) continue
    if (a === null || b === null) return false
    const agreement = compareValues(a, b)
    if (agreement === 'differs') return false
    agrees ||= agreement === 'agrees' || areZeros(a, b)
  }
  return agrees
}

/** Whether two values are 0 but for what rounding left: no bound is small beside such a value. */
function areZeros(one: Valued, other: Valued): boolean {
  return [one, other].every(({ values, bounds }) =>
    values.every((value, entry) => Math.abs(value) + (bounds[entry] ?? Infinity) < SMALL),
  )
}

/** Two keys, so that equal values share one however their last digits were rounded. */
function sortingKeys(values: AnswerValues): readonly string[] {
  const first = values.find((value) => value !== null)
  const sum = first?.values.reduce((total, value) => total + value, 0) ?? Number.NaN
  if (Number.isFinite(sum) && Math.abs(sum) < SMALL) return ['0']
  const nudge = 10 ** -(SORTED_BY + 2)
  return [sum * (1 - nudge), sum * (1 + nudge)]
    .map((value) => value.toPrecision(SORTED_BY))
    .filter((key, place, all) => all.indexOf(key) === place)
}
