import { plus, times } from '@/lib/expr/build'
import { printLatex } from '@/lib/expr/printLatex'
import { namesOf } from '@/lib/expr/walk'
import { agreesEverywhere, truthThere } from './agreesEverywhere'
import type { Diagnosis } from './diagnosis'
import { added, scaled } from './entrywise'
import { combined, isTruth } from './nameable'
import { saysSomething } from './saysSomething'
import { termsBeside } from './termsBeside'

/** How often a term is to be added to the answer, and what is then said. */
const SHARES = [
  { share: 1, is: 'plus' },
  { share: -1, is: 'minus' },
  { share: 2, is: 'plus-twice' },
  { share: -2, is: 'minus-twice' },
] as const

/**
 * The answer differs from the truth by one term (see `termsBeside`), which was forgotten or is one too many; by twice a term that it
 * may hold, where the term's sign is turned.
 */
export const term: Diagnosis = (wrong) => {
  const { tree, asked, prepared } = wrong
  if (!saysSomething(wrong)) return null
  const held = namesOf(tree)
  for (const each of termsBeside(prepared)) {
    const isHeld = [...namesOf(each.tree)].every((name) => held.has(name))
    const found = SHARES.find(
      ({ share }) =>
        (isHeld || Math.abs(share) === 1) &&
        agreesEverywhere(asked, truthThere, (one) => added(one.value, scaled(each.at(one), share))),
    )
    if (found === undefined || isTruth(each, asked)) continue
    const named = printLatex(each.tree, prepared.question.vocabulary)
    const mended = combined(plus(tree, times(found.share, each.tree)), each, prepared)
    const claim = mended === null ? undefined : { given: mended, expected: prepared.target }
    return { note: 'term', fields: { term: `$${named}$`, is: found.is }, claim }
  }
  return null
}
