import { printLatexCondition } from '@/lib/expr/printLatex'
import type { Condition } from '@/lib/expr/tree'
import { atIndices, compile } from '@/lib/model/evaluate'
import type { PreparedFormula } from '../preparePart'
import { agreesEverywhere, truthThere } from './agreesEverywhere'
import type { Diagnosis, WrongAnswer } from './diagnosis'

/**
 * The answer is the formula of a case that was not asked: of another of the part's cases, or, where the part asks
 * for i ≠ k, the one that holds for i = k.
 */
export const otherCase: Diagnosis = (wrong) => rightInAnotherCase(wrong) ?? rightWhereEqual(wrong)

function rightInAnotherCase({ others, prepared }: WrongAnswer): ReturnType<Diagnosis> {
  for (const [index, { condition }] of prepared.part.cases.entries()) {
    const there = others.filter(({ point }) => point.caseIndex === index)
    if (agreesEverywhere(there, truthThere)) return found(condition, prepared)
  }
  return null
}

function rightWhereEqual({ asked, prepared }: WrongAnswer): ReturnType<Diagnosis> {
  const { where, model } = prepared.part
  if (where?.kind !== 'comparison' || where.operator !== '!=') return null
  const { left, right } = where
  if (left.kind !== 'name' || right.kind !== 'name') return null
  const truthAt = compile(prepared.target, model)
  for (const [moved, onto] of [
    [left.name, right.name],
    [right.name, left.name],
  ] as const) {
    const isMerged = agreesEverywhere(asked, ({ point: { at } }) =>
      truthAt(atIndices(at, model, { [moved]: at.point.indices[onto] ?? Number.NaN })),
    )
    if (isMerged) return found({ ...where, operator: '=' }, prepared)
  }
  return null
}

function found(condition: Condition, prepared: PreparedFormula): ReturnType<Diagnosis> {
  const belongs = `$${printLatexCondition(condition, prepared.question.vocabulary)}$`
  return { note: 'other-case', fields: { belongs } }
}
