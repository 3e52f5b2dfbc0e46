import { randomFrom } from '@/lib/numeric/random'
import type { Model, Size } from './model'
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
 * not know, floors (⌈n/2⌉ and ⌊(n+1)/2⌋), constraints (d = h·k) and sizes of one value (K is 3 where it can be nothing else): those are compared at random sizes that satisfy the constraints.
 */
export function shapeComparison(model: Model): (a: Shape, b: Shape) => boolean {
  const isFree = model.constraints.length === 0 && !model.sizes.some(isFixed)
  let drawn: readonly Sizes[] | null = null
  const draws = (): readonly Sizes[] => {
    drawn ??= drawMany(model)
    return drawn
  }
  const agrees = (a: SizePolynomial, b: SizePolynomial): boolean => {
    if (a.key === b.key) return true
    const isSettled = isFree && !isOpaque(a) && !isOpaque(b)
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
        model.sizes.map((size) => {
          const most = isFixed(size) ? size.least : size.greatest + beyond
          return [size.name, size.least + Math.floor(random() * (most - size.least + 1))]
        }),
      )
      if (holds({ sizes, indices: {} })) drawn.push(sizes)
    }
    return drawn
  })
}

function isFixed({ least, greatest }: Size): boolean {
  return least === greatest
}

/** Whether a size is more than a polynomial. */
function isOpaque(size: SizePolynomial): boolean {
  const isRounded = ({ kind }: SizeFactor): boolean => kind !== 'size'
  return size.terms.some(({ factors }) => factors.some(isRounded))
}
