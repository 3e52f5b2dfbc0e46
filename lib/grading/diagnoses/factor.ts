import type { Comparison } from '../decide'
import { agreesEverywhere } from './agreesEverywhere'
import type { Diagnosis, WrongAnswer } from './diagnosis'
import { scaled } from './entrywise'

/** Greatest numerator and denominator of a factor named as a fraction. */
const GREATEST_PART = 12

/** A factor as a number at a point's sizes, and in LaTeX. */
interface Factor {
  readonly latex: string
  readonly at: (comparison: Comparison) => number
}

/**
 * The answer is the truth times a constant other than 1: a small fraction, or a size or its inverse (1/m for a mean that
 * was not asked), up to sign. A size that never varies is named as the number it is.
 */
export const factor: Diagnosis = (wrong) => {
  const found = [...sizeFactors(wrong), ...fractionFactors(wrong)].find((each) =>
    agreesEverywhere(wrong.asked, (comparison) =>
      scaled(comparison.point.truth, each.at(comparison)),
    ),
  )
  return found === undefined ? null : { note: 'factor', fields: { factor: `$${found.latex}$` } }
}

function sizeFactors({ prepared }: WrongAnswer): Factor[] {
  const texOf = new Map(prepared.question.vocabulary.symbols.map(({ name, tex }) => [name, tex]))
  return prepared.part.model.sizes.flatMap(({ name, least, greatest }) => {
    if (least === greatest) return []
    const tex = texOf.get(name) ?? name
    const size = ({ point }: Comparison): number => point.at.point.sizes[name] ?? Number.NaN
    return [
      { latex: tex, at: size },
      { latex: `-${tex}`, at: (comparison: Comparison) => -size(comparison) },
      { latex: `\\frac{1}{${tex}}`, at: (comparison: Comparison) => 1 / size(comparison) },
      { latex: `-\\frac{1}{${tex}}`, at: (comparison: Comparison) => -1 / size(comparison) },
    ]
  })
}

function fractionFactors({ asked }: WrongAnswer): Factor[] {
  const ratio = firstRatio(asked)
  if (ratio === null) return []
  for (let denominator = 1; denominator <= GREATEST_PART; denominator += 1) {
    const numerator = Math.round(ratio * denominator)
    const isNear = Math.abs(ratio * denominator - numerator) < 1e-6
    const isOne = numerator === denominator
    if (isNear && !isOne && numerator !== 0 && Math.abs(numerator) <= GREATEST_PART) {
      const minus = numerator < 0 ? '-' : ''
      const size = Math.abs(numerator)
      const latex = denominator === 1 ? `${size}` : `\\frac{${size}}{${denominator}}`
      return [{ latex: minus + latex, at: () => numerator / denominator }]
    }
  }
  return []
}

function firstRatio(comparisons: readonly Comparison[]): number | null {
  for (const { point, value } of comparisons) {
    for (const [entry, truth] of point.truth.values.entries()) {
      if (truth !== 0) return (value.values[entry] ?? Number.NaN) / truth
    }
  }
  return null
}
