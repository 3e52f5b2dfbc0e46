import { agreesEverywhere, scaled } from './agreesEverywhere'
import type { Diagnosis } from './diagnosis'

/** The answer is the negative of the truth. */
export const sign: Diagnosis = ({ asked }) =>
  agreesEverywhere(asked, ({ point }) => scaled(point.truth, -1))
    ? { note: 'sign', fields: {} }
    : null
