import { argument } from './callArguments'
import type { Build } from './compileCall'
import { determinant, invertMatrix, trace } from './linearAlgebra'
import { makeSlab, type Slab } from './slab'

/** A function of one matrix from the rule that fills its result. */
const ofMatrix =
  (rule: (out: Slab, a: Slab) => void): Build =>
  (given, order) => {
    const operand = argument(given, 0)
    const out = makeSlab(order)
    return (frame) => {
      rule(out, operand(frame))
      return out
    }
  }

export const determinantOf = ofMatrix(determinant)
export const inverseOf = ofMatrix(invertMatrix)
export const traceOf = ofMatrix(trace)
