import { transpose } from '@/lib/expr/build'
import type { Valued } from '@/lib/model/evaluate'
import type { Comparison } from '../decide'
import { agreesEverywhere } from './agreesEverywhere'
import type { Diagnosis } from './diagnosis'

/** The answer is the transpose of an array that is asked. */
export const transposed: Diagnosis = ({ tree, asked, prepared }) =>
  prepared.shape.length === 2 && agreesEverywhere(asked, transposedTruth)
    ? {
        note: 'transposed',
        fields: {},
        claim: { given: transpose(tree), expected: prepared.target },
      }
    : null

function transposedTruth({ point }: Comparison): Valued {
  const { shape, values, bounds } = point.truth
  const [rows = 1, columns = 1] = shape
  const turned = (from: Float64Array): Float64Array =>
    from.map((_, index) => {
      const row = Math.floor(index / rows)
      return from[(index % rows) * columns + row] ?? Number.NaN
    })
  return { shape: [columns, rows], values: turned(values), bounds: turned(bounds) }
}
