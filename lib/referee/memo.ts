import type { BigNumber } from 'mathjs'
import { type Effort, FUNCTION_COST, spend } from './effort'

/**
 * Function values at arguments met before. An exponential of 64 digits costs a hundred products, and an answer needs the
 * same few that the truth needed. What an answer adds is kept apart but for a few values, so that what a part keeps does not grow
 * with its answers.
 */
export interface Memo {
  readonly values: Map<string, BigNumber>
  readonly earlier: Memo | null
  /** How many more values are taken from later memos. */
  room: number
  /** What values are charged to. */
  readonly effort: Effort
}

/** Values of answers that are kept at each point. */
const ROOM = 24

export function createMemo(effort: Effort, earlier: Memo | null = null): Memo {
  return { values: new Map(), earlier, room: ROOM, effort }
}

/**
 * The value of a function by its name and argument, computed once. It is charged each time, so that what an answer may cost
 * does not hang on the answers before it.
 */
export function remembered(
  memo: Memo,
  name: string,
  x: BigNumber,
  compute: (x: BigNumber) => BigNumber,
): BigNumber {
  spend(memo.effort, FUNCTION_COST)
  const key = `${name} ${x.toString()}`
  const found = memo.values.get(key) ?? memo.earlier?.values.get(key)
  if (found !== undefined) return found
  const value = compute(x)
  const { earlier } = memo
  if (earlier !== null && earlier.room > 0) {
    earlier.room -= 1
    earlier.values.set(key, value)
  } else memo.values.set(key, value)
  return value
}
