import type { Tree } from '@/lib/expr/tree'
import type { Model } from '@/lib/model/model'
import type { SamplePoint } from '@/lib/model/point'
import type { Arithmetic } from './arithmetic'
import type { BigArray } from './bigArray'
import { isRefusal } from './cannot'
import { compare, type Judgement } from './compare'
import { ANSWER_EFFORT, TRUTH_EFFORT } from './effort'
import { createElementary } from './elementary'
import { type Environment, environmentAt } from './environment'
import { evaluate } from './evaluate'
import { createMemo, type Memo } from './memo'

/** A tree with what its names mean, at one sample point. Tree and model are elaborated. */
export interface Evaluation {
  readonly model: Model
  readonly tree: Tree
  readonly point: SamplePoint
}

/** The truth of a part at its points: computed where the first answer is judged, then kept. */
export interface RefereeTruth {
  readonly at: (point: SamplePoint) => TruthAtPoint
}

interface Place {
  readonly environment: Environment
  readonly memo: Memo
}

interface TruthAtPoint extends Place {
  /** The truth's value, or why there is none. */
  readonly value: BigArray | string
}

/**
 * The second opinion: an evaluation of its own, in 64 digits, with derivatives by central differences, that shares nothing with
 * the fast engine but the tree.
 */
export interface Referee {
  /** The truth to judge answers by; nothing is computed yet. */
  readonly prepareTruth: (of: {
    readonly model: Model
    readonly truth: Tree
    readonly points: readonly SamplePoint[]
  }) => RefereeTruth
  /** Compares an answer with the truth at one point. */
  readonly judge: (truth: RefereeTruth, answer: Tree, point: SamplePoint) => Judgement
  /** The entries of a value, row-major, in decimal digits; `undefined` and `unknown` stand for what is no number. Throws where `judge` cannot. */
  readonly valueAt: (of: Evaluation) => readonly string[]
}

/** Loads mathjs, which takes longer than anything it computes, and so only when a referee is needed. */
export async function createReferee(): Promise<Referee> {
  const { createArithmetic } = await import('./arithmetic')
  return refereeOver(createArithmetic())
}

function refereeOver(arithmetic: Arithmetic): Referee {
  const open = (model: Model, point: SamplePoint): Place => {
    const effort = { left: TRUTH_EFFORT }
    const memo = createMemo(effort)
    const elementary = createElementary(arithmetic, memo)
    return { environment: environmentAt(model, point, elementary, effort), memo }
  }

  return {
    prepareTruth({ model, truth }) {
      const kept = new Map<SamplePoint, TruthAtPoint>()
      return {
        at(point) {
          const found = kept.get(point)
          if (found !== undefined) return found
          const place = open(model, point)
          const made = { ...place, value: attempt(truth, place.environment) }
          kept.set(point, made)
          return made
        },
      }
    },
    judge(truth, answer, point) {
      const { value, environment, memo } = truth.at(point)
      if (typeof value === 'string') return { kind: 'cannot', why: value }
      const effort = { left: ANSWER_EFFORT }
      const elementary = createElementary(arithmetic, createMemo(effort, memo))
      const base = { environment, following: new Set<string>() }
      const quantities = new Map<string, BigArray>()
      const found = attempt(answer, { ...environment, elementary, effort, quantities, base })
      return typeof found === 'string' ? { kind: 'cannot', why: found } : compare(value, found)
    },
    valueAt({ model, tree, point }) {
      const { entries } = evaluate(tree, open(model, point).environment)
      return entries.map((entry) => (entry.kind === 'known' ? entry.value.toString() : entry.kind))
    },
  }
}

/** The value of a tree, or why the referee has none. */
function attempt(tree: Tree, environment: Environment): BigArray | string {
  try {
    return evaluate(tree, environment)
  } catch (thrown) {
    if (isRefusal(thrown)) return thrown.message
    throw thrown
  }
}
