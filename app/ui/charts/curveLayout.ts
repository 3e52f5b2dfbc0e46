/** A curve's height at each place, from left to right; `null` where it has none. */
export type Heights = readonly (number | null)[]

/** The least and the greatest height that are drawn. */
export type Limits = readonly [low: number, high: number]

/** How much of the values, at both ends, may lie beyond the picture: a pole would press all else flat. */
const TAIL = 0.05
/** All of it is drawn as long as it is at most so many times as high as what lies between the tails. */
const MOST_HEIGHT = 3
const ROOM = 0.06

/** Limits that hold all heights, or, where a few are far from the rest, the rest with as much again on both sides. */
export function limitsOf(curves: readonly Heights[]): Limits {
  const sorted = curves
    .flat()
    .filter((height) => height !== null)
    .sort((one, other) => one - other)
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  const [least, greatest, low, high] = [at(0), at(1), at(TAIL), at(1 - TAIL)]
  const inner = high - low
  const isTame = inner === 0 || greatest - least <= MOST_HEIGHT * inner
  const from = isTame ? least : Math.max(least, low - inner / 2)
  const to = isTame ? greatest : Math.min(greatest, high + inner / 2)
  const room = to === from ? 1 : ROOM * (to - from)
  return [from - room, to + room]
}

/**
 * The runs of places in which a curve is drawn without lifting the pen: it is lifted where there is no value, and where it leaps from below
 * the picture to above it or back, as at a pole.
 */
export function runsOf(heights: Heights, [low, high]: Limits): readonly (readonly number[])[] {
  const runs: number[][] = []
  let before: number | null = null
  for (const [place, height] of heights.entries()) {
    if (height !== null) {
      const isLeap =
        before !== null && ((before < low && height > high) || (before > high && height < low))
      const run = runs.at(-1)
      if (before === null || isLeap || run === undefined) runs.push([place])
      else run.push(place)
    }
    before = height
  }
  return runs
}

/** Round numbers within limits, three to six of them (steps of 1, 2 or 5 times a power of ten). */
export function ticksOf([low, high]: Limits): readonly number[] {
  const rough = (high - low) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10)
  const first = Math.ceil(low / step)
  const count = Math.floor(high / step) - first + 1
  return Array.from({ length: count }, (_, k) => Number(((first + k) * step).toPrecision(12)))
}
