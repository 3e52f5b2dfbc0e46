import type { PreparedPoint, Stand } from './evaluate'
import type { Line } from './line'
import type { SamplePoint } from './point'

/** The orders of magnitude next to the start, where most of what there is to see lies, are walked in small steps (by half again), the rest in great ones. */
const SMALL = { steps: 12, until: 0.36 }
const GREAT = 6

/** The steps of a line, its start left out. */
export const STEPS_ALONG: readonly number[] = [
  ...Array.from({ length: SMALL.steps }, (_, k) => (SMALL.until * (k + 1)) / SMALL.steps),
  ...Array.from({ length: GREAT }, (_, k) => SMALL.until + ((1 - SMALL.until) * (k + 1)) / GREAT),
]

/** A change is narrowed down to 2^-20 of a step, less than 10^-6 of the value. */
const HALVINGS = 20

/** Entries of one switch that are followed at most. */
const MOST_A_SWITCH = 6

/** Where to look on either side of a change: beside it, and a little away. */
const ASIDE: readonly number[] = [1e-8, 1e-4]

/** A line with what is needed at its start and at its steps. */
export interface Way {
  readonly line: Line
  readonly stations: readonly PreparedPoint[]
}

/** What sees a switch at a point. */
export interface Watcher {
  readonly prepare: (point: SamplePoint) => PreparedPoint
  readonly stands: (at: PreparedPoint) => readonly Stand[]
}

/** How many changes may still be followed, and which were. */
export interface Search {
  left: number
  readonly seen: Set<string>
  /** By the switch's number. */
  readonly followed: Map<number, number>
}

/**
 * Points on both sides of the places along a line where a switch changes. Each change of an entry is followed once over all
 * lines of a search, and so many of a switch and in all, so that the work is bounded.
 */
export function crossings(
  { line, stations: [start, ...steps] }: Way,
  { prepare, stands }: Watcher,
  search: Search,
): readonly SamplePoint[] {
  const standsAt = (along: number): readonly Stand[] => stands(prepare(line(along)))
  const found: SamplePoint[] = []
  let before = start === undefined ? [] : stands(start)
  let from = 0
  for (const [step, station] of steps.entries()) {
    if (search.left === 0) break
    const to = STEPS_ALONG[step] ?? 1
    const after = stands(station)
    for (const [place, { number, row, column, stand }] of after.entries()) {
      const was = before[place]?.stand ?? Number.NaN
      const key = `${number} ${row} ${column} ${was} ${stand}`
      const isChange = was !== stand && !Number.isNaN(was) && !Number.isNaN(stand)
      if (!isChange || search.left === 0 || search.seen.has(key)) continue
      const followed = search.followed.get(number) ?? 0
      if (followed >= MOST_A_SWITCH) continue
      search.seen.add(key)
      search.followed.set(number, followed + 1)
      search.left -= 1
      const [low, high] = narrowed(from, to, was, (along) => standsAt(along)[place]?.stand)
      for (const aside of ASIDE) found.push(line(low - aside), line(high + aside))
    }
    before = after
    from = to
  }
  return found
}

/** Halves an interval, keeping a change from `was` within it. */
function narrowed(
  from: number,
  to: number,
  was: number,
  standAt: (along: number) => number | undefined,
): readonly [low: number, high: number] {
  let low = from
  let high = to
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2
    if (standAt(middle) === was) low = middle
    else high = middle
  }
  return [low, high]
}
