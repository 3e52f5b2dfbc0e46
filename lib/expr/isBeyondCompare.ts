import { LIMITS } from './limits'

/** Whether a power with this numeral for its exponent lies beyond every number that can be compared with another. */
export function isBeyondCompare(exponent: string): boolean {
  const [, whole = '', tens = '0'] = /^[+-]?0*(\d*)(?:\.\d+)?(?:e([+-]?\d+))?$/.exec(exponent) ?? []
  return whole !== '' && whole.length + Number(tens) > LIMITS.exponentDigits
}
