import type { Model } from './model'

/** What the sizes of a point are to show: the least there are, the greatest, or as many different ones as possible. */
export type SizeProfile = 'least' | 'greatest' | 'different'

/** Random draws before the search for sizes that meet all conditions is given up. */
const DRAWS = 200

type Sizes = Record<string, number>

/** Draws sizes that are feasible (constraints, room for the indices); `null` where none were found. */
export function drawSizes(
  profile: SizeProfile,
  model: Model,
  isFeasible: (sizes: Readonly<Sizes>) => boolean,
  random: () => number,
): Sizes | null {
  const candidates: Sizes[] = []
  for (
    let draw = 0;
    draw < DRAWS && candidates.length < (profile === 'different' ? 8 : 1);
    draw += 1
  ) {
    const sizes = uniformSizes(model, random)
    if (isFeasible(sizes)) candidates.push(sizes)
  }
  const [first] = candidates
  if (first === undefined) return null
  if (profile === 'different') {
    return candidates.reduce((best, next) => (differences(next) > differences(best) ? next : best))
  }
  return pushed(first, profile, model, isFeasible)
}

function uniformSizes(model: Model, random: () => number): Sizes {
  return Object.fromEntries(
    model.sizes.map(({ name, least, greatest }) => [
      name,
      least + Math.floor(random() * (greatest - least + 1)),
    ]),
  )
}

/** How many pairs of sizes differ. */
function differences(sizes: Readonly<Sizes>): number {
  const values = Object.values(sizes)
  return values.flatMap((a, k) => values.slice(k + 1).filter((b) => a !== b)).length
}

/** Moves every size as far down or up as the others allow. */
function pushed(
  sizes: Sizes,
  profile: 'least' | 'greatest',
  model: Model,
  isFeasible: (sizes: Readonly<Sizes>) => boolean,
): Sizes {
  const result = { ...sizes }
  for (const { name, least, greatest } of model.sizes) {
    const values = Array.from({ length: greatest - least + 1 }, (_, k) =>
      profile === 'least' ? least + k : greatest - k,
    )
    result[name] =
      values.find((value) => isFeasible({ ...result, [name]: value })) ?? result[name] ?? least
  }
  return result
}
