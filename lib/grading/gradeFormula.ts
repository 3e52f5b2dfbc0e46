import type { ReadingError } from '@/lib/expr/readingError'
import type { Tree } from '@/lib/expr/tree'
import type { Format } from '@/lib/expr/vocabulary'
import { namesOf } from '@/lib/expr/walk'
import { equalShapes, type Shape } from '@/lib/model/shape'
import {
  type Answered,
  type Answering,
  answersByName,
  answersIn,
  type JudgedChain,
  leadingChains,
} from './answersIn'
import { findBrokenStep } from './brokenStep'
import { type Comparison, compareAt, type Decision, decide, decided } from './decide'
import { decideFar } from './decideFar'
import { containsDerivative } from './form'
import { makeVerdict, unreadableVerdict } from './makeVerdict'
import { placedFields, unreadFields } from './places'
import type { DecidingPoint, PreparedFormula } from './preparePart'
import { readDerivation, type WorkChain } from './readDerivation'
import { type CaseRuling, settle } from './settle'
import { traceOf } from './trace'
import { valuesKept } from './valuesKept'
import type { Verdict } from './verdict'
import { weighsPlace } from './weighsPlace'

/**
 * Decides a formula, or a derivation whose last expression is the answer, at the points of one case
 * (`only`, an index into the part's cases) or at all. One formula for several cases is ruled on case by case.
 */
export function gradeFormula(
  kept: PreparedFormula,
  text: string,
  format: Format,
  only: number | null,
): Verdict {
  const { clock } = kept.instruments
  const started = clock()
  if (kept.points.length === 0) {
    return makeVerdict(kept, { outcome: 'broken', note: 'question' })
  }
  const derivation = readDerivation(kept, text, format)
  const unread = (error: ReadingError): Verdict => ({
    ...unreadableVerdict(kept, error),
    fields: unreadFields(error.span, text, format),
  })
  if (derivation.kind === 'unreadable') return unread(derivation.error)
  const { chains, warnings, canonical } = derivation
  const isLonger = chains.some(({ expressions }) => expressions.length > 1)
  const prepared = isLonger ? { ...kept, valuesOf: valuesKept(kept.part.model) } : kept
  const asked = pointsAsked(chains, prepared).filter(
    ({ caseIndex }) => only === null || caseIndex === only,
  )
  const judged = leadingChains(chains, asked, prepared)
  const answers = answersIn(judged, asked)
  const foreign = chains.find(({ further }) => further.length > 0)
  if (answers.length === 0 && foreign !== undefined) {
    return unread(freeIndex(foreign))
  }
  const isOpen = chains.some(({ expressions }) => expressions.slice(-1).some(containsDerivative))
  const named = isOpen ? openEnd(answersByName(chains, asked, prepared)) : null
  const open = named ?? openEnd(answers)
  if (open !== null) {
    return makeVerdict(prepared, {
      ...(named === null ? { outcome: 'incorrect', canonical } : { outcome: 'unreadable' }),
      ...{ note: 'derivative-left', span: open.span, warnings },
    })
  }
  const misfit = answers.find(({ chain }) => !equalShapes(chain.shape, prepared.shape))
  if (misfit !== undefined) {
    const facts = { warnings, canonical, micros: clock() - started }
    return makeVerdict(prepared, {
      outcome: 'incorrect',
      ...misshapen(misfit.chain.shape, prepared.shape),
      ...facts,
    })
  }
  const answered = answers.flatMap((answering): Answered[] => {
    const tree = answering.chain.expressions.at(-1)
    if (tree === undefined) return []
    const { chain, points, holdsAt } = answering
    return [{ chain, holdsAt, tree, compared: compareAt(points, tree, prepared) }]
  })
  if (isLonger) evaluateLines(judged, prepared)
  const cases = only === null ? prepared.part.cases.map((_, index) => index) : [only]
  const micros = clock() - started
  const refereeStarted = clock()
  const rulings =
    cases.length === 0
      ? [ruleOver(answered, null, asked, prepared)]
      : cases.map((index) => ruleOver(answered, index, asked, prepared))
  const isRight = rulings.every(({ ruling }) => ruling === 'right')
  const known = new Set(isRight ? answered.map(({ tree }) => tree) : [])
  const broken = findBrokenStep(judged, known, prepared)
  const refereeMicros = clock() - refereeStarted
  const verdict = settle({
    prepared,
    judged,
    answered,
    rulings,
    broken,
    others: only === null ? [] : othersThan(only, answered, prepared),
  })
  return {
    ...verdict,
    fields: placedFields(verdict, chains, text, format),
    warnings,
    canonical,
    trace: traceOf(answered.flatMap(({ compared }) => compared)),
    micros,
    refereeMicros,
  }
}

/** The end of an answer that still contains a derivative. */
function openEnd(answers: readonly Answering[]): Tree | null {
  const ends = answers.flatMap(({ chain }) => chain.expressions.slice(-1))
  return ends.find(containsDerivative) ?? null
}

/** Evaluates every line of the work by the fast engine; the values are kept for what follows. */
function evaluateLines(judged: readonly JudgedChain[], prepared: PreparedFormula): void {
  for (const { chain, points } of judged) {
    for (const tree of chain.expressions) compareAt(points, tree, prepared)
  }
}

/** The part's points; many more where a heading weighs an index or a size (`k = 5`), whose case few points may meet. */
function pointsAsked(
  chains: readonly WorkChain[],
  prepared: PreparedFormula,
): readonly DecidingPoint[] {
  const { points, part } = prepared
  const weighs = chains.some(({ under }) =>
    under.some(({ condition }) =>
      weighsPlace({ kind: 'indicator', condition, span: condition.span }, part.model),
    ),
  )
  return weighs ? [...points, ...prepared.dense()] : points
}

/** A chain on an index that means nothing in the part, where no other one answers. */
function freeIndex({ further, expressions }: WorkChain): ReadingError {
  const [index = ''] = further
  const holder = expressions.find((one) => namesOf(one).has(index))
  return { code: 'free-index', index, span: holder?.span ?? [0, 0] }
}

/** Rules over one case (null: over all points): every answer given there must be right, and one must be given. */
function ruleOver(
  answered: readonly Answered[],
  caseIndex: number | null,
  asked: readonly DecidingPoint[],
  prepared: PreparedFormula,
): CaseRuling {
  const isAsked = ({ caseIndex: own }: DecidingPoint): boolean =>
    caseIndex === null || own === caseIndex
  const given = answered.map((each) => ({
    ...each,
    compared: each.compared.filter(({ point }) => isAsked(point)),
  }))
  const count = given.reduce((sum, { compared }) => sum + compared.length, 0)
  let open: Decision | null = null
  for (const { tree, holdsAt, compared } of given) {
    if (compared.length === 0) continue
    const near = decide(tree, compared, prepared)
    const decision =
      near.ruling === 'right'
        ? decideFar(tree, (point) => isAsked(point) && holdsAt(point), prepared)
        : near
    if (decision.ruling === 'wrong' || decision.ruling === 'undefined')
      return { caseIndex, ...decision }
    if (decision.ruling === 'undecided') open ??= decision
  }
  if (count < asked.filter(isAsked).length) return { caseIndex, ruling: 'missing', dispute: null }
  return { caseIndex, ...(open ?? decided('right')) }
}

/** Where a field's answer stands at the points of the other cases. */
function othersThan(
  only: number,
  answered: readonly Answered[],
  prepared: PreparedFormula,
): readonly Comparison[] {
  const [first] = answered
  const others = prepared.points.filter(({ caseIndex }) => caseIndex !== only)
  return first === undefined ? [] : compareAt(others, first.tree, prepared)
}

/** Why a well-formed answer of another shape is wrong. */
function misshapen(given: Shape, target: Shape): Pick<Verdict, 'note' | 'fields'> {
  if (given.length > 1 && equalShapes([...given].reverse(), target)) {
    return { note: 'transposed', fields: {} }
  }
  const reason = target.length === 0 ? 'not-scalar' : given.length === 0 ? 'not-array' : 'array'
  return { note: 'shape', fields: { reason } }
}
