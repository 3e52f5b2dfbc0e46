import { sizeOfTree } from '@/lib/model/sizeOfTree'
import type { PreparedFormula } from '../preparePart'

/** The pairs of a part's free indices that run over one size, so that either may stand in the other's place. */
export function indexPairs({
  part,
}: Pick<PreparedFormula, 'part'>): readonly (readonly [string, string])[] {
  const { indices, model } = part
  const rangeOf = (name: string): string | null => {
    const range = model.indices.find((index) => index.name === name)
    return range === undefined ? null : (sizeOfTree(range.size, model)?.key ?? null)
  }
  return indices.flatMap((one, place) =>
    indices
      .slice(place + 1)
      .filter((other) => rangeOf(one) !== null && rangeOf(one) === rangeOf(other))
      .map((other) => [one, other] as const),
  )
}
