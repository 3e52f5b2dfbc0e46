import { findMisapplication } from '../findMisapplication'
import type { Note } from '../verdict'
import type { Diagnosis } from './diagnosis'

/** Rules of differentiation that are learned by name: that one was misapplied says more than the term or the case that is off by it. */
const BY_NAME: ReadonlySet<Note> = new Set<Note>([
  'quotient-sign',
  'quotient-square',
  'quotient-parts',
  'quotient-term',
  'product-term',
  'product-parts',
  'product-sign',
  'chain-inner',
  'log-derivative',
  'exp-derivative',
  'power-derivative',
])

/**
 * The answer is what comes of the question by one misapplied rule: the quotient rule with its sign turned, the product rule with a term lost, a false
 * identity. It is not looked for where the lines before show the derivative rightly carried out. Of softmax the quotient rule is not taken: what is off there is told as a term.
 */
export const ruleMisapplied: Diagnosis = ({ tree, asked, prepared, isDifferentiated }) => {
  if (isDifferentiated === true) return null
  const { target } = prepared
  const points = asked.map(({ point }) => point)
  const found = findMisapplication(target, tree, points, prepared, { ofSoftmax: false })
  if (found === null) return null
  return {
    note: found.rule,
    fields: {},
    claim: { given: tree, expected: found.tree },
    yields: target.kind !== 'derivative' || !BY_NAME.has(found.rule),
  }
}
