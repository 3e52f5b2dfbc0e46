import { findMisapplication } from '../findMisapplication'
import type { Note } from '../verdict'
import type { Diagnosis } from './diagnosis'

/** Rules that are learned by name: that one was misapplied says more than the term or the case that is off by it. */
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

/** The answer is what comes of the question by one misapplied rule: a false identity, a sum of which one term was differentiated. */
export const ruleMisapplied: Diagnosis = ({ tree, asked, prepared }) => {
  const points = asked.map(({ point }) => point)
  const found = findMisapplication(prepared.target, tree, points, prepared, { ofSoftmax: false })
  if (found === null) return null
  return { note: found.rule, fields: {}, claim: { given: tree, expected: found.tree } }
}

/** The answer is what comes of the derivative that is asked by a rule of differentiation that has a name: the quotient rule with its sign turned, the product rule with a term lost. */
export const namedRuleMisapplied: Diagnosis = (wrong) => {
  if (wrong.prepared.target.kind !== 'derivative') return null
  const found = ruleMisapplied(wrong)
  return found !== null && BY_NAME.has(found.note) ? found : null
}
