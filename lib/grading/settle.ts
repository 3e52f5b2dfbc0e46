import { printLatexCondition } from '@/lib/expr/printLatex'
import { findCounterexample } from './counterexample'
import type { Comparison, Decision } from './decide'
import { caseIgnored } from './diagnoses/caseIgnored'
import { diagnose } from './diagnoses/diagnose'
import type { Finding } from './diagnoses/diagnosis'
import { expectedFormula } from './expectedWrong'
import { listNames, namesOutsideUsing, onlyNamesTarget } from './form'
import { makeVerdict } from './makeVerdict'
import type { PreparedFormula } from './preparePart'
import type { ReadChain } from './readChain'
import type { Verdict } from './verdict'

/** An answer with everything that was found out about its values. */
export interface Ruled {
  readonly prepared: PreparedFormula
  readonly chain: ReadChain
  /** One ruling a case that was asked (an index into the part's cases), or a single one. */
  readonly rulings: readonly (Decision & { readonly caseIndex: number | null })[]
  /** Comparisons at the points asked, one list an expression of the chain. */
  readonly asked: readonly (readonly Comparison[])[]
  /** Comparisons of the answer at the points of cases that were not asked. */
  readonly others: readonly Comparison[]
}

/** From values to outcome, credit and reason. */
export function settle(ruled: Ruled): Verdict {
  const { prepared, rulings } = ruled
  const right = rulings.filter(({ ruling }) => ruling === 'right')
  const open = rulings.find(({ ruling }) => ruling === 'undecided')
  if (open !== undefined) {
    const { dispute } = open
    return makeVerdict(prepared, { outcome: 'undecided', note: 'referee', dispute })
  }
  if (right.length === rulings.length) return settleRight(ruled)
  const wrong = rulings.filter(({ ruling }) => ruling !== 'right')
  const wrongCases = wrong.flatMap(({ caseIndex }) => (caseIndex === null ? [] : [caseIndex]))
  const outside = namesOutsideUsing(ruled.chain.answer, prepared)
  const share = right.length / rulings.length
  const expected = share > 0 ? null : expectedFormula(prepared, ruled.asked.at(-1) ?? [])
  return makeVerdict(prepared, {
    outcome: share > 0 ? 'partial' : 'incorrect',
    credit: share * (outside.length > 0 ? prepared.part.formCredit : 1),
    ...(expected ?? (share > 0 ? whichCases(ruled) : whatIsWrong(ruled))),
    ...wrongLine(ruled),
    counterexample: findCounterexample(ruled.chain.answer, prepared, wrongCases),
  })
}

/** A right value: what is left to judge is whether it is an answer, in which symbols, and the way to it. */
function settleRight(ruled: Ruled): Verdict {
  const { prepared, chain } = ruled
  const { part } = prepared
  if (onlyNamesTarget(chain.answer, prepared)) {
    const { span } = chain.answer
    return makeVerdict(prepared, { outcome: 'unreadable', note: 'target-restated', span })
  }
  const outside = namesOutsideUsing(chain.answer, prepared)
  if (outside.length > 0) {
    const fields = {
      symbols: listNames(outside, prepared),
      allowed: listNames(part.using ?? [], prepared),
    }
    return makeVerdict(prepared, {
      outcome: 'partial',
      credit: part.formCredit,
      note: 'form',
      fields,
    })
  }
  const broken = wrongLine(ruled)
  const isBroken = broken.line !== null
  if (part.work === 'required' && (isBroken || chain.expressions.length < 2)) {
    const note = isBroken ? 'work-broken' : 'work-missing'
    const fields = { line: `${broken.line ?? ''}` }
    return makeVerdict(prepared, {
      outcome: 'partial',
      credit: 1 - part.workCredit,
      note,
      fields,
      ...broken,
    })
  }
  return isBroken
    ? makeVerdict(prepared, {
        outcome: 'correct',
        note: 'work-broken',
        fields: { line: `${broken.line}` },
        ...broken,
      })
    : makeVerdict(prepared, { outcome: 'correct' })
}

function whatIsWrong({ prepared, chain, rulings, asked, others }: Ruled): Finding {
  if (rulings.some(({ ruling }) => ruling === 'undefined')) return { note: 'undefined', fields: {} }
  return diagnose({ tree: chain.answer, prepared, asked: asked.at(-1) ?? [], others })
}

function whichCases({ prepared, chain, rulings }: Ruled): Finding {
  const list = (isRight: boolean): string =>
    rulings
      .filter(({ ruling }) => (ruling === 'right') === isRight)
      .map(({ caseIndex }) => prepared.part.cases[caseIndex ?? -1])
      .map((each) =>
        each === undefined
          ? ''
          : `$${printLatexCondition(each.condition, prepared.question.vocabulary)}$`,
      )
      .join(', ')
  const [holds, fails] = [list(true), list(false)]
  return caseIgnored(chain.answer, prepared)
    ? { note: 'case-ignored', fields: { holds, fails } }
    : { note: 'some-cases', fields: { right: holds, wrong: fails } }
}

/** The first expression of a chain whose value is not the target's; none where the answer is a single expression. */
function wrongLine({ chain, asked }: Ruled): Pick<Verdict, 'line' | 'span'> {
  const index = asked.findIndex((comparisons) =>
    comparisons.some(({ agreement }) => agreement === 'differs'),
  )
  const expression = chain.expressions[index]
  return expression === undefined || chain.expressions.length === 1
    ? { line: null, span: null }
    : { line: index + 1, span: expression.span }
}
