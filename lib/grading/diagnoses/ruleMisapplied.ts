import { findMisapplication } from '../findMisapplication'
import type { Diagnosis } from './diagnosis'

/** The answer is what comes of the question by one misapplied rule: the quotient rule with its sign turned, the product rule with a term lost. */
export const ruleMisapplied: Diagnosis = ({ tree, asked, prepared }) => {
  const points = asked.map(({ point }) => point)
  const found = findMisapplication(prepared.target, tree, points, prepared)
  if (found === null) return null
  return { note: found.rule, fields: {}, claim: { given: tree, expected: found.tree } }
}
