import type { BigNumber } from 'mathjs'

/**
 * Function values at arguments met before. An exponential of 64 digits costs a thousand products, and an answer needs the
 * same few that the truth needed. What an answer adds is kept apart, so that what a part keeps does not grow with its answers.
 */
export interface Memo {
  readonly values: Map<string, BigNumber>
  readonly earlier: Memo | null
}

export function createMemo(earlier: Memo | null = null): Memo {
  return { values: new Map(), earlier }
}

/** The value of a function by its name and argument, computed once. */
export function remembered(
  memo: Memo,
  name: string,
  x: BigNumber,
  compute: (x: BigNumber) => BigNumber,
): BigNumber {
  const key = `${name} ${x.toString()}`
  const found = memo.values.get(key) ?? memo.earlier?.values.get(key)
  if (found !== undefined) return found
  const value = compute(x)
  memo.values.set(key, value)
  return value
}
