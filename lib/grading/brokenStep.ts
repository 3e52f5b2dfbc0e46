import { canonicalText } from '@/lib/expr/equalTrees'
import type { Span, Tree } from '@/lib/expr/tree'
import { compile, compileStands } from '@/lib/model/evaluate'
import type { JudgedChain } from './answersIn'
import { isWellConditioned } from './compareValues'
import { agrees, compareAt, type Decision, decide } from './decide'
import { decideFar } from './decideFar'
import type { DecidingPoint, PreparedFormula } from './preparePart'

/** The first expression of a derivation that is not equal to what its chain started from. */
export interface BrokenStep {
  /** Its number over the whole answer, from 1. */
  readonly line: number
  readonly span: Span
  readonly tree: Tree
  /** The expression before it; null where it is the first one. */
  readonly before: Tree | null
  /** How many of the expressions behind it follow from it: they are equal to it. */
  readonly following: number
  /** The number of the first expression behind it that has the chain's value again; null where none has. */
  readonly returns: number | null
  /** Whether the chain leads to what is asked. */
  readonly leads: boolean
  readonly points: readonly DecidingPoint[]
  /** Whether its chain's heading holds at a point. */
  readonly holdsAt: (point: DecidingPoint) => boolean
  /** What its chain is measured by: the part's truth, or the chain's own first expression. */
  readonly reference: PreparedFormula
}

/** The first wrong expression of a derivation in reading order: of a chain to the target by the target's value, of any other by its own first. `known` are expressions already found right. */
export function findBrokenStep(
  judged: readonly JudgedChain[],
  known: ReadonlySet<Tree>,
  prepared: PreparedFormula,
): BrokenStep | null {
  for (const each of judged) {
    const broken = brokenIn(each, known, prepared)
    if (broken !== null) return broken
  }
  return null
}

function brokenIn(
  { chain, leads, points }: JudgedChain,
  known: ReadonlySet<Tree>,
  prepared: PreparedFormula,
): BrokenStep | null {
  const { expressions } = chain
  const [start] = expressions
  if (start === undefined || points.length === 0) return null
  if (expressions.length === 1 && !leads) return null
  const own = measuredBy(start, prepared)
  const reference = leads ? prepared : own.reference
  const asked = leads ? points : points.map(own.measure).filter(isKnown)
  const right = new Set(leads ? [...known].map(canonicalText) : [canonicalText(start)])
  const at = expressions.findIndex((tree) => {
    const text = canonicalText(tree)
    if (right.has(text)) return false
    right.add(text)
    return isWrong(tree, asked, chain.holdsAt, leads, reference)
  })
  const tree = expressions[at]
  if (tree === undefined) return null
  const behind = expressions.slice(at + 1)
  const returns = behind.findIndex((one) => agrees(one, asked, reference))
  const astray = measuredBy(tree, prepared)
  const follows = behind.findIndex(
    (one) => !agrees(one, asked.map(astray.measure), astray.reference),
  )
  return {
    line: chain.first + at,
    span: tree.span,
    tree,
    before: expressions[at - 1] ?? null,
    following: follows < 0 ? behind.length : follows,
    returns: returns < 0 || at === 0 ? null : chain.first + at + 1 + returns,
    leads,
    points: asked,
    holdsAt: (point) => chain.holdsAt(point.at),
    reference,
  }
}

function isKnown({ truth }: DecidingPoint): boolean {
  return isWellConditioned(truth)
}

/** One that cannot be settled counts as wrong only where nothing speaks for it, such as 1/(x − x). */
function isWrong(
  tree: Tree,
  points: readonly DecidingPoint[],
  holdsAt: JudgedChain['chain']['holdsAt'],
  leads: boolean,
  reference: PreparedFormula,
): boolean {
  const isFailed = ({ ruling }: Decision): boolean => ruling === 'wrong' || ruling === 'undefined'
  const compared = compareAt(points, tree, reference)
  const near = decide(tree, compared, reference)
  const isNowhereEqual = compared.every(({ agreement }) => agreement !== 'agrees')
  if (near.ruling === 'undecided') return isNowhereEqual
  if (near.ruling !== 'right') return isFailed(near)
  if (!leads || compileStands([tree], reference.part.model) === null) return false
  return isFailed(decideFar(tree, (point) => holdsAt(point.at), reference))
}

interface Measured {
  readonly reference: PreparedFormula
  /** A point with the value there for its truth. */
  readonly measure: (point: DecidingPoint) => DecidingPoint
}

/** The part with another truth: the value of an expression, which may hold indices of its own. */
function measuredBy(tree: Tree, prepared: PreparedFormula): Measured {
  const { scope, part } = prepared
  const { model } = part
  const declared = model.indices.map(({ name }) => name)
  const truthAt = prepared.valuesOf?.(tree) ?? compile(tree, model)
  const measure = (point: DecidingPoint): DecidingPoint => ({ ...point, truth: truthAt(point.at) })
  const reference = {
    ...prepared,
    scope: { ...scope, free: [...new Set([...scope.free, ...declared])] },
    target: tree,
    tolerance: null,
    exhausted: [],
    deciding: (point: DecidingPoint['at']['point']) => measure(prepared.deciding(point)),
    refereeTruth: prepared.instruments.referee.prepareTruth({ model, truth: tree }),
  }
  return { reference, measure }
}
