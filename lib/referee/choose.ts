import type { Cases, Indicator } from '@/lib/expr/tree'
import { type BigArray, isScalar } from './bigArray'
import { type Bounded, UNDEFINED, UNKNOWN } from './bounded'
import type { Environment, Evaluate } from './environment'
import { truthAt, truthsOf } from './holds'

/** 1 where the condition holds, else 0, entry by entry. */
export function evaluateIndicator(
  { condition }: Indicator,
  environment: Environment,
  evaluate: Evaluate,
): BigArray {
  const { constant } = environment.elementary
  const truths = truthsOf(condition, environment, evaluate)
  const entries = truths.entries.map((truth): Bounded => {
    if (truth === 'undefined') return UNDEFINED
    return truth === 'unknown' ? UNKNOWN : constant(truth === 'true' ? 1 : 0)
  })
  return { ...truths, entries }
}

/**
 * The first branch whose condition holds, entry by entry where conditions compare arrays; where none does there is no value. A
 * branch that no entry takes is never evaluated.
 */
export function evaluateCases(
  { branches }: Cases,
  environment: Environment,
  evaluate: Evaluate,
): BigArray {
  let chosen: BigArray = { rows: 1, columns: 1, entries: [UNDEFINED] }
  let open: readonly boolean[] = [true]
  for (const { value, condition } of branches) {
    const truths =
      condition === null
        ? { ...chosen, entries: open.map(() => 'true' as const) }
        : truthsOf(condition, environment, evaluate)
    if (truths.entries.length > open.length) {
      chosen = { ...truths, entries: truths.entries.map(() => UNDEFINED) }
      open = truths.entries.map(() => true)
    }
    const takes = open.map((isOpen, k) => isOpen && truthAt(truths, k) === 'true')
    const taken = takes.includes(true) ? evaluate(value, environment) : null
    if (taken !== null && open.length === 1) return taken
    const entries = chosen.entries.map((entry, k): Bounded => {
      if (!open[k]) return entry
      if (takes[k]) return entryOf(taken, k)
      return truthAt(truths, k) === 'unknown' ? UNKNOWN : entry
    })
    open = open.map((isOpen, k) => isOpen && truthAt(truths, k) === 'false')
    chosen = { ...chosen, entries }
    if (!open.includes(true)) break
  }
  return chosen
}

/** An entry of a branch; a scalar is repeated. */
function entryOf(branch: BigArray | null, place: number): Bounded {
  return branch?.entries[isScalar(branch) ? 0 : place] ?? UNKNOWN
}
