import { printLatexCondition } from '@/lib/expr/printLatex'
import type { Condition, Tree } from '@/lib/expr/tree'
import { mapTree } from '@/lib/expr/walk'
import { compile } from '@/lib/model/evaluate'
import type { PreparedFormula } from '../preparePart'
import { agreesEverywhere } from './agreesEverywhere'
import type { Diagnosis, WrongAnswer } from './diagnosis'

/**
 * The answer is the formula of a case that was not asked: of another of the part's cases, or, where the part asks
 * for i ≠ k, the one that holds for i = k.
 */
export const otherCase: Diagnosis = (wrong) => rightInAnotherCase(wrong) ?? rightWhereEqual(wrong)

function rightInAnotherCase({ others, prepared }: WrongAnswer): ReturnType<Diagnosis> {
  for (const [index, { condition }] of prepared.part.cases.entries()) {
    const there = others.filter(({ point }) => point.caseIndex === index)
    if (agreesEverywhere(there, ({ point }) => point.truth)) return found(condition, prepared)
  }
  return null
}

function rightWhereEqual({ asked, prepared }: WrongAnswer): ReturnType<Diagnosis> {
  const { where, model } = prepared.part
  if (where?.kind !== 'comparison' || where.operator !== '!=') return null
  const { left, right } = where
  if (left.kind !== 'name' || right.kind !== 'name') return null
  const substitutions = [
    { from: left.name, to: right },
    { from: right.name, to: left },
  ]
  for (const { from, to } of substitutions) {
    const merged = compile(substitute(prepared.target, from, to), model)
    if (agreesEverywhere(asked, ({ point }) => merged(point.at))) {
      return found({ ...where, operator: '=' }, prepared)
    }
  }
  return null
}

function substitute(tree: Tree, from: string, to: Tree): Tree {
  return mapTree(tree, (node) => (node.kind === 'name' && node.name === from ? to : node))
}

function found(condition: Condition, prepared: PreparedFormula): ReturnType<Diagnosis> {
  const belongs = `$${printLatexCondition(condition, prepared.question.vocabulary)}$`
  return { note: 'other-case', fields: { belongs } }
}
