import { canonicalText } from '@/lib/expr/equalTrees'
import type { Tree } from '@/lib/expr/tree'
import { equalShapes } from '@/lib/model/shape'
import { agrees, type Comparison } from './decide'
import type { DecidingPoint, PreparedFormula } from './preparePart'
import type { WorkChain } from './readDerivation'
import { withIndices } from './withIndices'

/** A chain with what is known of its target: whether it leads to what is asked, and where it speaks. */
export interface JudgedChain {
  readonly chain: WorkChain
  readonly leads: boolean
  /** The points, of those asked, at which its heading holds. */
  readonly points: readonly DecidingPoint[]
}

/** Which chain answers at which points: the last one that leads to the target and speaks there. */
export interface Answering {
  readonly chain: WorkChain
  readonly points: readonly DecidingPoint[]
  readonly holdsAt: (point: DecidingPoint) => boolean
}

/** An answer's values at the points where it is asked. */
export interface Answered {
  readonly chain: WorkChain
  readonly tree: Tree
  readonly holdsAt: (point: DecidingPoint) => boolean
  readonly compared: readonly Comparison[]
}

/** Whether a chain starts at what is asked. */
type StartsAsked = (
  chain: WorkChain,
  points: readonly DecidingPoint[],
  prepared: PreparedFormula,
) => boolean

/**
 * Tells the chains that start at the target from those that are lemmas. A chain leads to the target if its first expression has
 * the target's value, or if it goes on from such a chain, or from the question; a single expression that closes its case is the
 * answer there. Where no chain of a case leads to the target, the last one is taken for it.
 */
export function leadingChains(
  chains: readonly WorkChain[],
  asked: readonly DecidingPoint[],
  prepared: PreparedFormula,
  startsAsked: StartsAsked = startsAtTarget,
): readonly JudgedChain[] {
  const judged: JudgedChain[] = []
  for (const [at, chain] of chains.entries()) {
    const own = withIndices(asked, chain.further, prepared)
    const points = own.filter((point) => chain.holdsAt(point.at))
    const before = judged.at(-1)
    const goesOn = chain.continues && (before === undefined || before.leads)
    const closes =
      chain.expressions.length === 1 &&
      !chains.slice(at + 1).some(({ under, defines }) => under === chain.under && !defines)
    const isAbout = !chain.defines && chain.further.length === 0
    const leads = isAbout && (goesOn || closes || startsAsked(chain, points, prepared))
    judged.push({ chain, leads, points })
  }
  const isCovered = (point: DecidingPoint): boolean =>
    judged.some(({ leads, points }) => leads && points.includes(point))
  for (const [at, { chain, leads, points }] of judged.entries()) {
    const isLast = !judged
      .slice(at + 1)
      .some(
        (later) =>
          later.chain.under === chain.under &&
          !later.chain.defines &&
          later.chain.further.length === 0,
      )
    if (leads || chain.defines || chain.further.length > 0) continue
    if (!isLast || points.every(isCovered)) continue
    judged[at] = { chain, leads: true, points }
  }
  return judged
}

/** The parts of the points asked by the chain that answers there; points of which no chain speaks are in none. */
export function answersIn(
  judged: readonly JudgedChain[],
  asked: readonly DecidingPoint[],
): readonly Answering[] {
  const leading = judged.filter(({ leads }) => leads).map(({ chain }) => chain)
  const answerAt = ({ at }: DecidingPoint): WorkChain | undefined =>
    leading.findLast((chain) => chain.holdsAt(at))
  return leading.flatMap((chain) => {
    const holdsAt = (point: DecidingPoint): boolean => answerAt(point) === chain
    const points = asked.filter(holdsAt)
    return points.length === 0 ? [] : [{ chain, points, holdsAt }]
  })
}

/**
 * Which chain answers where, as far as the text alone tells: a chain starts at what is asked if it names it. What costs no attempt must
 * hang on nothing else, or a guess beside a chain that cannot be judged would be told right or wrong for nothing.
 */
export function answersByName(
  chains: readonly WorkChain[],
  asked: readonly DecidingPoint[],
  prepared: PreparedFormula,
): readonly Answering[] {
  const named = canonicalText(prepared.target)
  const namesTarget: StartsAsked = ({ expressions: [first] }) =>
    first !== undefined && canonicalText(first) === named
  return answersIn(leadingChains(chains, asked, prepared, namesTarget), asked)
}

function startsAtTarget(
  { expressions, shape }: WorkChain,
  points: readonly DecidingPoint[],
  prepared: PreparedFormula,
): boolean {
  const [first] = expressions
  if (first === undefined || !equalShapes(shape, prepared.shape)) return false
  if (points.length > 0 && canonicalText(first) === canonicalText(prepared.target)) return true
  return agrees(first, points, prepared)
}
