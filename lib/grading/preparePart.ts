import type { Condition, Tree } from '@/lib/expr/tree'
import { STEPS_ALONG } from '@/lib/model/crossings'
import { namesNeeded } from '@/lib/model/dependencies'
import { elaborate, elaborateCondition } from '@/lib/model/elaborate'
import {
  type Compiled,
  compile,
  compileCondition,
  type PreparedPoint,
  pointPreparer,
  type Valued,
} from '@/lib/model/evaluate'
import { jointLines } from '@/lib/model/lines'
import type { SamplePoint } from '@/lib/model/point'
import { samplePoints } from '@/lib/model/sample'
import { type Scope, scopeOf } from '@/lib/model/scope'
import type { Shape } from '@/lib/model/shape'
import { shapeComparison } from '@/lib/model/shapeComparison'
import type { SampleRequest } from '@/lib/model/strata'
import { type Ways, waysBy } from '@/lib/model/ways'
import { hashSeed } from '@/lib/numeric/random'
import type { Tolerance } from '@/lib/numeric/tolerance'
import type {
  ChoiceTarget,
  Part,
  Question,
  TextTarget,
  UploadTarget,
} from '@/lib/question/question'
import { choosePoints } from '@/lib/referee/choosePoints'
import type { Referee, RefereeTruth } from '@/lib/referee/referee'
import { authored } from './authored'
import { isWellConditioned } from './compareValues'
import { type ExampleShelf, exampleShelf } from './exampleShelf'
import { withHardPoints } from './hardPoints'
import { prepareNumber } from './prepareNumber'

/** Eight times the ordinary: a branch taken at one place in fifty is met with a chance of 98 in 100. */
const DENSE_POINTS = 192

/** What grading is handed from outside, so that it stays pure: the referee, and a clock in microseconds. */
export interface Instruments {
  readonly referee: Referee
  readonly clock: () => number
  /** Whether a wrong answer is explained (yes when absent): diagnosis, repair and example take longer than the verdict itself. */
  readonly explains?: boolean
}

/** A sample point with the truth there, and which of the part's cases holds (-1 where the part has none). */
export interface DecidingPoint {
  readonly at: PreparedPoint
  readonly truth: Valued
  readonly caseIndex: number
}

/** What every part is prepared with. */
export interface Prepared {
  readonly question: Question
  readonly part: Part
  readonly seed: number
  readonly scope: Scope
  readonly instruments: Instruments
  /** Shapes that parts of this question ask for: no message may state one. */
  readonly askedShapes: readonly Shape[]
}

export interface PreparedShape extends Prepared {
  readonly kind: 'shape'
  readonly shape: Shape
  /** Whether two shapes are one at all sizes that satisfy the constraints. */
  readonly areEqual: (a: Shape, b: Shape) => boolean
}

/** A part whose answers are compared with a truth by their values. */
export interface PreparedValues extends Prepared {
  readonly target: Tree
  readonly shape: Shape
  /** How far an answer may lie from the truth; null where it must be equal. */
  readonly tolerance: Tolerance | null
  readonly points: readonly DecidingPoint[]
  /** Strata in which the truth could not be compared: no answer can be called correct. */
  readonly exhausted: readonly string[]
  /** The points at which the referee confirms an answer, of every case some; the truth is kept there in 64 digits, elsewhere from the first need on. */
  readonly confirming: ReadonlySet<SamplePoint>
  readonly refereeTruth: RefereeTruth
  /** How trees are evaluated while one answer is graded; each anew where this is absent. */
  readonly valuesOf?: (tree: Tree) => Compiled
}

export interface PreparedFormula extends PreparedValues {
  readonly kind: 'formula'
  readonly sampling: SampleRequest
  /** Draws in vain, by stratum; strata without any are left out. */
  readonly redraws: Readonly<Record<string, number>>
  /** Ways from ordinary points to the ends of the domain, for formulas that hang on certain names. */
  readonly ways: (names: ReadonlySet<string>) => Ways
  /** Points along the ways on which all givens move at once, where an answer that agreed at the others may yet differ. Their truth may be undefined or ill-conditioned, so they can show a difference, never confirm agreement. Made at the first need. */
  readonly far: () => readonly DecidingPoint[]
  /** Many ordinary points, for answers that weigh a size or an index. */
  readonly dense: () => readonly DecidingPoint[]
  /** The truth at any other point. */
  readonly deciding: (point: SamplePoint) => DecidingPoint
  /** Small examples, for counterexamples. */
  readonly examples: ExampleShelf
}

/** One number, compared at the one point there is. */
export interface PreparedNumber extends PreparedValues {
  readonly kind: 'number'
  readonly unit: string | null
}

export interface PreparedChoice extends Prepared {
  readonly kind: 'choice'
  readonly target: ChoiceTarget
}

/** Prose or files, which a person marks. */
export interface PreparedMarked extends Prepared {
  readonly kind: 'marked'
  readonly target: TextTarget | UploadTarget
}

export type PreparedPart =
  | PreparedShape
  | PreparedFormula
  | PreparedNumber
  | PreparedChoice
  | PreparedMarked

/**
 * Everything about a part that does not depend on an answer: scope, target, sample points, truth. The points follow
 * from the question's version, the part and the variant alone, so that all who have the same numbers are judged at the
 * same ones; `seed` only says what was asked for (see {@link askedWith}).
 * Throws where the part is at fault, which loading the question should have found.
 */
export function preparePart(
  question: Question,
  part: Part,
  seed: number,
  instruments: Instruments,
): PreparedPart {
  const scope = scopeOf(part.model, question.vocabulary, part.indices)
  const base = { question, part, seed, scope, instruments, askedShapes: askedShapes(question) }
  if (part.target.kind === 'choice') return { ...base, kind: 'choice', target: part.target }
  if (part.target.kind === 'text' || part.target.kind === 'upload') {
    return { ...base, kind: 'marked', target: part.target }
  }
  if (part.target.kind === 'number') return prepareNumber(base, part.target)
  if (part.target.kind === 'shape') {
    const { shape } = authored(part, elaborate(part.target.of, scope))
    return { ...base, kind: 'shape', shape, areEqual: shapeComparison(part.model) }
  }
  const { tree: target, shape } = authored(part, elaborate(part.target.tree, scope))
  const condition = (written: Condition): Condition =>
    authored(part, elaborateCondition(written, scope)).condition
  const cases = part.cases.map((each) => condition(each.condition))
  const truthAt = compile(target, part.model)
  const names = namesNeeded(target, part.model)
  const needed = part.model.definitions.filter(({ name }) => names.has(name))
  const sampling: SampleRequest = {
    model: part.model,
    indices: part.indices,
    where: part.where === null ? null : condition(part.where),
    cases,
    seed: hashSeed(question.version, part.id, ...Object.entries(question.variant).flat()),
    names,
    kinks: [target, ...needed.map(({ tree }) => tree)],
    accepts: (at) => isWellConditioned(truthAt(at)),
  }
  const { referee } = instruments
  const refereeTruth = referee.prepareTruth({ model: part.model, truth: target })
  const sample =
    shape.length > 0
      ? samplePoints(sampling)
      : withHardPoints(
          samplePoints(sampling),
          sampling,
          (point) => referee.judge(refereeTruth, target, point).kind === 'equal',
        )
  const holds = cases.map((each) => compileCondition(each, part.model))
  const usable = new Set(scope.shapes.keys())
  const prepare = pointPreparer(part.model, usable)
  const kept = new WeakMap<SamplePoint, DecidingPoint>()
  const deciding = (point: SamplePoint): DecidingPoint => {
    const found = kept.get(point)
    if (found !== undefined) return found
    const at = prepare(point)
    const caseIndex = holds.findIndex((test) => test(at) === true)
    const made = { at, truth: truthAt(at), caseIndex }
    kept.set(point, made)
    return made
  }
  const points = sample.points.map(deciding)
  const caseIndices = new Set(points.map(({ caseIndex }) => caseIndex))
  const confirming = new Set(
    [...caseIndices].flatMap((index) =>
      choosePoints(points.flatMap((each) => (each.caseIndex === index ? [each.at.point] : []))),
    ),
  )
  for (const point of confirming) refereeTruth.at(point).value()
  const lines = jointLines(sample.points, sampling)
  const { tolerance } = part.target
  return {
    ...base,
    kind: 'formula',
    target,
    shape,
    tolerance,
    sampling,
    points,
    redraws: sample.redraws,
    ways: waysBy(sample.points, lines, sampling),
    far: keptOnce(() => lines.flatMap((line) => STEPS_ALONG.map((along) => deciding(line(along))))),
    dense: keptOnce(() => {
      const many = { ...sampling, kinks: [], leastPoints: DENSE_POINTS }
      return samplePoints(many).points.map(deciding)
    }),
    deciding,
    examples: exampleShelf(target, sampling, usable),
    exhausted: sample.exhausted,
    confirming,
    refereeTruth,
  }
}

/** Computes at the first need, and keeps. */
function keptOnce<T>(make: () => T): () => T {
  let kept: { readonly value: T } | null = null
  return () => {
    kept ??= { value: make() }
    return kept.value
  }
}

/** The same part as asked for with another seed of the same variant: what was prepared is shared. */
export function askedWith(prepared: PreparedPart, seed: number): PreparedPart {
  return prepared.seed === seed ? prepared : { ...prepared, seed }
}

function askedShapes(question: Question): Shape[] {
  return question.parts.flatMap((part) => {
    if (part.target.kind !== 'shape') return []
    const scope = scopeOf(part.model, question.vocabulary, part.indices)
    return [authored(part, elaborate(part.target.of, scope)).shape]
  })
}
