import type { Format } from '@/lib/expr/vocabulary'
import { compile } from '@/lib/model/evaluate'
import { leadingChains } from './answersIn'
import { compareValues } from './compareValues'
import type { PreparedFormula } from './preparePart'
import { readDerivation } from './readDerivation'

/** Whether an expression of a derivation is equal to the one before it; null where there is none, or where it cannot be told at once. */
export interface Tick {
  /** Where the expression ends in the writer's text. */
  readonly end: number
  readonly tick: 'equal' | 'differs' | null
}

/**
 * Ticks a derivation while it is typed, by the fast engine alone: each expression beside the one before it in its chain, never beside the truth.
 * `only` is the case whose field it is. What cannot be read yet has no ticks.
 */
export function tickLines(
  prepared: PreparedFormula,
  text: string,
  format: Format,
  only: number | null,
): readonly Tick[] {
  const derivation = readDerivation(prepared, text, format)
  if (derivation.kind === 'unreadable') return []
  const asked = prepared.points.filter(({ caseIndex }) => only === null || caseIndex === only)
  return leadingChains(derivation.chains, asked, prepared).flatMap(({ chain, points }) => {
    const values = chain.expressions.map((tree) => {
      const valueAt = compile(tree, prepared.part.model)
      return points.map(({ at }) => valueAt(at))
    })
    const ticks = chain.expressions.map(({ span }, at): Tick => {
      const [before, own] = [values[at - 1], values[at]]
      const agreements = (own ?? []).flatMap((value, place) => {
        const other = before?.[place]
        return other === undefined ? [] : [compareValues(other, value)]
      })
      const tick = agreements.includes('differs')
        ? 'differs'
        : agreements.includes('agrees')
          ? 'equal'
          : null
      return { end: span[1], tick }
    })
    return chain.repeats ? ticks.slice(1) : ticks
  })
}
