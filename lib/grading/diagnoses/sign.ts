import type { Tolerance } from '@/lib/numeric/tolerance'
import { compareValues } from '../compareValues'
import type { Comparison } from '../decide'
import { agreesEverywhere } from './agreesEverywhere'
import type { Diagnosis } from './diagnosis'
import { scaled } from './entrywise'

/** The answer is the negative of the truth. */
export const sign: Diagnosis = ({ asked }) =>
  agreesEverywhere(asked, ({ point }) => scaled(point.truth, -1))
    ? { note: 'sign', fields: {} }
    : null

/** Whether values are the truth's within a tolerance, with the sign turned. */
export function isOpposite(asked: readonly Comparison[], tolerance: Tolerance | null): boolean {
  return asked.every(
    ({ point, value }) => compareValues(scaled(point.truth, -1), value, tolerance) === 'agrees',
  )
}
