import type { NestedNumbers } from './questionSchema'

/** A fixed value row-major with its axes (`[]` for a number), or the reason why it is none. */
export type FixedValue =
  | {
      readonly kind: 'fixed'
      readonly axes: readonly number[]
      readonly numbers: readonly number[]
    }
  | { readonly kind: 'faulty'; readonly reason: string }

/** Reads `0.01`, `[1, 2]` (a column) or `[[1, 2], [3, 4]]` (by rows); deeper lists are arrays of more axes. */
export function readFixedValue(written: NestedNumbers): FixedValue {
  const axes = axesOf(written)
  const numbers = flatten(written)
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
  if (typeof written === 'number') return []
  const [first] = written
  return [written.length, ...(first === undefined ? [] : axesOf(first))]
}

function flatten(written: NestedNumbers): number[] {
  return typeof written === 'number' ? [written] : written.flatMap(flatten)
}

function isEven(written: NestedNumbers, axes: readonly number[]): boolean {
  const [length, ...inner] = axes
  if (typeof written === 'number') return length === undefined
  return written.length === length && written.every((item) => isEven(item, inner))
}
