import type { Tree } from '@/lib/expr/tree'
import { compileCondition, preparePoint } from '@/lib/model/evaluate'
import type { SamplePoint } from '@/lib/model/point'
import { samplePoints } from '@/lib/model/sample'
import { hashSeed } from '@/lib/numeric/random'
import type { PreparedFormula } from '../preparePart'
import type { Seed, Worth } from './machineCase'

/** Finds what a tree is worth, or null where that cannot be told. `said` is what the grader said. */
export type Judge = (tree: Tree, said: Worth | null) => Worth | null

/**
 * A judge of what trees are worth beside a seed, or, where a tolerance may part the seed from it, beside the target; independent of
 * how the grader decides: the referee's 64 digits alone. It asks at a few points of each stratum that the grader has not seen;
 * where that contradicts what the grader said, at many, the grader's among them.
 */
export function judgeBeside(seed: Seed, prepared: PreparedFormula): Judge {
  const { referee } = prepared.instruments
  const { model } = prepared.part
  const { few, many } = judgingPoints(prepared)
  const { target, tolerance } = prepared
  const beside = tolerance === null ? seed.tree : target
  const truth = referee.prepareTruth({ model, truth: beside })
  const isRight = (
    tree: Tree,
    caseIndex: number,
    points: readonly JudgingPoint[],
  ): boolean | null => {
    let isCertain = true
    for (const one of points) {
      if (one.caseIndex !== caseIndex) continue
      const { kind } = referee.judge(truth, tree, one.point, tolerance)
      if (kind === 'different' || kind === 'undefined') return false
      if (kind === 'cannot') isCertain = false
    }
    return isCertain ? true : null
  }
  const all = prepared.part.cases.length === 0 ? [-1] : [...prepared.part.cases.keys()]
  const asked = seed.caseIndex === null ? all : [seed.caseIndex]
  const worthAt = (tree: Tree, points: readonly JudgingPoint[]): Worth | null => {
    const found = asked.map((caseIndex) => isRight(tree, caseIndex, points))
    if (found.includes(null)) return null
    return found.every(Boolean) ? 'right' : found.some(Boolean) ? 'partly' : 'wrong'
  }
  return (tree, said) => {
    const worth = worthAt(tree, few)
    return worth === said ? worth : worthAt(tree, many)
  }
}

/** A point with the case that holds there; -1 where the part has none. */
interface JudgingPoint {
  readonly point: SamplePoint
  readonly caseIndex: number
}

interface JudgingPoints {
  readonly few: readonly JudgingPoint[]
  readonly many: readonly JudgingPoint[]
}

/** Which points of a stratum are the few, by their number: two at the least sizes, where the referee is quick, then two at different ones. */
const FEW: readonly number[] = [1, 4, 0, 3]

function judgingPoints({ sampling, points, part }: PreparedFormula): JudgingPoints {
  const seed = hashSeed(sampling.seed, 'judge')
  const holds = sampling.cases.map((condition) => compileCondition(condition, part.model))
  const fresh = samplePoints({ ...sampling, seed }).points.map((point): JudgingPoint => {
    const at = preparePoint(part.model, point, new Set())
    return { point, caseIndex: holds.findIndex((test) => test(at) === true) }
  })
  const strata = [...new Set(fresh.map(({ point }) => point.stratum))]
  const byStratum = strata.map((stratum) => fresh.filter(({ point }) => point.stratum === stratum))
  const few = FEW.flatMap((at) => byStratum.flatMap((own) => own.slice(at, at + 1)))
  const seen = points.map(({ at, caseIndex }) => ({ point: at.point, caseIndex }))
  return { few, many: [...fresh, ...seen] }
}
