import { numeral, over, power as raised, times } from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import type { Comparison } from '../decide'
import { agreesEverywhere } from './agreesEverywhere'
import type { Diagnosis, WrongAnswer } from './diagnosis'
import { scaled } from './entrywise'

/** Greatest numerator and denominator of a factor named as a fraction. */
const GREATEST_PART = 12

/** Powers of a size that a factor may hold: m², m, none, 1/m, 1/m². */
const POWERS = [1, -1, 2, -2] as const

/** A power of a size at a point's sizes, and in LaTeX without its sign. */
interface Base {
  readonly latex: string
  /** The power without its sign. */
  readonly tree: Tree
  readonly isBelow: boolean
  readonly at: (comparison: Comparison) => number
}

/**
 * The answer is the truth times a constant other than 1: a small fraction, a size or its inverse (1/m for a mean that
 * was not asked), or the product of the two. A size that never varies is named as the number it is.
 */
export const factor: Diagnosis = (wrong) => {
  const first = firstRatio(wrong.asked)
  if (first === null) return null
  for (const base of [...sizeBases(wrong), ONE]) {
    const fraction = fractionNear(first.ratio / base.at(first.at))
    if (fraction === null) continue
    const { numerator, denominator } = fraction
    if (base === ONE && numerator === denominator) continue
    const share = numerator / denominator
    const isIt = agreesEverywhere(wrong.asked, (each) =>
      scaled(each.point.truth, share * base.at(each)),
    )
    if (isIt) {
      const claim = { given: undone(wrong.tree, fraction, base), expected: wrong.prepared.target }
      return { note: 'factor', fields: { factor: `$${printed(fraction, base)}$` }, claim }
    }
  }
  return null
}

const ONE: Base = { latex: '', tree: numeral(1), isBelow: false, at: () => 1 }

function sizeBases({ prepared }: WrongAnswer): readonly Base[] {
  const texOf = new Map(prepared.question.vocabulary.symbols.map(({ name, tex }) => [name, tex]))
  return prepared.part.model.sizes
    .filter(({ least, greatest }) => least !== greatest)
    .flatMap(({ name }) => {
      const tex = texOf.get(name) ?? name
      return POWERS.map((power) => ({
        latex: Math.abs(power) === 1 ? tex : `${tex}^{${Math.abs(power)}}`,
        tree: raised(name, Math.abs(power)),
        isBelow: power < 0,
        at: ({ point }: Comparison) => (point.at.point.sizes[name] ?? Number.NaN) ** power,
      }))
    })
}

interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/** The answer with the factor taken out again. */
function undone(answer: Tree, { numerator, denominator }: Fraction, base: Base): Tree {
  const [above, below] = base.isBelow ? [1, base.tree] : [base.tree, 1]
  return over(times(answer, times(denominator, below)), times(numerator, above))
}

/** The fraction of small numbers that a ratio is, up to rounding. */
function fractionNear(ratio: number): Fraction | null {
  for (let denominator = 1; denominator <= GREATEST_PART; denominator += 1) {
    const numerator = Math.round(ratio * denominator)
    const isNear = Math.abs(ratio * denominator - numerator) < 1e-6
    if (isNear && numerator !== 0 && Math.abs(numerator) <= GREATEST_PART) {
      return { numerator, denominator }
    }
  }
  return null
}

function printed({ numerator, denominator }: Fraction, { latex, isBelow }: Base): string {
  const side = (number: number, size: string): string =>
    size === '' ? `${number}` : number === 1 ? size : `${number} ${size}`
  const above = side(Math.abs(numerator), isBelow ? '' : latex)
  const below = side(denominator, isBelow ? latex : '')
  return `${numerator < 0 ? '-' : ''}${below === '1' ? above : `\\frac{${above}}{${below}}`}`
}

/** The answer over the truth where the truth is first not zero. */
function firstRatio(
  comparisons: readonly Comparison[],
): { readonly ratio: number; readonly at: Comparison } | null {
  for (const at of comparisons) {
    for (const [entry, truth] of at.point.truth.values.entries()) {
      if (truth !== 0) return { ratio: (at.value.values[entry] ?? Number.NaN) / truth, at }
    }
  }
  return null
}
