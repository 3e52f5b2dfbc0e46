import type { Tree } from '@/lib/expr/tree'
import type { Model } from '@/lib/model/model'
import type { SamplePoint } from '@/lib/model/point'
import type { Tolerance } from '@/lib/numeric/tolerance'
import type { Arithmetic } from './arithmetic'
import type { BigArray } from './bigArray'
import { type Bounded, known, UNKNOWN } from './bounded'
import { isRefusal } from './cannot'
import { compare, type Judgement } from './compare'
import { compareWithin } from './compareWithin'
import { exactDigits } from './digits'
import { ANSWER_EFFORT, type Effort, TRUTH_EFFORT } from './effort'
import { createElementary, type Elementary } from './elementary'
import { copyFor, type Environment, environmentAt } from './environment'
import { evaluate } from './evaluate'
import { createMemo } from './memo'

/** A tree with what its names mean, at one sample point. Tree and model are elaborated. */
export interface Evaluation {
  readonly model: Model
  readonly tree: Tree
  readonly point: SamplePoint
}

/** The truth of a part at its points: computed where it is first needed, then kept. */
export interface RefereeTruth {
  readonly at: (point: SamplePoint) => TruthAtPoint
}

interface TruthAtPoint {
  readonly environment: Environment
  /** The truth's value, or why there is none. */
  readonly value: () => BigArray | string
}

/** A value known from elsewhere, row-major, with bounds of its absolute errors. */
export interface KnownValue {
  readonly shape: readonly number[]
  readonly values: ArrayLike<number>
  readonly bounds: ArrayLike<number>
}

/** A truth known in doubles decides where its errors are below this share of it (grading.md, Deciding a formula, 4), as a decimal logarithm. */
const KNOWN_SHARE = -10

/**
 * The second opinion: an evaluation of its own, in 64 digits, with derivatives by central differences, that shares nothing with
 * the fast engine but the tree.
 */
export interface Referee {
  /** The truth to judge answers by; nothing is computed yet. */
  readonly prepareTruth: (of: { readonly model: Model; readonly truth: Tree }) => RefereeTruth
  /** Compares an answer with the truth at one point: it must be equal, or within a tolerance. */
  readonly judge: (
    truth: RefereeTruth,
    answer: Tree,
    point: SamplePoint,
    tolerance?: Tolerance | null,
  ) => Judgement
  /**
   * Whether an answer, to 64 digits, lies within the bounds of a truth that is known from elsewhere, and these are small; so a
   * close call that only the answer's rounding made is settled without the truth's own 64 digits.
   */
  readonly bearsOut: (
    truth: RefereeTruth,
    answer: Tree,
    point: SamplePoint,
    known: KnownValue,
  ) => boolean
  /** The entries of a value, row-major, in decimal digits; `undefined` and `unknown` stand for what is no number. Throws where `judge` cannot. */
  readonly valueAt: (of: Evaluation) => readonly string[]
}

/** Loads mathjs, which takes longer than anything it computes, and so only when a referee is needed. */
export async function createReferee(): Promise<Referee> {
  const { createArithmetic } = await import('./arithmetic')
  return refereeOver(createArithmetic())
}

function refereeOver(arithmetic: Arithmetic): Referee {
  const open = (model: Model, point: SamplePoint): Environment => {
    const effort = { left: TRUTH_EFFORT }
    const memo = createMemo(effort)
    const chargedTo = (other: Effort): Elementary =>
      createElementary(arithmetic, other === effort ? memo : createMemo(other, memo))
    return environmentAt(model, point, chargedTo, effort)
  }

  /** An answer's value at a point, with what is known there already. */
  const answerAt = ({ environment }: TruthAtPoint, answer: Tree): BigArray | string => {
    const effort = { left: ANSWER_EFFORT }
    const { integers, chargedTo } = environment
    return attempt(
      answer,
      copyFor(environment, { effort, integers, elementary: chargedTo(effort) }),
    )
  }

  return {
    prepareTruth({ model, truth }) {
      const kept = new Map<SamplePoint, TruthAtPoint>()
      return {
        at(point) {
          const found = kept.get(point)
          if (found !== undefined) return found
          const environment = open(model, point)
          let value: BigArray | string | null = null
          const made: TruthAtPoint = {
            environment,
            value() {
              value ??= attempt(truth, environment)
              return value
            },
          }
          kept.set(point, made)
          return made
        },
      }
    },
    judge(truth, answer, point, tolerance = null) {
      const place = truth.at(point)
      const value = place.value()
      if (typeof value === 'string') return { kind: 'cannot', why: value }
      const found = answerAt(place, answer)
      if (typeof found === 'string') return { kind: 'cannot', why: found }
      return tolerance === null
        ? compare(value, found)
        : compareWithin(tolerance, value, found, arithmetic.number)
    },
    bearsOut(truth, answer, point, { shape, values, bounds }) {
      const place = truth.at(point)
      const found = answerAt(place, answer)
      if (typeof found === 'string') return false
      const { elementary } = place.environment
      const entries = Array.from(values, (value, k): Bounded => {
        const exact = Number.isFinite(value) ? elementary.constant(exactDigits(value)) : UNKNOWN
        return exact.kind === 'known'
          ? known(exact.value, Math.log10(bounds[k] ?? Infinity))
          : exact
      })
      const [rows = 1, columns = 1] = shape
      return compare({ rows, columns, entries }, found, KNOWN_SHARE).kind === 'equal'
    },
    valueAt({ model, tree, point }) {
      const { entries } = evaluate(tree, open(model, point))
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
