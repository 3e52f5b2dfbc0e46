import { negation } from '@/lib/expr/build'
import type { Tolerance } from '@/lib/numeric/tolerance'
import { compareValues } from '../compareValues'
import type { Comparison } from '../decide'
import { agreesEverywhere } from './agreesEverywhere'
import type { Diagnosis } from './diagnosis'
import { scaled } from './entrywise'

/** The answer is the negative of the truth. */
export const sign: Diagnosis = ({ tree, asked, prepared }) =>
  agreesEverywhere(asked, ({ point }) => scaled(point.truth, -1))
    ? { note: 'sign', fields: {}, claim: { given: negation(tree), expected: prepared.target } }
    : null

/** Whether values are the truth's within a tolerance, with the sign turned. */
export function isOpposite(asked: readonly Comparison[], tolerance: Tolerance | null): boolean {
  return asked.every(
    ({ point, value }) => compareValues(scaled(point.truth, -1), value, tolerance) === 'agrees',
  )
}
