import { drawOrthogonal } from './drawOrthogonal'
import type { Domain } from './model'

/**
 * How a given's values are drawn: `magnitude` is the typical size of a real; `edge` the share that is left of a bounded value's way to
 * the nearer end of its range, 1 for ordinary values; with `decimals`, values that can be followed by hand.
 */
export interface Draw {
  readonly rows: number
  readonly columns: number
  readonly magnitude: number
  readonly edge: number
  /** The index of a one-hot column's hot row, from 1; `null` where none is named. */
  readonly hot: number | null
  readonly decimals: number | null
  readonly random: () => number
}

/** Denominator of a simplex's entries: a power of 2, so that they sum to exactly 1. */
const SIMPLEX_PARTS = 2 ** 24

/** Draws an array's values, row-major, from its domain. */
export function drawGiven(domain: Domain, draw: Draw): readonly number[] {
  const { rows, columns, random, magnitude, edge } = draw
  const each = (value: (row: number, column: number) => number): number[] =>
    Array.from({ length: rows * columns }, (_, k) => value(Math.floor(k / columns), k % columns))
  switch (domain.kind) {
    case 'real':
      return each(() => real(draw))
    case 'positive':
    case 'nonnegative':
      return each(() => Math.abs(real(draw)))
    case 'probability':
      return each(() => inside({ least: 0, greatest: 1, margin: 0.05 }, draw, draw.decimals))
    case 'interval':
      return each(() =>
        inside({ ...domain, margin: 0.02 }, draw, draw.decimals && draw.decimals + 1),
      )
    case 'integer':
      return each(() => whole(domain.least, domain.greatest, edge, random))
    case 'boolean':
      return each(() => (random() < 0.5 ? 0 : 1))
    case 'simplex':
      return simplex(draw)
    case 'onehot':
      return oneHot(draw)
    case 'symmetric': {
      const upper = each(() => real(draw))
      return each(
        (row, column) => upper[Math.min(row, column) * columns + Math.max(row, column)] ?? 0,
      )
    }
    case 'positive-definite': {
      const root = each(() => real({ ...draw, magnitude: Math.min(magnitude, 2) }))
      const gram = (row: number, column: number): number =>
        Array.from({ length: columns }, (_, k) => k).reduce(
          (sum, k) => sum + (root[row * columns + k] ?? 0) * (root[column * columns + k] ?? 0),
          row === column ? 0.5 : 0,
        )
      return each((row, column) =>
        rounded(gram(Math.min(row, column), Math.max(row, column)), draw.decimals && 2, 0),
      )
    }
    case 'orthogonal':
      return drawOrthogonal(rows, random)
  }
}

/** A value of an open range, off its ends by a share of it, or moved towards the end it is nearer to; of few decimals where that leaves it inside. */
function inside(
  { least, greatest, margin }: { least: number; greatest: number; margin: number },
  { edge, random }: Draw,
  decimals: number | null,
): number {
  const value = least + (greatest - least) * (margin + (1 - 2 * margin) * random())
  const pushed =
    value - least < greatest - value
      ? least + (value - least) * edge
      : greatest - (greatest - value) * edge
  const short = rounded(pushed, decimals, pushed)
  return short > least && short < greatest ? short : pushed
}

/** A whole number of a range: one of its ends where `edge` asks for them. */
function whole(least: number, greatest: number, edge: number, random: () => number): number {
  if (edge < 1) return random() < 0.5 ? least : greatest
  return least + Math.floor(random() * (greatest - least + 1))
}

/** A real near the magnitude, never 0 and never beyond twice of it: normal (Box and Muller), its tails drawn in. */
function real({ magnitude, random, decimals }: Draw): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()))
  const within = radius > 2 ? 2 * random() : radius
  const value = magnitude * within * Math.cos(2 * Math.PI * random())
  const step = decimals === null ? magnitude / 1024 : 10 ** -decimals
  return rounded(value, decimals, value < 0 ? -step : step)
}

/** A value of few decimals; `instead` where nothing is left of it. */
function rounded(value: number, decimals: number | null, instead: number): number {
  const result = decimals === null ? value : Number(value.toFixed(decimals))
  return result === 0 ? instead : result
}

/** Columns of positive numbers that sum to 1, exactly where no decimals are asked; near an edge, one of them takes almost all. */
function simplex({ rows, columns, decimals, edge, random }: Draw): readonly number[] {
  const ahead = edge < 1 ? Math.floor(random() * rows) : null
  const weights = Array.from(
    { length: rows * columns },
    (_, k) => (0.1 + random()) * (ahead === null || Math.floor(k / columns) === ahead ? 1 : edge),
  )
  const parts = decimals === null || rows > 10 ** decimals ? SIMPLEX_PARTS : 10 ** decimals
  return inParts(weights, rows, parts)
}

/** The columns of positive weights, each divided by its sum, as numbers that sum to exactly 1. */
export function ontoSimplex(weights: readonly number[], rows: number): readonly number[] {
  return inParts(weights, rows, SIMPLEX_PARTS)
}

/** Whole shares of `parts`, at least one each; the largest takes what rounding leaves. */
function inParts(weights: readonly number[], rows: number, parts: number): readonly number[] {
  const columns = weights.length / rows
  const values = new Array<number>(weights.length).fill(0)
  for (let column = 0; column < columns; column += 1) {
    const own = Array.from({ length: rows }, (_, row) => weights[row * columns + column] ?? 0)
    const total = own.reduce((sum, weight) => sum + weight, 0)
    const counts = own.map((weight) => Math.max(1, Math.floor((weight / total) * parts)))
    const excess = counts.reduce((sum, count) => sum + count, 0) - parts
    const largest = counts.indexOf(Math.max(...counts))
    counts.forEach((count, row) => {
      values[row * columns + column] = (row === largest ? count - excess : count) / parts
    })
  }
  return values
}

/** One 1 a column: at the named row in the first (or only) column, anywhere in others. */
function oneHot({ rows, columns, hot, random }: Draw): readonly number[] {
  const places = Array.from({ length: columns }, (_, column) =>
    hot !== null && column === 0 ? hot - 1 : Math.floor(random() * rows),
  )
  return Array.from({ length: rows * columns }, (_, k) =>
    places[k % columns] === Math.floor(k / columns) ? 1 : 0,
  )
}
