import { ontoSimplex } from './drawGiven'
import { drawGivens } from './drawGivens'
import { axesAt, foldedAxes } from './givenSlab'
import type { Domain, Model } from './model'
import type { SamplePoint } from './point'

/**
 * A way through the domain at fixed sizes and indices, from an ordinary point at 0 to an extreme one at 1. Every domain but the
 * discrete ones is convex, and each given moves along a segment, so all its points are of the domain. Values run through the
 * orders of magnitude evenly: an ordinary number that grows to a million passes a thousand half-way.
 */
export type Line = (along: number) => SamplePoint

/** Whither: to large values or upper ends, to their opposites, or to nought. */
export type Direction = 'away' | 'opposite' | 'nought'

/** The greatest magnitude that reals reach. */
const FAR = 1e6
/** What is left at the end of a way to 0 or to the end of an open range, as a share. */
const NEAR = 1e-9

/** A line from a point on which only the `movers` among the givens move, all when absent; discrete domains and fixed values never do. */
export function lineFrom(
  start: SamplePoint,
  direction: Direction,
  model: Model,
  random: () => number,
  movers?: ReadonlySet<string>,
): Line {
  const far = drawGivens(
    model,
    start,
    { magnitude: FAR, most: Infinity, edge: 1, decimals: null },
    random,
  )
  const ways = model.givens.flatMap((given) => {
    const { name, domain, value } = given
    if (value !== null || movers?.has(name) === false) return []
    const from = start.givens[name] ?? []
    const { rows } = foldedAxes(axesAt(given, model, start.sizes))
    const end = endOf(domain, direction, { from, far: far[name] ?? [], rows })
    return end === null ? [] : [{ name, domain, from, rows, ...end }]
  })
  return (along) => {
    const moved = ways.map(({ name, domain, from, rows, to, clock }) => {
      const share = clock(along)
      const values = from.map((value, k) => value + share * ((to[k] ?? value) - value))
      return [name, domain.kind === 'simplex' ? ontoSimplex(values, rows) : values] as const
    })
    return { ...start, givens: { ...start.givens, ...Object.fromEntries(moved) } }
  }
}

/** Where a given's way ends, and which share of the way it has gone. */
interface End {
  readonly to: readonly number[]
  readonly clock: (along: number) => number
}

/** Reaches greater orders of magnitude one after the other. */
const outward = (along: number): number => (FAR ** along - 1) / (FAR - 1)
/** Comes nearer to the end by one order of magnitude after the other. */
const inward = (along: number): number => (1 - NEAR ** along) / (1 - NEAR)

/** `null` for what does not move. */
function endOf(
  domain: Domain,
  direction: Direction,
  { from, far, rows }: { from: readonly number[]; far: readonly number[]; rows: number },
): End | null {
  const out = (value: (x: number, k: number) => number): End => ({
    to: far.map(value),
    clock: outward,
  })
  const into = (value: (x: number, k: number) => number): End => ({
    to: from.map(value),
    clock: inward,
  })
  switch (domain.kind) {
    case 'real':
    case 'symmetric':
      if (direction === 'nought') return into((x) => -NEAR * x)
      return out((x) => (direction === 'away' ? x : -x))
    case 'positive':
    case 'nonnegative':
      return direction === 'away' ? out((x) => Math.abs(x)) : into((x) => NEAR * x)
    case 'positive-definite':
      if (direction === 'nought') return into((x) => NEAR * x)
      return out((x, k) => (direction === 'away' ? 1 : checkered(k, rows)) * FAR * x)
    case 'probability':
      return intoRange(0, 1, direction, into)
    case 'interval':
      return intoRange(domain.least, domain.greatest, direction, into)
    case 'simplex': {
      const extreme = direction === 'away' ? Math.max : Math.min
      const columns = far.length / rows
      return into((_, k) => {
        if (direction === 'nought') return 1 / rows
        const column = far.filter((_end, place) => place % columns === k % columns)
        return far[k] === extreme(...column) ? 1 : 0
      })
    }
    case 'integer':
    case 'onehot':
    case 'boolean':
    case 'orthogonal':
      return null
  }
}

/** The signs of a chessboard, under which a definite matrix stays definite: DAD with D = diag(1, −1, 1, …). */
function checkered(place: number, rows: number): 1 | -1 {
  return (Math.floor(place / rows) + (place % rows)) % 2 === 0 ? 1 : -1
}

function intoRange(
  least: number,
  greatest: number,
  direction: Direction,
  into: (value: (x: number) => number) => End,
): End | null {
  switch (direction) {
    case 'away':
      return into((x) => greatest - NEAR * (greatest - x))
    case 'opposite':
      return into((x) => least + NEAR * (x - least))
    case 'nought':
      return least < 0 && greatest > 0 ? into((x) => -NEAR * x) : null
  }
}
