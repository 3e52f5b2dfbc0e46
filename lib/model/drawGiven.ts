import { drawOrthogonal } from './drawOrthogonal'
import type { Domain } from './model'

/** How a given's values are drawn: `magnitude` is the typical size of a real; with `decimals`, values that can be followed by hand. */
export interface Draw {
  readonly rows: number
  readonly columns: number
  readonly magnitude: number
  /** The index of a one-hot column's hot row, from 1; `null` where none is named. */
  readonly hot: number | null
  readonly decimals: number | null
  readonly random: () => number
}

/** Denominator of a simplex's entries: a power of 2, so that they sum to exactly 1. */
const SIMPLEX_PARTS = 2 ** 24

/** Draws an array's values, row-major, from its domain. */
export function drawGiven(domain: Domain, draw: Draw): readonly number[] {
  const { rows, columns, random, magnitude } = draw
  const each = (value: (row: number, column: number) => number): number[] =>
    Array.from({ length: rows * columns }, (_, k) => value(Math.floor(k / columns), k % columns))
  switch (domain.kind) {
    case 'real':
      return each(() => real(draw))
    case 'positive':
    case 'nonnegative':
      return each(() => Math.abs(real(draw)))
    case 'probability':
      return each(() => rounded(0.05 + 0.9 * random(), draw.decimals, 0.1))
    case 'interval': {
      const { least, greatest } = domain
      const width = greatest - least
      return each(() => least + width * (0.02 + 0.96 * random())).map((value) => {
        const short = rounded(value, draw.decimals && draw.decimals + 1, value)
        return short > least && short < greatest ? short : value
      })
    }
    case 'integer':
      return each(() => domain.least + Math.floor(random() * (domain.greatest - domain.least + 1)))
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

/** A real near the magnitude: normal (Box and Muller), never 0. */
function real({ magnitude, random, decimals }: Draw): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()))
  const value = magnitude * radius * Math.cos(2 * Math.PI * random())
  const step = decimals === null ? magnitude / 1024 : 10 ** -decimals
  return rounded(value, decimals, value < 0 ? -step : step)
}

/** A value of few decimals; `instead` where nothing is left of it. */
function rounded(value: number, decimals: number | null, instead: number): number {
  const result = decimals === null ? value : Number(value.toFixed(decimals))
  return result === 0 ? instead : result
}

/** Columns of positive numbers that sum to 1, exactly where no decimals are asked. */
function simplex({ rows, columns, decimals, random }: Draw): readonly number[] {
  const values = new Array<number>(rows * columns).fill(0)
  const parts = decimals === null || rows > 10 ** decimals ? SIMPLEX_PARTS : 10 ** decimals
  for (let column = 0; column < columns; column += 1) {
    const weights = Array.from({ length: rows }, () => 0.1 + random())
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const counts = weights.map((weight) => Math.max(1, Math.floor((weight / total) * parts)))
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
