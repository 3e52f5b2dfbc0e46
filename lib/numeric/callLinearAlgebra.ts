import { argument } from './callArguments'
import type { Build } from './compileCall'
import { invertMatrix } from './invertMatrix'
import { determinant, trace } from './linearAlgebra'
import { makeSlab, type Slab } from './slab'

/** A function of one matrix from the rule that fills its result. */
const ofMatrix =
  (rule: (into: Slab, a: Slab) => void): Build =>
  (given, order) => {
    const operand = argument(given, 0)
    const into = makeSlab(order)
    return (frame) => {
      rule(into, operand(frame))
      return into
    }
  }

export const determinantOf = ofMatrix(determinant)
export const inverseOf = ofMatrix(invertMatrix)
export const traceOf = ofMatrix(trace)
