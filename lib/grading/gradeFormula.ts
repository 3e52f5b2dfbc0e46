import { printPlain } from '@/lib/expr/printPlain'
import type { Format } from '@/lib/expr/vocabulary'
import { equalShapes, type Shape } from '@/lib/model/shape'
import { type Comparison, compareEverywhere, decide } from './decide'
import { decideFar } from './decideFar'
import { containsDerivative } from './form'
import { makeVerdict, unreadableVerdict } from './makeVerdict'
import type { PreparedFormula } from './preparePart'
import { type ReadChain, readChain } from './readChain'
import { settle } from './settle'
import { traceOf } from './trace'
import type { Verdict } from './verdict'

/**
 * Decides a formula, or a chain e₁ = e₂ = … whose last expression is the answer, at the points of one case
 * (`only`, an index into the part's cases) or at all. One formula for several cases is ruled on case by case.
 */
export function gradeFormula(
  prepared: PreparedFormula,
  text: string,
  format: Format,
  only: number | null,
): Verdict {
  const { clock } = prepared.instruments
  const started = clock()
  if (prepared.points.length === 0) {
    return makeVerdict(prepared, { outcome: 'broken', note: 'question' })
  }
  const chain = readChain(prepared, text, format)
  if (chain.kind === 'unreadable') return unreadableVerdict(prepared, chain.error)
  const { expressions, answer, warnings } = chain
  if (containsDerivative(answer)) {
    const { span } = answer
    return makeVerdict(prepared, { outcome: 'unreadable', note: 'derivative-left', span, warnings })
  }
  if (!equalShapes(chain.shape, prepared.shape)) {
    const facts = { warnings, canonical: canonicalOf(chain, prepared), micros: clock() - started }
    return makeVerdict(prepared, {
      outcome: 'incorrect',
      ...misshapen(chain.shape, prepared.shape),
      ...facts,
    })
  }
  const everywhere = expressions.map((each) => compareEverywhere(each, prepared))
  const compared = everywhere.at(-1) ?? []
  const ofCase = (index: number) => compared.filter(({ point }) => point.caseIndex === index)
  const cases = only === null ? prepared.part.cases.map((_, index) => index) : [only]
  const micros = clock() - started
  const refereeStarted = clock()
  const ruled = (caseIndex: number | null, comparisons: readonly Comparison[]) => {
    const near = decide(answer, comparisons, prepared)
    const decision = near.ruling === 'right' ? decideFar(answer, caseIndex, prepared) : near
    return { caseIndex, ...decision }
  }
  const rulings =
    cases.length === 0 ? [ruled(null, compared)] : cases.map((index) => ruled(index, ofCase(index)))
  const refereeMicros = clock() - refereeStarted
  const asked = everywhere.map((comparisons) =>
    only === null ? comparisons : comparisons.filter(({ point }) => point.caseIndex === only),
  )
  return {
    ...settle({
      prepared,
      chain,
      rulings,
      asked,
      others: only === null ? [] : compared.filter(({ point }) => point.caseIndex !== only),
    }),
    warnings,
    canonical: canonicalOf(chain, prepared),
    trace: traceOf(asked.at(-1) ?? []),
    micros,
    refereeMicros,
  }
}

function canonicalOf({ expressions }: ReadChain, { question }: PreparedFormula): string {
  return expressions.map((each) => printPlain(each, question.vocabulary)).join(' = ')
}

/** Why a well-formed answer of another shape is wrong. */
function misshapen(given: Shape, target: Shape): Pick<Verdict, 'note' | 'fields'> {
  if (given.length > 1 && equalShapes([...given].reverse(), target)) {
    return { note: 'transposed', fields: {} }
  }
  const reason = target.length === 0 ? 'not-scalar' : given.length === 0 ? 'not-array' : 'array'
  return { note: 'shape', fields: { reason } }
}
