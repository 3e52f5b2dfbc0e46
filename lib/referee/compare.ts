import type { BigArray } from './bigArray'
import { addLogs, type Bounded, EXACT, type Known, magnitude, reach } from './bounded'

/**
 * What the referee found at one point. `difference` is the largest between two entries where they differ. `undefined`: the answer
 * has no value where the truth has one. `cannot`: rounding, overflow or a tree beyond the referee leave it open.
 */
export type Judgement =
  | { readonly kind: 'equal'; readonly bound: number }
  | { readonly kind: 'different'; readonly difference: number; readonly bound: number }
  | { readonly kind: 'undefined' }
  | { readonly kind: 'cannot'; readonly why: string }

/** Both errors together must be below this share of the values, as a decimal logarithm, before agreement counts. */
const DECISIVE_SHARE = -12

/** Where both values may be zero there is no share of them: their errors must be below this. */
const DECISIVE_AT_ZERO = -20

/** Compares entry by entry: what lies beyond both errors is a difference, what lies within is agreement if the errors are a small share. */
export function compare(
  truth: BigArray,
  answer: BigArray,
  decisive: number = DECISIVE_SHARE,
): Judgement {
  if (truth.entries.some((entry) => entry.kind === 'undefined')) {
    return { kind: 'cannot', why: 'the truth is undefined here' }
  }
  if (truth.rows !== answer.rows || truth.columns !== answer.columns) {
    return answer.entries.some((entry) => entry.kind === 'undefined')
      ? { kind: 'undefined' }
      : { kind: 'different', difference: Infinity, bound: 0 }
  }
  const pairs = truth.entries.map((entry, place) => pairOf(entry, answer.entries[place]))
  if (pairs.some(({ kind }) => kind === 'undefined')) return { kind: 'undefined' }
  const scale = Math.max(
    -Infinity,
    ...pairs.map((pair) => (pair.kind === 'both' ? pair.size : -Infinity)),
  )
  let agreed: Judgement = { kind: 'equal', bound: 0 }
  let apart: Judgement | null = null
  for (const pair of pairs) {
    if (pair.kind !== 'both') {
      agreed = { kind: 'cannot', why: 'a value is not known well enough' }
    } else if (pair.difference > pair.bound) {
      if (apart?.kind !== 'different' || apart.difference < 10 ** pair.difference) {
        apart = { kind: 'different', difference: 10 ** pair.difference, bound: 10 ** pair.bound }
      }
    } else if (pair.bound > Math.max(decisive + scale, DECISIVE_AT_ZERO)) {
      agreed = { kind: 'cannot', why: 'errors are too large to tell' }
    } else if (agreed.kind === 'equal') {
      agreed = { kind: 'equal', bound: Math.max(agreed.bound, 10 ** pair.bound) }
    }
  }
  return apart ?? agreed
}

type Pair =
  | {
      readonly kind: 'both'
      readonly size: number
      readonly difference: number
      readonly bound: number
    }
  | { readonly kind: 'undefined' }
  | { readonly kind: 'unknown' }

/** Two entries as decimal logarithms: the larger of them, their difference, both errors. */
function pairOf(truth: Bounded, answer: Bounded | undefined): Pair {
  if (answer?.kind === 'undefined') return { kind: 'undefined' }
  if (truth.kind !== 'known' || answer?.kind !== 'known') return { kind: 'unknown' }
  return {
    kind: 'both',
    size: Math.max(reach(truth), reach(answer)),
    difference: magnitude(truth.value.minus(answer.value)),
    bound: boundOf(truth, answer),
  }
}

/** Both errors, and that of subtracting one from the other. */
function boundOf(truth: Known, answer: Known): number {
  const errors = addLogs(truth.error, answer.error)
  return errors === EXACT ? EXACT : errors + 1e-5
}
