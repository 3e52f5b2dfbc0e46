import type { Model } from './model'

type Sizes = Readonly<Record<string, number>>

/** Sizes to draw points at: as small and as large as constraints allow, and others that differ where those two do not. */
export interface SizePlan {
  readonly least: Sizes
  readonly greatest: Sizes
  /** Together with the two they show every pair of sizes different and each size at all values of a short range, at both ends of a long one. */
  readonly others: readonly Sizes[]
}

/** As many assignments are tried one and all; of more, some at random. */
const MOST_TRIED = 700
/** Where none of the random ones is feasible, as many are tried in order. */
const MOST_SEARCHED = 20_000
/** A size with no more values than this is shown at each. */
const SHORT_RANGE = 8
/** Others, at least, where there are as many. */
const OTHERS = 8

/** Plans sizes that are feasible (constraints, room for the indices); `null` where none were found. */
export function planSizes(
  model: Model,
  isFeasible: (sizes: Sizes) => boolean,
  random: () => number,
): SizePlan | null {
  const candidates = feasibleSizes(model, isFeasible, random)
  const [first] = candidates
  if (first === undefined) return null
  const least = pushed(first, 'least', model, isFeasible)
  const greatest = pushed(first, 'greatest', model, isFeasible)
  return { least, greatest, others: showAll([least, greatest], candidates, model) }
}

function feasibleSizes(
  model: Model,
  isFeasible: (sizes: Sizes) => boolean,
  random: () => number,
): readonly Sizes[] {
  const count = model.sizes.reduce((all, { least, greatest }) => all * (greatest - least + 1), 1)
  const inOrder = (from: number): Sizes => {
    let rest = from
    return Object.fromEntries(
      model.sizes.map(({ name, least, greatest }) => {
        const length = greatest - least + 1
        const value = least + (rest % length)
        rest = Math.floor(rest / length)
        return [name, value]
      }),
    )
  }
  const every = (most: number): Sizes[] =>
    Array.from({ length: Math.min(count, most) }, (_, k) => inOrder(k)).filter(isFeasible)
  if (count <= MOST_TRIED) return shuffled(every(count), random)
  const some = Array.from({ length: MOST_TRIED / 2 }, () =>
    inOrder(Math.floor(random() * count)),
  ).filter(isFeasible)
  return some.length > 0 ? some : shuffled(every(MOST_SEARCHED), random)
}

/** Picks candidates, always the one that shows most of what is not shown yet, until nothing is left to show. */
function showAll(
  given: readonly Sizes[],
  candidates: readonly Sizes[],
  model: Model,
): readonly Sizes[] {
  const goals = goalsOf(model, [...given, ...candidates])
  const shown = new Set(given.flatMap((sizes) => goals(sizes)))
  const picked: Sizes[] = []
  const left = new Map(
    candidates.map((sizes) => [sizes, { own: goals(sizes), apart: differences(sizes) }]),
  )
  while (left.size > 0) {
    let best: Sizes | null = null
    let most = -1
    for (const [sizes, { own, apart }] of left) {
      const fresh = own.filter((goal) => !shown.has(goal)).length
      const worth = fresh * candidates.length + apart
      if (worth > most) {
        most = worth
        best = sizes
      }
    }
    if (best === null || (most < candidates.length && picked.length >= OTHERS)) break
    for (const goal of left.get(best)?.own ?? []) shown.add(goal)
    left.delete(best)
    picked.push(best)
  }
  return picked.length > 0 ? picked : given.slice(0, 1)
}

/** What sizes show: `a≠b`, `a=3`. */
function goalsOf(model: Model, feasible: readonly Sizes[]): (sizes: Sizes) => readonly string[] {
  const names = model.sizes.map(({ name }) => name)
  const worthShowing = new Map(
    names.map((name) => {
      const values = [...new Set(feasible.map((sizes) => sizes[name] ?? 0))]
      const ends = [Math.min(...values), Math.max(...values)]
      return [name, new Set(values.length <= SHORT_RANGE ? values : ends)]
    }),
  )
  return (sizes) =>
    names.flatMap((name, place) => [
      ...(worthShowing.get(name)?.has(sizes[name] ?? 0) ? [`${name}=${sizes[name]}`] : []),
      ...names
        .slice(place + 1)
        .filter((other) => sizes[name] !== sizes[other])
        .map((other) => `${name}≠${other}`),
    ])
}

/** How many pairs of sizes differ. */
function differences(sizes: Sizes): number {
  const values = Object.values(sizes)
  return values.flatMap((a, k) => values.slice(k + 1).filter((b) => a !== b)).length
}

/** Moves every size as far down or up as the others allow. */
function pushed(
  sizes: Sizes,
  towards: 'least' | 'greatest',
  model: Model,
  isFeasible: (sizes: Sizes) => boolean,
): Sizes {
  const result: Record<string, number> = { ...sizes }
  for (const { name, least, greatest } of model.sizes) {
    const values = Array.from({ length: greatest - least + 1 }, (_, k) =>
      towards === 'least' ? least + k : greatest - k,
    )
    result[name] =
      values.find((value) => isFeasible({ ...result, [name]: value })) ?? result[name] ?? least
  }
  return result
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const keyed = items.map((item) => ({ item, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}
