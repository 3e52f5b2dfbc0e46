import type { Condition, Tree } from '@/lib/expr/tree'
import { namesOf } from '@/lib/expr/walk'
import { compile, compileCondition, type PreparedPoint, preparePoint } from '@/lib/model/evaluate'
import type { Model, Size } from '@/lib/model/model'
import { conditionNames } from './conditionNames'

/** Sizes and indices at one place of a model, without any of its quantities. */
export interface IntegerPoint {
  readonly sizes: Readonly<Record<string, number>>
  readonly indices: Readonly<Record<string, number>>
}

/** At most so many places are looked at: enough for every order and coincidence of four indices up to 6. */
const MOST_POINTS = 20_000

/**
 * Places at which to try conditions on indices: sizes that satisfy the constraints, each at its three least values and its
 * greatest, and within them every assignment of the indices. Sizes that neither the constraints nor the indices'
 * ranges name, and which are not `mentioned`, stand at their greatest.
 */
export function integerPoints(
  model: Model,
  indices: readonly string[],
  mentioned: ReadonlySet<string>,
): IntegerPoint[] {
  const ranges = model.indices.filter((range) => indices.includes(range.name))
  const named = new Set([
    ...mentioned,
    ...ranges.flatMap((range) => [...namesOf(range.size)]),
    ...model.constraints.flatMap((condition) => [...conditionNames(condition)]),
  ])
  const sizes = model.sizes.map(
    (size): Choice => [size.name, named.has(size.name) ? sizeValues(size) : [size.greatest]],
  )
  const lengths = ranges.map((range) => integerValue(range.size, model))
  const tests = model.constraints.map((constraint) => conditionTest(constraint, model))
  const points: IntegerPoint[] = []
  for (const drawn of assignments(sizes)) {
    const bare = { sizes: drawn, indices: {} }
    if (!tests.every((holds) => holds(bare))) continue
    const counted = ranges.map(
      (range, at): Choice => [range.name, countTo(lengths[at]?.(bare) ?? 0)],
    )
    for (const assigned of assignments(counted)) {
      points.push({ sizes: drawn, indices: assigned })
      if (points.length >= MOST_POINTS) return points
    }
  }
  return points
}

/** A test whether a condition on sizes and indices holds at a place; where it is undefined, it does not. */
export function conditionTest(
  condition: Condition,
  model: Model,
): (point: IntegerPoint) => boolean {
  const bare = withoutQuantities(model)
  const holds = compileCondition(condition, bare)
  return (point) => holds(prepared(bare, point)) === true
}

/** The value of an expression in sizes and indices at a place. */
export function integerValue(tree: Tree, model: Model): (point: IntegerPoint) => number {
  const bare = withoutQuantities(model)
  const value = compile(tree, bare)
  return (point) => value(prepared(bare, point)).values[0] ?? 0
}

function withoutQuantities(model: Model): Model {
  return { ...model, givens: [], definitions: [] }
}

function prepared(model: Model, point: IntegerPoint): PreparedPoint {
  return preparePoint(model, { ...point, stratum: '', givens: {}, overrides: {} })
}

type Choice = readonly [name: string, values: readonly number[]]

function sizeValues(size: Size): number[] {
  const values = [size.least, size.least + 1, size.least + 2, size.greatest]
  return [...new Set(values)].filter((value) => value <= size.greatest)
}

function countTo(length: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(length, MOST_POINTS)) }, (_, from) => from + 1)
}

function* assignments(choices: readonly Choice[]): Generator<Readonly<Record<string, number>>> {
  const [first, ...rest] = choices
  if (first === undefined) {
    yield {}
    return
  }
  const [name, values] = first
  for (const value of values) {
    for (const others of assignments(rest)) yield { [name]: value, ...others }
  }
}
