import { printLatex } from '@/lib/expr/printLatex'
import { printPlain } from '@/lib/expr/printPlain'
import type { Tree } from '@/lib/expr/tree'
import { namesOf } from '@/lib/expr/walk'
import { compile, type PreparedPoint } from '@/lib/model/evaluate'
import { type Mover, moversAt } from '@/lib/model/movers'
import { type AnsweredFormula, answeredFormula } from './answerValues'
import { compareValues } from './compareValues'
import { findDifference, settingOf } from './counterexample'
import { derivativesIn } from './exampleShelf'
import type { SubmittedAnswer } from './gradeAnswer'
import type { PreparedFormula, PreparedPart } from './preparePart'
import type { Counterexample } from './verdict'

/** The answer's value and the true one at one place along the variable; `null` where there is none. */
export interface PlottedPoint {
  readonly x: number
  readonly own: number | null
  readonly truth: number | null
}

/**
 * A student's own answer beside the true one along one variable. It is an answer key: it may leave the server only for whom the policy
 * tells the solution.
 */
export interface AnswerPlot extends Pick<Counterexample, 'sizes' | 'indices' | 'quantities'> {
  /** What moves, in LaTeX and in plain text; all else keeps the values of the setting. */
  readonly variable: { readonly latex: string; readonly plain: string; readonly at: number }
  /** Which entry of an array is drawn, from 1; null for a scalar. */
  readonly entry: readonly [row: number, column: number] | null
  /** Evenly spaced, from the least place to the greatest. */
  readonly points: readonly PlottedPoint[]
}

/** Places of a plot, and of a first look at a variable. */
const STEPS = 60
const STEPS_AT_FIRST = 12
/** Variables tried at most. */
const MOST_TRIED = 24
/** Of all the height that two curves take: so much apart and so much up and down, the eye sees both. */
const APART = 0.1
const UPDOWN = 0.2

/**
 * The plot of an answer that differs from the truth, from the example at which a verdict shows that it does; null for any other answer,
 * and where nothing can move alone. Moved is what the target is differentiated by, else another scalar, else an entry: the first kind
 * along which the two curves can be told apart.
 */
export function plotAnswer(prepared: PreparedPart, submitted: SubmittedAnswer): AnswerPlot | null {
  if (prepared.kind !== 'formula') return null
  const answered = answeredFormula(prepared, submitted)
  if (answered === null) return null
  const examples = prepared.examples(wrongCases(prepared, answered))
  const found = findDifference(
    examples,
    ({ at }) => answered.valueAt(prepared.deciding(at.point)),
    prepared,
  )
  if (found === null || found.answer.values.length !== found.truth.values.length) return null
  const { at, gap, truth } = found
  const names = prepared.sampling.names ?? new Set<string>()
  const curvesAlong = evaluator(prepared, answered, gap.entry)
  const movers = moversAt(at, prepared.part.model, names)
  const mover = chosen(movers, kindIn(prepared, at), curvesAlong)
  if (mover === null) return null
  const variable = treeOf(mover)
  const { vocabulary } = prepared.question
  return {
    ...settingOf(answered.trees, at, prepared),
    variable: {
      latex: printLatex(variable, vocabulary),
      plain: printPlain(variable, vocabulary),
      at: rounded(mover.at),
    },
    entry: truth.shape.length === 0 ? null : [gap.row + 1, gap.column + 1],
    points: curvesAlong(mover, STEPS),
  }
}

/** The cases in which the answer is wrong at the part's own points; none where the part has no cases. */
function wrongCases(prepared: PreparedFormula, answered: AnsweredFormula): readonly number[] {
  const wrong = prepared.points.filter((point) => {
    const value = answered.valueAt(point)
    return value === null || compareValues(point.truth, value, prepared.tolerance) !== 'agrees'
  })
  const cases = new Set(wrong.map(({ caseIndex }) => caseIndex))
  return [...cases].filter((index) => index >= 0).sort((one, other) => one - other)
}

type CurvesAlong = (mover: Mover, steps: number) => readonly PlottedPoint[]

/** Evaluates answer and truth along a variable, of arrays one entry. What a part asks where (`i != k`) speaks of indices and sizes, which stay. */
function evaluator(
  { deciding }: PreparedFormula,
  answered: AnsweredFormula,
  entry: number,
): CurvesAlong {
  return ({ pointAt, range: [least, greatest] }, steps) =>
    Array.from({ length: steps + 1 }, (_, step) => {
      const x = rounded(least + (step / steps) * (greatest - least))
      const point = deciding(pointAt(x))
      const own = finite(answered.valueAt(point)?.values[entry])
      return { x, own, truth: finite(point.truth.values[entry]) }
    })
}

/** How near a number is to what the target is differentiated by: 0 for that very entry (`z_k` at this `k`), then its array, scalars, the rest. */
function kindIn({ target, part }: PreparedFormula, at: PreparedPoint): (mover: Mover) => number {
  const variables = derivativesIn(target).map(({ by }) => by)
  const names = new Set(variables.flatMap((by) => [...namesOf(by)]))
  const exact = new Set(
    variables.flatMap((by) => {
      if (by.kind === 'name') return [by.name]
      if (by.kind !== 'entry' || by.array.kind !== 'name') return []
      const indices = by.indices.map((index) =>
        index.kind === 'whole-axis' ? Number.NaN : compile(index, part.model)(at).values[0],
      )
      return [[by.array.name, ...indices].join(' ')]
    }),
  )
  return ({ name, entry }) => {
    if (exact.has([name, ...entry].join(' '))) return 0
    if (names.has(name)) return 1
    return entry.length === 0 ? 2 : 3
  }
}

/** The first kind of variable along which the curves are told apart, of it the one along which they part most; else the best of all. */
function chosen(
  movers: readonly Mover[],
  kindOf: (mover: Mover) => number,
  curvesAlong: CurvesAlong,
): Mover | null {
  let best: (Seen & { readonly mover: Mover }) | null = null
  let left = MOST_TRIED
  for (const kind of [0, 1, 2, 3]) {
    const own = movers.filter((mover) => kindOf(mover) === kind)
    for (const mover of own.slice(0, left)) {
      left -= 1
      const seen = look(curvesAlong(mover, STEPS_AT_FIRST))
      if (seen.worth > (best?.worth ?? 0)) best = { ...seen, mover }
    }
    if (best?.isClear === true) break
  }
  return best?.mover ?? null
}

interface Seen {
  readonly isClear: boolean
  /** 0 where the curves are one, or neither rises or falls. */
  readonly worth: number
}

/** How well two curves show a difference: how far they part and how much they rise and fall, as shares of all their height. */
function look(points: readonly PlottedPoint[]): Seen {
  const spread = (values: readonly number[]): number =>
    values.length === 0 ? 0 : Math.max(...values) - Math.min(...values)
  const valuesOf = (of: 'own' | 'truth'): readonly number[] =>
    points.flatMap((point) => point[of] ?? [])
  const height = spread([...valuesOf('own'), ...valuesOf('truth')])
  if (height === 0 || valuesOf('truth').length < 2) return { isClear: false, worth: 0 }
  const gaps = points.map(({ own, truth }) => {
    if (truth === null) return 0
    return own === null ? height : Math.abs(own - truth)
  })
  const apart = Math.max(...gaps) / height
  const updown = Math.max(spread(valuesOf('own')), spread(valuesOf('truth'))) / height
  return { isClear: apart >= APART && updown >= UPDOWN, worth: apart * updown }
}

function treeOf({ name, entry }: Mover): Tree {
  const array: Tree = { kind: 'name', name, span: [0, 0] }
  if (entry.length === 0) return array
  const indices = entry.map((index): Tree => {
    return { kind: 'numeral', digits: `${index}`, span: [0, 0] }
  })
  return { kind: 'entry', array, indices, joined: false, span: [0, 0] }
}

function finite(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : rounded(value)
}

/** Four digits: what a picture and its table show. */
function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
