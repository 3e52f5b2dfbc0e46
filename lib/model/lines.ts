import { hashSeed, randomFrom } from '@/lib/numeric/random'
import { type Direction, type Line, lineFrom } from './line'
import type { SamplePoint } from './point'
import type { SampleRequest } from './strata'

/** The lines of a stratum: from which of its points, and whither. The second point is at the least sizes. */
const JOINT: readonly (readonly [start: number, direction: Direction])[] = [
  [1, 'away'],
  [1, 'opposite'],
  [0, 'nought'],
  [0, 'away'],
]
/** Lines of a part, over its strata in turn. */
const MOST_JOINT = 16

/** Lines through the domain on which all givens move at once, from drawn points of every stratum. */
export function jointLines(
  points: readonly SamplePoint[],
  { model, seed }: SampleRequest,
): readonly Line[] {
  const strata = byStratum(points)
  return JOINT.flatMap(([place, direction]) =>
    [...strata].flatMap(([label, own]) => {
      const start = own[place] ?? own[0]
      const random = randomFrom(hashSeed(seed, 'line', label, place))
      return start === undefined ? [] : [lineFrom(start, direction, model, random)]
    }),
  ).slice(0, MOST_JOINT)
}

/** Strata from which single givens move, and givens that do, at most. */
const SINGLE_STRATA = 2
const MOST_SINGLE = 8

/** Lines on which one of the named givens moves while all others stay, both ways. */
export function singleLines(
  points: readonly SamplePoint[],
  names: ReadonlySet<string>,
  { model, seed }: SampleRequest,
): readonly Line[] {
  const movers = model.givens.filter(({ name }) => names.has(name)).slice(0, MOST_SINGLE)
  const starts = [...byStratum(points)].slice(0, SINGLE_STRATA)
  return movers.flatMap(({ name }) =>
    starts.flatMap(([label, own]) => {
      const start = own[1] ?? own[0]
      if (start === undefined) return []
      return (['away', 'opposite'] as const).map((direction) => {
        const random = randomFrom(hashSeed(seed, 'line', label, name))
        return lineFrom(start, direction, model, random, new Set([name]))
      })
    }),
  )
}

/** Givens of which every two go apart, and how far along their ways. */
const MOST_APART = 4
const ALONG_APART: readonly number[] = [0.3, 0.7]

/**
 * Points at which one of the named givens is large and another lies at any of its ends, for what shows only where two givens part
 * (`relu(a - 20) * relu(0.1 - b)`): no line on which they move together, or one alone, leads there.
 */
export function pointsApart(
  points: readonly SamplePoint[],
  names: ReadonlySet<string>,
  { model, seed }: SampleRequest,
): readonly SamplePoint[] {
  const movers = model.givens.filter(({ name }) => names.has(name)).slice(0, MOST_APART)
  const [first] = byStratum(points).values()
  const start = first?.[1] ?? first?.[0]
  if (start === undefined) return []
  const towards = (from: SamplePoint, direction: Direction, name: string): Line =>
    lineFrom(from, direction, model, randomFrom(hashSeed(seed, 'apart', name)), new Set([name]))
  return movers.flatMap((large) =>
    ALONG_APART.map(towards(start, 'away', large.name)).flatMap((far) =>
      movers
        .filter((other) => other !== large)
        .flatMap(({ name }) =>
          (['away', 'opposite', 'nought'] as const).flatMap((direction) =>
            ALONG_APART.map(towards(far, direction, name)),
          ),
        ),
    ),
  )
}

function byStratum(points: readonly SamplePoint[]): ReadonlyMap<string, readonly SamplePoint[]> {
  const strata = new Map<string, SamplePoint[]>()
  for (const point of points) {
    strata.set(point.stratum, [...(strata.get(point.stratum) ?? []), point])
  }
  return strata
}
