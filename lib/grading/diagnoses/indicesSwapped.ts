import { name } from '@/lib/expr/build'
import { printLatex } from '@/lib/expr/printLatex'
import { atIndices, compile } from '@/lib/model/evaluate'
import { agreesEverywhere } from './agreesEverywhere'
import type { Diagnosis } from './diagnosis'
import { indexPairs } from './indexPairs'

/**
 * The answer is what is asked with two of its indices in each other's place: ∂a_i/∂z_k for ∂a_k/∂z_i, the transpose of a
 * Jacobian or a Gram matrix told entry by entry.
 */
export const indicesSwapped: Diagnosis = ({ asked, prepared }) => {
  const { part, target, question } = prepared
  const truthAt = compile(target, part.model)
  for (const [one, other] of indexPairs(prepared)) {
    const isSwapped = agreesEverywhere(asked, ({ point: { at } }) => {
      const { [one]: first = Number.NaN, [other]: second = Number.NaN } = at.point.indices
      return truthAt(atIndices(at, part.model, { [one]: second, [other]: first }))
    })
    if (isSwapped) {
      const shown = (index: string): string => `$${printLatex(name(index), question.vocabulary)}$`
      return { note: 'indices-swapped', fields: { one: shown(one), other: shown(other) } }
    }
  }
  return null
}
