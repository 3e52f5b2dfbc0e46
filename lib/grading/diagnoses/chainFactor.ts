import { binary, negation } from '@/lib/expr/build'
import { printLatex } from '@/lib/expr/printLatex'
import { containsDerivative } from '../form'
import { agreesEverywhere, truthThere, type ValueThere } from './agreesEverywhere'
import type { Diagnosis } from './diagnosis'
import { multiplied, scaled } from './entrywise'
import { factorsBeside } from './factorsBeside'
import { combined, isTruth, nameables } from './nameable'
import { saysSomething } from './saysSomething'

/**
 * The answer lacks one factor, or has one too many: a quantity of the model, 1 − it, e to it, or the derivative of a definition by what
 * it is made from, where the chain rule stopped early.
 */
export const chainFactor: Diagnosis = (wrong) => {
  const { tree, asked, prepared } = wrong
  if (!saysSomething(wrong)) return null
  for (const each of nameables(factorsBeside(prepared), prepared)) {
    for (const sign of [1, -1] as const) {
      const times =
        (base: ValueThere): ValueThere =>
        (one) =>
          multiplied(scaled(base(one), sign), each.at(one))
      const isMissing = agreesEverywhere(
        asked,
        truthThere,
        times(({ value }) => value),
      )
      if (!isMissing && !agreesEverywhere(asked, times(truthThere))) continue
      if (isTruth(each, asked)) continue
      const named = sign < 0 ? negation(each.tree) : each.tree
      const fields = {
        factor: `$${printLatex(named, prepared.question.vocabulary)}$`,
        is: isMissing ? 'missing' : 'extra',
        how: each.beside,
        of: containsDerivative(prepared.target) ? 'derivative' : 'value',
      }
      const { target } = prepared
      const product = combined(binary(isMissing ? tree : target, '.*', named), each, prepared)
      const claim =
        product === null
          ? undefined
          : isMissing
            ? { given: product, expected: target }
            : { given: tree, expected: product }
      return { note: 'chain-factor', fields, claim }
    }
  }
  return null
}
