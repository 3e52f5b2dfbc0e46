import { STEPS_ALONG, type Way } from './crossings'
import { type PreparedPoint, pointPreparer } from './evaluate'
import type { Line } from './line'
import { pointsApart, singleLines } from './lines'
import type { SamplePoint } from './point'
import type { SampleRequest } from './strata'

/** Where to look for the switches of formulas that hang on certain names. */
export interface Ways {
  readonly ways: readonly Way[]
  /** Points at which givens among the names lie apart. */
  readonly apart: readonly SamplePoint[]
  /** Prepares a point for such formulas. */
  readonly prepare: (point: SamplePoint) => PreparedPoint
}

/** Sets of names whose ways are kept: the lines of a derivation hang on one or two. */
const MOST_KEPT = 4

/** Ways through the domain: along the joint lines, and along those on which single givens among the names move. Those asked for last are kept. */
export function waysBy(
  points: readonly SamplePoint[],
  joint: readonly Line[],
  sampling: SampleRequest,
): (names: ReadonlySet<string>) => Ways {
  const kept = new Map<string, Ways>()
  return (names) => {
    const key = [...names].sort().join(' ')
    const found = kept.get(key)
    if (found !== undefined) return found
    const prepare = pointPreparer(sampling.model, names)
    const ways = [...joint, ...singleLines(points, names, sampling)].map((line): Way => {
      return { line, stations: [0, ...STEPS_ALONG].map((along) => prepare(line(along))) }
    })
    const made: Ways = { ways, apart: pointsApart(points, names, sampling), prepare }
    const [oldest] = kept.size < MOST_KEPT ? [] : kept.keys()
    if (oldest !== undefined) kept.delete(oldest)
    kept.set(key, made)
    return made
  }
}
