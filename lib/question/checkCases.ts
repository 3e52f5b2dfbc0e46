import type { Condition } from '@/lib/expr/tree'
import type { Model } from '@/lib/model/model'
import { conditionNames } from './conditionNames'
import { conditionTest, type IntegerPoint, integerPoints } from './integerPoints'
import type { PartCase } from './question'

/** A fault of `where` (`at` null) or of the case at a position. */
export interface CoverageFault {
  readonly at: number | null
  readonly reason: string
}

/**
 * Checks by enumeration that a part's `where` can hold, that each of its cases can occur, and that no two overlap and none
 * is missing: where they split the part, a field's formula has one meaning at every place.
 */
export function checkCases(
  model: Model,
  indices: readonly string[],
  where: Condition | null,
  cases: readonly PartCase[],
): CoverageFault[] {
  const conditions = cases.map((partCase) => partCase.condition)
  const mentioned = [where, ...conditions].flatMap((one) => [...conditionNames(one)])
  const all = integerPoints(model, indices, new Set(mentioned))
  const points = where === null ? all : all.filter(conditionTest(where, model))
  if (points.length === 0) return [{ at: null, reason: '`where` can never hold' }]
  if (cases.length === 0) return []
  const faults: CoverageFault[] = []
  const tests = conditions.map((condition) => conditionTest(condition, model))
  const held = points.map((point) => tests.map((holds) => holds(point)))
  for (const [at, partCase] of cases.entries()) {
    if (held.every((row) => row[at] === false)) {
      faults.push({ at, reason: `the case \`${partCase.label}\` can never hold` })
    }
  }
  const doubled = held.findIndex((row) => row.filter(Boolean).length > 1)
  const gap = held.findIndex((row) => !row.includes(true))
  if (doubled >= 0) {
    const labels = cases
      .filter((_, at) => held[doubled]?.[at])
      .map((partCase) => `\`${partCase.label}\``)
    faults.push({
      at: cases.findIndex((_, at) => held[doubled]?.[at]),
      reason: `the cases ${labels.join(' and ')} overlap at ${printPoint(points[doubled])}`,
    })
  }
  if (gap >= 0) {
    faults.push({ at: 0, reason: `the cases leave a gap at ${printPoint(points[gap])}` })
  }
  return faults
}

function printPoint(point: IntegerPoint | undefined): string {
  return Object.entries(point?.indices ?? {})
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ')
}
