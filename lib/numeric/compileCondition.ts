import type { Cases, Comparison, ComparisonOperator, Condition, Indicator } from '@/lib/expr/tree'
import type { Environment, Evaluate } from './environment'
import type { Frame } from './frame'
import { copyJet, headOf, setConstant, setUndefined } from './jet'
import { makeSlab, resize, type Slab } from './slab'

/** Whether a condition holds; `null` where it is undefined or rounding leaves it open. */
export type Decide = (frame: Frame) => boolean | null

/** Compares two numbers by their difference a − b, which `doubt` blurs. */
function decide(operator: ComparisonOperator, difference: number, doubt: number): boolean | null {
  if (Number.isNaN(difference)) return null
  const near = Math.abs(difference) <= doubt
  if (near && doubt > 0) return null
  switch (operator) {
    case '=':
      return near
    case '!=':
      return !near
    case '<':
      return difference < 0
    case '<=':
      return difference <= 0
    case '>':
      return difference > 0
    case '>=':
      return difference >= 0
  }
}

/** What a condition says at a point: of each entry where it compares arrays, of everything as one entry where it compares scalars. */
interface Mask {
  rows: number
  columns: number
  readonly holds: (entry: number) => boolean | null
}

/** Makes a mask of a condition; the same one is filled anew at every point. A scalar beside an array is repeated. */
function compileMask(condition: Condition, environment: Environment): (frame: Frame) => Mask {
  return condition.kind === 'conjunction'
    ? conjunctionMask(condition.all.map((part) => compileMask(part, environment)))
    : comparisonMask(condition, environment)
}

function comparisonMask(
  { left, right, operator }: Comparison,
  environment: Environment,
): (frame: Frame) => Mask {
  const leftAt = environment.compile(left, environment)
  const rightAt = environment.compile(right, environment)
  let a = makeSlab(environment.order)
  let b = a
  const mask: Mask = {
    rows: 1,
    columns: 1,
    holds(entry) {
      const x = headOf(a, offsetOf(a, entry))
      const y = headOf(b, offsetOf(b, entry))
      return decide(operator, x.value - y.value, x.bound + y.bound)
    },
  }
  return (frame) => {
    a = leftAt(frame)
    b = rightAt(frame)
    return widened(mask, [a, b])
  }
}

function conjunctionMask(parts: readonly ((frame: Frame) => Mask)[]): (frame: Frame) => Mask {
  let all: readonly Mask[] = []
  const mask: Mask = {
    rows: 1,
    columns: 1,
    holds(entry) {
      let holds: boolean | null = true
      for (const part of all) {
        const one = part.holds(isSingle(part) ? 0 : entry)
        if (one === false) return false
        if (one === null) holds = null
      }
      return holds
    },
  }
  return (frame) => {
    all = parts.map((part) => part(frame))
    return widened(mask, all)
  }
}

interface Sized {
  readonly rows: number
  readonly columns: number
}

function isSingle({ rows, columns }: Sized): boolean {
  return rows * columns === 1
}

/** Gives something the size of the first of its parts that is more than a scalar. */
function widened<T extends { rows: number; columns: number }>(into: T, parts: readonly Sized[]): T {
  const widest = parts.find((part) => !isSingle(part))
  into.rows = widest?.rows ?? 1
  into.columns = widest?.columns ?? 1
  return into
}

/** Where an entry's coefficients begin; a scalar's for every entry. */
function offsetOf(slab: Slab, entry: number): number {
  return isSingle(slab) ? 0 : entry << slab.order
}

/** A condition between scalars. */
export function compileCondition(condition: Condition, environment: Environment): Decide {
  const maskAt = compileMask(condition, environment)
  return (frame) => maskAt(frame).holds(0)
}

/** 1 where the condition holds, else 0, entry by entry; its derivative is 0, for the switching points themselves are not drawn. */
export function compileIndicator(tree: Indicator, environment: Environment): Evaluate {
  const maskAt = compileMask(tree.condition, environment)
  const into = makeSlab(environment.order)
  return (frame) => {
    const mask = maskAt(frame)
    resize(into, mask.rows, mask.columns)
    for (let k = 0; k < mask.rows * mask.columns; k += 1) {
      const holds = mask.holds(k)
      if (holds === null) setUndefined(into, k << into.order)
      else setConstant(into, k << into.order, holds ? 1 : 0, 0)
    }
    return into
  }
}

/**
 * The first branch whose condition holds, entry by entry where conditions compare arrays. Where none does, or it is open which, the
 * value is undefined.
 */
export function compileCases(tree: Cases, environment: Environment): Evaluate {
  const branches = tree.branches.map(({ value, condition }) => ({
    valueAt: environment.compile(value, environment),
    maskAt: condition === null ? null : compileMask(condition, environment),
  }))
  const into = makeSlab(environment.order)
  const entrywise = (frame: Frame): Slab => {
    const all = branches.map(({ valueAt, maskAt }) => ({
      value: valueAt(frame),
      mask: maskAt?.(frame) ?? null,
    }))
    widened(into, [...all.flatMap(({ mask }) => mask ?? []), ...all.map(({ value }) => value)])
    resize(into, into.rows, into.columns)
    for (let k = 0; k < into.rows * into.columns; k += 1) {
      const at = k << into.order
      setUndefined(into, at)
      for (const { value, mask } of all) {
        const holds = mask === null || mask.holds(isSingle(mask) ? 0 : k)
        if (holds) copyJet(into, at, value, offsetOf(value, k))
        if (holds !== false) break
      }
    }
    return into
  }
  return (frame) => {
    for (const { valueAt, maskAt } of branches) {
      const mask = maskAt?.(frame)
      if (mask !== undefined && !isSingle(mask)) break
      const holds = mask === undefined ? true : mask.holds(0)
      if (holds) return valueAt(frame)
      if (holds === null) break
    }
    return entrywise(frame)
  }
}
