import { hashSeed, randomFrom } from '@/lib/numeric/random'
import { STEPS_ALONG } from './crossings'
import { compileStands, type PreparedPoint, type Stand } from './evaluate'
import { type Direction, type Line, lineFrom } from './line'
import type { SamplePoint } from './point'
import type { SampleRequest } from './strata'

/** Points on each side of a switch in each stratum, at least; of one entry among many, anywhere. */
const LEAST_A_SIDE = 4
const LEAST_AN_ENTRY = 1

const DIRECTIONS: readonly Direction[] = ['opposite', 'away', 'nought']

/** Points from which lines are tried for one side, and points added at most. */
const MOST_STARTS = 6
const MOST_ADDED = 24

/** One side of a switch, to be shown in a stratum (null: in any) so many times. */
interface Side {
  readonly stratum: string | null
  readonly least: number
  readonly isShownBy: (point: SamplePoint, stand: Stand) => boolean
}

/**
 * Further points on those sides of the model's switches that the drawn points show too little: from a drawn point along
 * lines to the other side. In each stratum a switch as a whole and its entry at each of the part's indices have four points
 * on either side, every single entry one somewhere. A side that no line reaches counts as impossible.
 */
export function pointsOnBothSides(
  drawn: readonly PreparedPoint[],
  request: SampleRequest,
  examine: (point: SamplePoint) => PreparedPoint | null,
): readonly PreparedPoint[] {
  const { model, kinks = [], seed } = request
  const standsAt = compileStands(kinks, model)
  if (standsAt === null) return []
  const watched = drawn.map((at) => ({ at, stands: standsAt(at) }))
  const added: typeof watched = []
  for (const [key, side] of sidesOf(watched, request.indices)) {
    const isShown = ({ at: { point }, stands }: Watched): boolean =>
      (side.stratum === null || side.stratum === point.stratum) &&
      stands.some((stand) => side.isShownBy(point, stand))
    let missing = side.least - [...watched, ...added].filter(isShown).length
    const starts = drawn.filter(({ point }) => (side.stratum ?? point.stratum) === point.stratum)
    for (const [number, { point: start }] of starts.slice(0, MOST_STARTS).entries()) {
      for (const direction of DIRECTIONS) {
        if (missing <= 0 || added.length >= MOST_ADDED) break
        const random = randomFrom(hashSeed(seed, 'side', key, number))
        const found = firstAlong(lineFrom(start, direction, model, random), (point) => {
          const at = examine(point)
          const here = at === null ? null : { at, stands: standsAt(at) }
          return here !== null && isShown(here) ? here : null
        })
        if (found === null) continue
        added.push(found)
        missing -= 1
      }
    }
  }
  return added.map(({ at }) => at)
}

interface Watched {
  readonly at: PreparedPoint
  readonly stands: readonly Stand[]
}

/** Both sides of everything that switches at some of the points. */
function sidesOf(
  watched: readonly Watched[],
  indices: readonly string[],
): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>()
  for (const { at, stands } of watched) {
    const { stratum } = at.point
    for (const { number, row, column } of stands) {
      for (const sign of [1, -1]) {
        const isOwn = (stand: Stand): boolean =>
          stand.number === number && Math.sign(stand.stand) === sign
        sides.set(`${number} ${sign} ${stratum}`, {
          stratum,
          least: LEAST_A_SIDE,
          isShownBy: (_, stand) => isOwn(stand),
        })
        sides.set(`${number} ${sign} at ${row} ${column}`, {
          stratum: null,
          least: LEAST_AN_ENTRY,
          isShownBy: (_, stand) => isOwn(stand) && stand.row === row && stand.column === column,
        })
        for (const index of indices) {
          if (at.point.indices[index] !== row + 1 || column > 0) continue
          sides.set(`${number} ${sign} ${stratum} ${index}`, {
            stratum,
            least: LEAST_A_SIDE,
            isShownBy: ({ indices: values }, stand) =>
              isOwn(stand) && stand.column === 0 && values[index] === stand.row + 1,
          })
        }
      }
    }
  }
  return sides
}

/** What is found first at the steps of a line. */
function firstAlong<T>(line: Line, find: (point: SamplePoint) => T | null): T | null {
  for (const along of STEPS_ALONG) {
    const found = find(line(along))
    if (found !== null) return found
  }
  return null
}
