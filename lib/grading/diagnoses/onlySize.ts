import type { Diagnosis } from './diagnosis'
import { isRightAt } from './isRightAt'

/**
 * The answer is right where a size is as small as it may be, K = 2, and wrong where it is greater: 1 − p_k stands for the one other
 * entry. Only where that is seen in every stratum.
 */
export const onlySize: Diagnosis = ({ tree, asked, prepared }) => {
  const texOf = new Map(prepared.question.vocabulary.symbols.map(({ name, tex }) => [name, tex]))
  const strataOf = (some: typeof asked) => new Set(some.map(({ point }) => point.at.point.stratum))
  for (const { name, least, greatest } of prepared.part.model.sizes) {
    if (least === greatest) continue
    const small = asked.filter(({ point }) => point.at.point.sizes[name] === least)
    const large = asked.filter((each) => !small.includes(each))
    const isWrong = large.some(({ agreement }) => agreement === 'differs')
    if (!isWrong) continue
    if (strataOf(small).size < strataOf(asked).size) continue
    if (!isRightAt(small, tree, prepared)) continue
    const tex = texOf.get(name) ?? name
    return { note: 'only-size', fields: { size: `$${tex}$`, holds: `$${tex} = ${least}$` } }
  }
  return null
}
