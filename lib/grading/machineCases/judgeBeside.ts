import type { Tree } from '@/lib/expr/tree'
import { compileCondition, preparePoint } from '@/lib/model/evaluate'
import type { SamplePoint } from '@/lib/model/point'
import { samplePoints } from '@/lib/model/sample'
import { hashSeed } from '@/lib/numeric/random'
import type { PreparedFormula } from '../preparePart'
import type { Seed, Worth } from './machineCase'

/**
 * A judge of what trees are worth beside a seed, or, where a tolerance may part the seed from it, beside the target, independent of how the grader decides: the referee's 64 digits alone, at points the
 * grader has not seen and then at all of those it has. Gives null where the referee cannot tell.
 */
export function judgeBeside(seed: Seed, prepared: PreparedFormula): (tree: Tree) => Worth | null {
  const { referee } = prepared.instruments
  const { model } = prepared.part
  const points = judgingPoints(prepared)
  const { target, tolerance } = prepared
  const beside = tolerance === null ? seed.tree : target
  const truth = referee.prepareTruth({ model, truth: beside, points: [] })
  const isRight = (tree: Tree, caseIndex: number): boolean | null => {
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
  return (tree) => {
    const found = asked.map((caseIndex) => isRight(tree, caseIndex))
    if (found.includes(null)) return null
    return found.every(Boolean) ? 'right' : found.some(Boolean) ? 'partly' : 'wrong'
  }
}

/** A point with the case that holds there; -1 where the part has none. */
interface JudgingPoint {
  readonly point: SamplePoint
  readonly caseIndex: number
}

/** New points first: at them most that is wrong is seen at once. */
function judgingPoints({ sampling, points, part }: PreparedFormula): readonly JudgingPoint[] {
  const seed = hashSeed(sampling.seed, 'judge')
  const holds = sampling.cases.map((condition) => compileCondition(condition, part.model))
  const fresh = samplePoints({ ...sampling, seed }).points.map((point): JudgingPoint => {
    const at = preparePoint(part.model, point, new Set())
    return { point, caseIndex: holds.findIndex((test) => test(at) === true) }
  })
  return [...fresh, ...points.map(({ at, caseIndex }) => ({ point: at.point, caseIndex }))]
}
