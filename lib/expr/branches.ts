import type { Guard } from './derivation'
import { firstOutside } from './derivationPieces'
import { neverHolds } from './neverHolds'
import { isKeyword } from './parser'
import type { Token } from './token'
import type { Chain, Condition } from './tree'
import { type Branching, isOfPlaces, isOfValue, isStop, type Writer } from './workWriter'

/** What stands before `otherwise` at the end of a line; null where it ends the cases of one value. */
export function valueOtherwise(tokens: readonly Token[]): readonly Token[] | null {
  const last = tokens.at(-1)
  if (last === undefined || !isKeyword(last, 'otherwise')) return null
  if (firstOutside(tokens, (found) => isKeyword(found, 'if')) >= 0) return null
  const end = tokens.findLastIndex((found) => found !== last && !isStop(found))
  return end < 0 ? null : tokens.slice(0, end + 1)
}

/** A chain whose last expression holds in one case: `= p_i if i ≠ k`, `= p_i (i ≠ k)`. */
interface Branch {
  readonly chain: Chain
  readonly condition: Condition | null
}

/** The branch that a chain is; null for a chain that holds in every case. */
export function branchOf(chain: Chain, writer: Writer): Branch | null {
  const last = chain.expressions.at(-1)
  const [only, another] = last?.kind === 'cases' ? last.branches : []
  if (only === undefined || another !== undefined) return null
  const { condition, value } = only
  if (condition !== null && !isOfPlaces(condition, writer) && !isOfValue(condition, writer))
    return null
  const expressions = [...chain.expressions.slice(0, -1), value]
  return { chain: { ...chain, expressions }, condition }
}

/** Takes a chain under the case behind it. One that starts with `=` goes on from where the first such line branched off. */
export function takeBranch({ chain, condition }: Branch, continues: boolean, writer: Writer): void {
  const branching = (continues ? writer.branching : null) ?? branchingAt(chain, continues, writer)
  const { base, goesOn, from } = branching
  if (condition === null) writer.under = otherCases(writer)
  else {
    writer.headings.push(condition)
    writer.under = narrowed(from, condition)
  }
  writer.branching = branching
  const repeats = continues && base !== null
  const expressions = repeats ? [base, ...chain.expressions] : chain.expressions
  const derived = { chain: { ...chain, expressions }, continues: goesOn, repeats }
  writer.chains.push({ ...derived, under: writer.under, defines: null })
}

/** Where a line with the first of its cases branches off: from its own first expression, or from the last one above. */
function branchingAt({ expressions }: Chain, continues: boolean, writer: Writer): Branching {
  const from = writer.branching?.from ?? writer.under
  const [first, second] = expressions
  const above = writer.chains.at(-1)?.chain.expressions.at(-1)
  const base = (continues ? above : second && first) ?? null
  return { base, goesOn: continues, from }
}

/** A case within those of a heading; one that the heading rules out stands beside it. */
function narrowed(from: readonly Guard[], condition: Condition): readonly Guard[] {
  const [outer, more] = from
  if (outer === undefined || !outer.holds || more !== undefined) {
    return [...from, { condition, holds: true }]
  }
  const { span } = condition
  const both = { kind: 'conjunction', all: [outer.condition, condition], span } as const
  return [{ condition: neverHolds(both) ? condition : both, holds: true }]
}

/** All cases but those of the headings so far. */
export function otherCases({ headings }: Writer): readonly Guard[] {
  return headings.map((condition) => ({ condition, holds: false }))
}
