import { printLatex } from '@/lib/expr/printLatex'
import type { Tree } from '@/lib/expr/tree'
import { answersIn, type JudgedChain, leadingChains } from '../answersIn'
import { gradeAnswer } from '../gradeAnswer'
import { MUTATION_KINDS, type MutationKind, mutationsOf } from '../mutations/mutationsOf'
import type { DecidingPoint, PreparedFormula } from '../preparePart'
import { readDerivation } from '../readDerivation'
import type { Verdict } from '../verdict'
import { spread, taken } from './seedsOf'

/** Mutations of one kind that are made of an expression, and of those how many are graded. */
const MADE = 24
/** Points at which the referee is asked whether a spoiled expression is wrong. */
const ASKED = 6

/** A derivation with one expression spoiled, and what became of it. */
export interface SpoiledChain {
  readonly kind: MutationKind
  readonly text: string
  /** The number of the spoiled expression over the whole answer. */
  readonly line: number
  /** Whether it is the last one, and so the answer. */
  readonly isAnswer: boolean
  /** What the referee alone says: a slip can be right by accident, and then the derivation is sound. */
  readonly isWrong: boolean
  readonly verdict: Verdict
}

/** A derivation with one expression spoiled, not graded yet. */
export interface Spoiling {
  readonly kind: MutationKind
  readonly text: string
  readonly line: number
  readonly isAnswer: boolean
  readonly tree: Tree
  readonly judged: JudgedChain
}

/**
 * Spoils a right derivation, one expression at a time, by every kind of mutation (at most `each` of a kind an expression), and grades
 * what comes of it. What the referee cannot settle is left out.
 */
export function* spoiledChains(
  prepared: PreparedFormula,
  text: string,
  each: number,
): Generator<SpoiledChain> {
  for (const spoiling of spoilingsOf(prepared, text, each)) {
    const { kind, line, isAnswer, tree, judged } = spoiling
    const verdict = gradeAnswer(prepared, { answer: spoiling.text, format: 'latex' })
    const isWrong = wrongBeside(tree, judged, verdict.line === line, prepared)
    if (isWrong === null) continue
    yield { kind, text: spoiling.text, line, isAnswer, isWrong, verdict }
  }
}

/** The spoiled derivations that {@link spoiledChains} grades. Of chains that lead to the target all expressions but the first are spoiled. */
export function* spoilingsOf(
  prepared: PreparedFormula,
  text: string,
  each: number,
): Generator<Spoiling> {
  const derivation = readDerivation(prepared, text, 'latex')
  if (derivation.kind === 'unreadable') return
  const { points } = prepared
  const chains = leadingChains(derivation.chains, points, prepared)
  const answers = answersIn(chains, points).map(({ chain }) => chain)
  const { scope, shape, part, question } = prepared
  for (const judged of chains) {
    const { chain, leads } = judged
    if (!leads) continue
    for (const [at, tree] of chain.expressions.entries()) {
      if (at === 0 && !chain.continues) continue
      const context = { scope, shape, keepsShape: true, names: part.using ?? [] }
      for (const kind of MUTATION_KINDS) {
        for (const { tree: spoiled } of taken(mutationsOf(tree, context, [kind]), MADE, each)) {
          const [start, end] = tree.span
          const written = ` ${printLatex(spoiled, question.vocabulary)} `
          const isAnswer = answers.includes(chain) && at === chain.expressions.length - 1
          yield {
            ...{ kind, line: chain.first + at, isAnswer, tree: spoiled, judged },
            text: text.slice(0, start) + written + text.slice(end),
          }
        }
      }
    }
  }
}

/**
 * Whether an expression differs from the truth where its chain speaks, by the referee's digits alone; null where it cannot tell. At a few
 * points, and where the grader blames what is equal there, at many.
 */
function wrongBeside(
  tree: Tree,
  { chain, points }: JudgedChain,
  isBlamed: boolean,
  prepared: PreparedFormula,
): boolean | null {
  const { instruments, refereeTruth } = prepared
  const isWrongAt = (asked: readonly DecidingPoint[]): boolean | null => {
    let isCertain = true
    for (const { at } of asked) {
      const { kind } = instruments.referee.judge(refereeTruth, tree, at.point)
      if (kind === 'different' || kind === 'undefined') return true
      if (kind === 'cannot') isCertain = false
    }
    return isCertain ? false : null
  }
  const found = isWrongAt(spread(points, ASKED))
  if (found === true || !isBlamed) return found
  return isWrongAt([...points, ...prepared.dense().filter(({ at }) => chain.holdsAt(at))])
}
