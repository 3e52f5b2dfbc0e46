import { randomFrom } from '@/lib/numeric/random'
import type { Model } from './model'
import type { Shape } from './shape'
import { type SizeFactor, type SizePolynomial, sizeAt } from './sizePolynomial'
import { conditionsHold } from './strata'

/** Draws of sizes at which two shapes are compared, in the declared ranges and again in wider ones. */
const DRAWS = 40
const ATTEMPTS = 2000

/** How far beyond its greatest value a size is drawn, so that two formulas that agree by chance in a narrow range part. */
const BEYOND = 12

/** Fewer draws than these decide nothing: the constraints leave next to no sizes. */
const FEWEST = 8

type Sizes = Readonly<Record<string, number>>

/**
 * Compares shapes as functions of the sizes. Equal canonical forms are equal; others can be equal only through what the form does
 * not know, floors (⌈n/2⌉ and ⌊(n+1)/2⌋) and constraints (d = h·k): those are compared at random sizes that satisfy the constraints.
 */
export function shapeComparison(model: Model): (a: Shape, b: Shape) => boolean {
  let drawn: readonly Sizes[] | null = null
  const draws = (): readonly Sizes[] => {
    drawn ??= drawMany(model)
    return drawn
  }
  const agrees = (a: SizePolynomial, b: SizePolynomial): boolean => {
    if (a.key === b.key) return true
    const isSettled = model.constraints.length === 0 && !isOpaque(a) && !isOpaque(b)
    const at = isSettled ? [] : draws()
    return at.length >= FEWEST && at.every((sizes) => sizeAt(a, sizes) === sizeAt(b, sizes))
  }
  return (a, b) =>
    a.length === b.length &&
    a.every((axis, k) => {
      const other = b[k]
      return other !== undefined && agrees(axis, other)
    })
}

/** Sizes that satisfy the constraints, half of them from the declared ranges. */
function drawMany(model: Model): readonly Sizes[] {
  const holds = conditionsHold(model, model.constraints)
  return [0, BEYOND].flatMap((beyond) => {
    const random = randomFrom(beyond)
    const drawn: Sizes[] = []
    for (let attempt = 0; attempt < ATTEMPTS && drawn.length < DRAWS; attempt += 1) {
      const sizes = Object.fromEntries(
        model.sizes.map(({ name, least, greatest }) => [
          name,
          least + Math.floor(random() * (greatest + beyond - least + 1)),
        ]),
      )
      if (holds({ sizes, indices: {} })) drawn.push(sizes)
    }
    return drawn
  })
}

/** Whether a size is more than a polynomial. */
function isOpaque(size: SizePolynomial): boolean {
  const isRounded = ({ kind }: SizeFactor): boolean => kind !== 'size'
  return size.terms.some(({ factors }) => factors.some(isRounded))
}
