import { agreesEverywhere, truthThere } from './agreesEverywhere'
import type { Diagnosis } from './diagnosis'

/** So many points of the least size must agree. */
const LEAST = 4

/**
 * The answer is right where a size is as small as it may be, K = 2, and wrong where it is greater: 1 − p_k stands for the one other
 * entry. Only where that is seen in every stratum.
 */
export const onlySize: Diagnosis = ({ asked, prepared }) => {
  const texOf = new Map(prepared.question.vocabulary.symbols.map(({ name, tex }) => [name, tex]))
  const strataOf = (some: typeof asked) => new Set(some.map(({ point }) => point.at.point.stratum))
  for (const { name, least, greatest } of prepared.part.model.sizes) {
    if (least === greatest) continue
    const small = asked.filter(({ point }) => point.at.point.sizes[name] === least)
    const large = asked.filter((each) => !small.includes(each))
    const isWrong = large.some(({ agreement }) => agreement === 'differs')
    if (small.length < LEAST || !isWrong) continue
    if (strataOf(small).size < strataOf(asked).size) continue
    if (!agreesEverywhere(small, truthThere)) continue
    const tex = texOf.get(name) ?? name
    return { note: 'only-size', fields: { size: `$${tex}$`, holds: `$${tex} = ${least}$` } }
  }
  return null
}
