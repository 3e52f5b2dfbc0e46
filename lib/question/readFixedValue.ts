import type { Numbers } from '@/lib/expr/substitute'
import type { NestedNumbers } from './questionSchema'

/** A fixed value row-major with its axes (`[]` for a number), or the reason why it is none. */
export type FixedValue =
  | {
      readonly kind: 'fixed'
      readonly axes: readonly number[]
      readonly numbers: readonly number[]
    }
  | { readonly kind: 'faulty'; readonly reason: string }

/**
 * Reads `0.01`, `[1, 2]` (a column) or `[[1, 2], [3, 4]]` (by rows); deeper lists are arrays of more axes. A varied name may stand
 * for a number.
 */
export function readFixedValue(written: NestedNumbers, varied: Numbers): FixedValue {
  const axes = axesOf(written)
  const items = flatten(written)
  const unknown = items.find((item) => typeof item === 'string' && !varied.has(item))
  if (unknown !== undefined) {
    return { kind: 'faulty', reason: `\`${unknown}\` is neither a number nor a varied name` }
  }
  const numbers = items.map((item) =>
    typeof item === 'number' ? item : (varied.get(item) ?? Number.NaN),
  )
  if (numbers.some((number) => !Number.isFinite(number))) {
    return { kind: 'faulty', reason: 'a fixed value must be made of finite numbers' }
  }
  const expected = axes.reduce((product, length) => product * length, 1)
  if (!isEven(written, axes) || expected !== numbers.length || numbers.length === 0) {
    return {
      kind: 'faulty',
      reason: 'the rows of a fixed value must be equally long and not empty',
    }
  }
  return { kind: 'fixed', axes: axes.length === 1 ? [...axes, 1] : axes, numbers }
}

function axesOf(written: NestedNumbers): number[] {
  if (isItem(written)) return []
  const [first] = written
  return [written.length, ...(first === undefined ? [] : axesOf(first))]
}

function flatten(written: NestedNumbers): (number | string)[] {
  return isItem(written) ? [written] : written.flatMap(flatten)
}

function isItem(written: NestedNumbers): written is number | string {
  return typeof written === 'number' || typeof written === 'string'
}

function isEven(written: NestedNumbers, axes: readonly number[]): boolean {
  const [length, ...inner] = axes
  if (isItem(written)) return length === undefined
  return written.length === length && written.every((item) => isEven(item, inner))
}
