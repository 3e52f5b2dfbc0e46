import { canonicalText } from '@/lib/expr/equalTrees'
import { printLatexCondition } from '@/lib/expr/printLatex'
import type { Tree } from '@/lib/expr/tree'
import { someTree } from '@/lib/expr/walk'
import type { Answered, JudgedChain } from './answersIn'
import type { BrokenStep } from './brokenStep'
import { findCounterexample } from './counterexample'
import { agrees, type Comparison, type Decision } from './decide'
import { caseIgnored } from './diagnoses/caseIgnored'
import { diagnose } from './diagnoses/diagnose'
import type { Finding } from './diagnoses/diagnosis'
import { expectedFormula } from './expectedWrong'
import { findMisapplication } from './findMisapplication'
import { containsDerivative, listNames, namesOutsideUsing, onlyNamesTarget } from './form'
import { makeVerdict } from './makeVerdict'
import type { PreparedFormula } from './preparePart'
import type { WorkChain } from './readDerivation'
import { refereeConfirms } from './refereeConfirms'
import { findRepair, type Mended } from './repair'
import { RULE_NAMES } from './rules/ruleName'
import { variationContextOf } from './variationContextOf'
import type { Note, Verdict } from './verdict'

/** What became of one case (or of all points): its `caseIndex` counts the part's cases; `missing` where no answer speaks of some of it. */
export interface CaseRuling {
  readonly caseIndex: number | null
  readonly ruling: Decision['ruling'] | 'missing'
  readonly dispute: Decision['dispute']
}

/** An answer with everything that was found out about its values. */
export interface Ruled {
  readonly prepared: PreparedFormula
  readonly judged: readonly JudgedChain[]
  /** What is answered, by the points where it is. */
  readonly answered: readonly Answered[]
  /** One ruling a case that was asked (an index into the part's cases), or a single one. */
  readonly rulings: readonly CaseRuling[]
  /** The first wrong expression of the work; null where none is. */
  readonly broken: BrokenStep | null
  /** Comparisons of the answer at the points of cases that were not asked. */
  readonly others: readonly Comparison[]
}

/** Notes that say what became of an answer, or by how much it is off, and not where: beside these a repair is sought. */
const UNPLACED: ReadonlySet<Note> = new Set<Note>([
  'value',
  'undefined',
  'some-cases',
  'term',
  ...RULE_NAMES,
])

/** From values to outcome, credit and reason. */
export function settle(ruled: Ruled): Verdict {
  const { prepared, rulings, answered } = ruled
  const right = rulings.filter(({ ruling }) => ruling === 'right')
  const open = rulings.find(({ ruling }) => ruling === 'undecided')
  if (open !== undefined) {
    const { dispute } = open
    return makeVerdict(prepared, { outcome: 'undecided', note: 'referee', dispute })
  }
  if (right.length === rulings.length) return settleRight(ruled)
  const wrong = rulings.filter(({ ruling }) => ruling !== 'right')
  const wrongCases = wrong.flatMap(({ caseIndex }) => (caseIndex === null ? [] : [caseIndex]))
  const faulty = faultyAnswer(ruled)
  const outside = answered.flatMap(({ tree }) => namesOutsideUsing(tree, prepared))
  const share = right.length / rulings.length
  const expected = share > 0 || faulty === null ? null : expectedFormula(prepared, faulty.compared)
  const { note, fields, ...more } =
    expected ?? (share > 0 ? whichCases(ruled) : whatIsWrong(ruled, faulty))
  const broken = isLongerWork(ruled) ? brokenLine(ruled) : NOWHERE
  const misstep = expected === null ? misstepOf(ruled) : null
  const mended = note !== null && UNPLACED.has(note) ? mendedOf(ruled) : null
  return makeVerdict(prepared, {
    outcome: share > 0 ? 'partial' : 'incorrect',
    credit: share * (outside.length > 0 ? prepared.part.formCredit : 1),
    ...more,
    note: mended !== null && note === 'value' && broken === NOWHERE ? noteOf(mended) : note,
    fields: { ...fields, ...broken.fields },
    line: broken.line,
    span: broken.span,
    repair: mended && { kind: mended.kind, span: mended.span },
    misstep,
    counterexample: exampleOf(ruled, wrongCases, faulty?.tree ?? null),
  })
}

/** A right value: what is left to judge is whether it is an answer, in which symbols, and the way to it. */
function settleRight(ruled: Ruled): Verdict {
  const { prepared, answered, judged } = ruled
  const { part } = prepared
  const restated = answered.find(({ tree }) => onlyNamesTarget(tree, prepared))
  if (restated !== undefined) {
    const { span } = restated.tree
    return makeVerdict(prepared, { outcome: 'unreadable', note: 'target-restated', span })
  }
  const outside = answered.flatMap(({ tree }) => namesOutsideUsing(tree, prepared))
  if (outside.length > 0) {
    const fields = {
      symbols: listNames([...new Set(outside)], prepared),
      allowed: listNames(part.using ?? [], prepared),
    }
    const credit = part.formCredit
    return makeVerdict(prepared, { outcome: 'partial', credit, note: 'form', fields })
  }
  const broken = isLongerWork(ruled) ? brokenLine(ruled) : NOWHERE
  const isBroken = broken.line !== null
  const note = isBroken ? 'work-broken' : null
  const misstep = isBroken ? misstepOf(ruled) : null
  const mended = isBroken ? mendedOf(ruled) : null
  const repair = mended && { kind: mended.kind, span: mended.span }
  const counterexample = isBroken ? exampleOf(ruled, [], null) : null
  if (part.work === 'required' && (isBroken || !showsWork(judged, part.steps))) {
    return makeVerdict(prepared, {
      outcome: 'partial',
      credit: 1 - part.workCredit,
      ...{ ...broken, repair, misstep, counterexample },
      note: note ?? (answered.every(({ chain }) => isBare(chain)) ? 'work-missing' : 'work-short'),
      fields: { ...broken.fields, steps: `${part.steps}` },
    })
  }
  return makeVerdict(prepared, {
    outcome: 'correct',
    note,
    ...broken,
    repair,
    misstep,
    counterexample,
  })
}

/** An example of the expression at which the way to the target breaks, beside the one before it; else of the wrong answer. */
function exampleOf(
  { broken, prepared }: Ruled,
  wrongCases: readonly number[],
  answer: Tree | null,
): Verdict['counterexample'] {
  if (!explains(prepared)) return null
  if (broken?.leads === true) {
    return findCounterexample(broken.tree, prepared, wrongCases, broken.before)
  }
  return answer === null ? null : findCounterexample(answer, prepared, wrongCases)
}

/** Whether a chain shows one expression alone, however often. */
function isBare({ expressions }: WorkChain): boolean {
  return new Set(expressions.map(canonicalText)).size < 2
}

/** Whether every chain to the target shows a step, and all together as many different expressions between target and answer as are asked. */
function showsWork(judged: readonly JudgedChain[], steps: number): boolean {
  const leading = judged.filter(({ leads }) => leads).map(({ chain }) => chain)
  const between = leading.flatMap(({ expressions, continues }) =>
    expressions.slice(continues ? 0 : 1, -1).map(canonicalText),
  )
  return leading.some((chain) => !isBare(chain)) && new Set(between).size >= steps
}

function explains({ instruments }: PreparedFormula): boolean {
  return instruments.explains !== false
}

/** The first answer that is wrong somewhere. */
function faultyAnswer({ answered }: Ruled): Answered | null {
  const isWrong = ({ compared }: Answered): boolean =>
    compared.some(({ agreement }) => agreement === 'differs')
  return answered.find(isWrong) ?? answered.at(-1) ?? null
}

function whatIsWrong(ruled: Ruled, faulty: Answered | null): Finding {
  const { prepared, rulings, others, broken, answered } = ruled
  if (faulty === null) return { note: 'other-question', fields: {} }
  if (rulings.some(({ ruling }) => ruling === 'missing'))
    return { note: 'case-missing', fields: {} }
  if (rulings.some(({ ruling }) => ruling === 'undefined')) return { note: 'undefined', fields: {} }
  if (broken !== null && answersAnother(broken, faulty.chain, answered)) {
    return { note: 'other-question', fields: {} }
  }
  if (!explains(prepared)) return { note: 'value', fields: {} }
  const { tree, compared, holdsAt } = faulty
  const isDifferentiated = broken?.leads === true && isCarriedOut(broken)
  return diagnose({ tree, prepared, asked: compared, holdsAt, others, isDifferentiated })
}

/** Whether the expression above the broken one, which is right, holds no derivative any more. */
function isCarriedOut({ before }: BrokenStep): boolean {
  return before !== null && !containsDerivative(before)
}

/** Whether a chain is true to itself, but starts at something else than what is asked. */
function answersAnother(
  { line, following }: BrokenStep,
  chain: WorkChain,
  answered: readonly Answered[],
): boolean {
  const { first, expressions } = chain
  const isAlone = answered.length === 1 && expressions.length > 1
  return isAlone && line === first && following === expressions.length - 1 && !chain.continues
}

function whichCases({ prepared, answered, rulings }: Ruled): Finding {
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
  const isOneFormula = answered.length === 1
  return isOneFormula && answered.every(({ tree }) => caseIgnored(tree, prepared))
    ? { note: 'case-ignored', fields: { holds, fails } }
    : { note: 'some-cases', fields: { right: holds, wrong: fails } }
}

const NOWHERE = { line: null, span: null, fields: {} } as const

/** Whether there is more than one expression: of a single one there is no line to name. */
function isLongerWork({ judged }: Ruled): boolean {
  return judged.reduce((count, { chain }) => count + chain.expressions.length, 0) > 1
}

/** Where the work breaks, and how it goes on: what follows from the wrong expression, and whether a later one has the right value again. */
function brokenLine({
  broken,
}: Ruled): Pick<Verdict, 'line' | 'span'> & { readonly fields: Readonly<Record<string, string>> } {
  if (broken === null) return NOWHERE
  const { line, span, following, returns } = broken
  const fields: Record<string, string> = { line: `${line}` }
  if (following > 0) fields.followsTo = `${line + following}`
  if (returns !== null) fields.returns = `${returns}`
  return { line, span, fields }
}

/** What would mend the first wrong expression of the work, or of an answer without any, if the referee agrees. */
function mendedOf({ broken, prepared }: Ruled): Mended | null {
  if (broken === null || !explains(prepared)) return null
  const { tree, points, reference } = broken
  const mended = findRepair(tree, points, variationContextOf(tree, reference))
  const claim = mended && { given: mended.tree, expected: reference.target }
  return claim !== null && refereeConfirms(claim, broken, prepared) ? mended : null
}

/** The rule that was misapplied between the first wrong expression of the work and the one before it, if the referee agrees. */
function misstepOf({ broken, prepared }: Ruled): Verdict['misstep'] {
  if (broken === null || broken.before === null || !explains(prepared)) return null
  const { tree, before, points, reference } = broken
  const found = findMisapplication(before, tree, points, reference)
  const claim = found && { given: found.tree, expected: tree }
  if (found === null || claim === null || !refereeConfirms(claim, broken, prepared)) return null
  if (found.rule === 'quotient-sign' && isOnlyTurned(broken)) return null
  return { rule: found.rule, span: found.span }
}

/** Whether a broken expression is the negative of the one before it, which differentiates no quotient that one can see: a sign was lost, whatever the definitions hold. */
function isOnlyTurned({ tree, before, points, reference }: BrokenStep): boolean {
  const isQuotient = (node: Tree): boolean => node.kind === 'binary' && node.operator === '/'
  const differentiates = (node: Tree): boolean =>
    node.kind === 'derivative' && someTree(node.of, isQuotient)
  if (before === null || someTree(before, differentiates)) return false
  return agrees({ kind: 'negation', operand: tree, span: tree.span }, points, reference)
}

/** What a repair is called where it says what is wrong with a single answer. */
function noteOf({ kind, node }: Mended): Note {
  if (kind === 'transpose') return 'transpose-within'
  const isExpOrLog = node.kind === 'call' && ['exp', 'log'].includes(node.function)
  return kind === 'function' && isExpOrLog ? 'log-or-exp' : 'value'
}
