import { minus, name, numeral, plus, times } from '@/lib/expr/build'
import { printPlainAnswer } from '@/lib/expr/printPlain'
import type { Tree } from '@/lib/expr/tree'
import { sizeAt } from '@/lib/model/sizePolynomial'
import { treeOfSize } from '@/lib/model/treeOfSize'
import { integerPoints, integerValue } from '@/lib/question/integerPoints'
import { gradeAnswer } from '../gradeAnswer'
import type { PreparedShape } from '../preparePart'
import type { MachineFault, MachineReport, Worth } from './machineCase'
import { spread } from './seedsOf'

/** A shape made from the target's, axis by axis, and how. */
interface MadeShape {
  readonly made: string
  readonly axes: readonly Tree[]
}

/** Places at which two shapes are compared, spread over all orders of the sizes. */
const MOST_PLACES = 60

/**
 * Tests a part that asks for a shape: the target's with its axes rewritten must be accepted, and each one-place mutation come out as the
 * numbers of entries say that it and the target have at many sizes.
 */
export function testShape(prepared: PreparedShape): MachineReport {
  const { part, question, shape } = prepared
  const target = shape.map(treeOfSize)
  const print = (axes: readonly Tree[]): string =>
    printPlainAnswer({ kind: 'shape', axes, span: [0, 0] }, question.vocabulary)
  const judge = judgeOf(prepared)
  const all = [...rewritings(target), ...mutations(target, prepared)]
  const faults = all.flatMap(({ made, axes }): MachineFault[] => {
    const text = print(axes)
    const expected = judge(axes)
    const { outcome, note } = gradeAnswer(prepared, { answer: text, format: 'plain' })
    const got = outcome === 'correct' ? 'right' : outcome === 'incorrect' ? 'wrong' : null
    if (got === expected) return []
    const toldOf = note === null ? outcome : `${outcome}, ${note}`
    return [{ part: part.id, made, from: print(target), text, expected, got: toldOf }]
  })
  return { cases: all.length, unsettled: 0, faults, hints: [] }
}

function* rewritings(target: readonly Tree[]): Generator<MadeShape> {
  yield { made: 'rewriting: as it is', axes: target }
  for (const [at, axis] of target.entries()) {
    const made = 'rewriting: axis'
    yield { made, axes: target.with(at, minus(plus(axis, 1), 1)) }
    yield { made, axes: target.with(at, minus(times(2, axis), axis)) }
  }
}

function* mutations(target: readonly Tree[], { part }: PreparedShape): Generator<MadeShape> {
  if (target.length > 1) yield { made: 'mutation: transpose', axes: target.toReversed() }
  yield { made: 'mutation: extra axis', axes: [...target, numeral(2)] }
  for (const [at, axis] of target.entries()) {
    if (target.length > 1) yield { made: 'mutation: missing axis', axes: target.toSpliced(at, 1) }
    yield { made: 'mutation: axis', axes: target.with(at, plus(axis, 1)) }
    for (const size of part.model.sizes) {
      yield { made: 'mutation: symbol', axes: target.with(at, name(size.name)) }
    }
  }
}

/** Judges by numbers alone, whatever the canonical form of a size may be. */
function judgeOf({ part, shape }: PreparedShape): (axes: readonly Tree[]) => Worth {
  const { model } = part
  const named = new Set(model.sizes.map((size) => size.name))
  const places = spread(integerPoints(model, [], named), MOST_PLACES)
  return (axes) => {
    const values = axes.map((axis) => integerValue(axis, model))
    const isEqual = places.every((place) => {
      const given = values.map((value) => value(place))
      const wanted = shape.map((axis) => sizeAt(axis, place.sizes))
      const accepted = [wanted, ...shorter(wanted, part.columns)]
      return accepted.some((one) => String(one) === String(given))
    })
    return isEqual ? 'right' : 'wrong'
  }
}

/** Of a column the one axis that may stand for it. */
function shorter(
  wanted: readonly number[],
  columns: 'loose' | 'strict',
): readonly (readonly number[])[] {
  return columns === 'loose' && wanted.length === 2 && wanted[1] === 1 ? [wanted.slice(0, 1)] : []
}
