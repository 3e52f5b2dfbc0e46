import type { BigNumber } from 'mathjs'
import type { Tolerance } from '@/lib/numeric/tolerance'
import type { BigArray } from './bigArray'
import { addLogs, type Bounded, EXACT, type Known, magnitude, TWICE } from './bounded'
import type { Judgement } from './compare'
import { DIGITS } from './digits'

/** Where a distance is the tolerance to this share of the values (a decimal logarithm), it is a tie, and a tie is within. */
const TIE_SHARE = -20

/** Makes a BigNumber of a decimal numeral. */
export type MakeNumber = (digits: string) => BigNumber

/**
 * Compares entry by entry within a tolerance. What lies beyond it by more than both errors is a difference, by how much
 * beyond; what lies within, or at it as near as 64 digits tell, is agreement. A tie cannot be told from what is a hair
 * beyond, so close calls are decided only where the errors are tiny.
 */
export function compareWithin(
  tolerance: Tolerance,
  truth: BigArray,
  answer: BigArray,
  number: MakeNumber,
): Judgement {
  if (truth.entries.some(({ kind }) => kind === 'undefined')) {
    return { kind: 'cannot', why: 'the truth is undefined here' }
  }
  if (answer.entries.some(({ kind }) => kind === 'undefined')) return { kind: 'undefined' }
  if (truth.rows !== answer.rows || truth.columns !== answer.columns) {
    return { kind: 'different', difference: Infinity, bound: 0 }
  }
  let found: Judgement = { kind: 'equal', bound: 0 }
  for (const [place, entry] of truth.entries.entries()) {
    const judged = compareEntry(tolerance, entry, answer.entries[place], number)
    if (judged.kind === 'different') return judged
    if (judged.kind !== 'equal') found = judged
  }
  return found
}

function compareEntry(
  tolerance: Tolerance,
  truth: Bounded,
  answer: Bounded | undefined,
  number: MakeNumber,
): Judgement {
  if (truth.kind !== 'known' || answer?.kind !== 'known') {
    return { kind: 'cannot', why: 'a value is not known well enough' }
  }
  const allowed = allowance(tolerance, truth, number)
  const distance = truth.value.minus(answer.value).abs()
  const excess = distance.minus(allowed)
  const size = Math.max(magnitude(truth.value), magnitude(answer.value))
  const error = addLogs(addLogs(truth.error, answer.error), size - (DIGITS - 2)) + TWICE
  const bound = 10 ** error
  if (magnitude(excess) <= error) {
    return error <= size + TIE_SHARE
      ? { kind: 'equal', bound }
      : { kind: 'cannot', why: 'errors are too large to tell' }
  }
  return excess.isNegative()
    ? { kind: 'equal', bound }
    : { kind: 'different', difference: excess.toNumber(), bound }
}

/** The allowed distance. A truth that its error does not tell from a power of ten counts as that power. */
function allowance(tolerance: Tolerance, truth: Known, number: MakeNumber): BigNumber {
  switch (tolerance.kind) {
    case 'absolute':
      return number(tolerance.size)
    case 'relative':
      return truth.value.abs().times(number(tolerance.share))
    case 'decimals':
      return number(`5e${-tolerance.digits - 1}`)
    case 'significant': {
      const error = truth.error === EXACT ? number('0') : number(`1e${Math.ceil(truth.error)}`)
      const size = truth.value.abs().plus(error)
      return size.isZero() ? size : number(`5e${size.e - tolerance.digits}`)
    }
  }
}
