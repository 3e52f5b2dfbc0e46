import { isConstant, wholeOf } from './chain'
import { invertMatrix } from './invertMatrix'
import { addJets, multiplyJets, setConstant, setUndefined } from './jet'
import { copyInto, makeSlab, resize, type Slab } from './slab'

/** into = A·B; `term` is memory for one jet. */
export function multiplyMatrices(into: Slab, a: Slab, b: Slab, term: Slab): void {
  const { order } = into
  resize(into, a.rows, b.columns)
  for (let r = 0; r < a.rows; r += 1) {
    for (let c = 0; c < b.columns; c += 1) {
      const at = (r * b.columns + c) << order
      for (let k = 0; k < a.columns; k += 1) {
        const i = (r * a.columns + k) << order
        const j = (k * b.columns + c) << order
        if (k === 0) multiplyJets(into, at, a, i, b, j)
        else {
          multiplyJets(term, 0, a, i, b, j)
          addJets(into, at, into, at, term, 0)
        }
      }
    }
  }
}

/** Sets a square slab to the identity. */
function setIdentity(into: Slab, size: number): void {
  resize(into, size, size)
  for (let r = 0; r < size; r += 1) {
    for (let c = 0; c < size; c += 1) {
      setConstant(into, (r * size + c) << into.order, r === c ? 1 : 0, 0)
    }
  }
}

/** A^n for a whole constant n, by repeated squaring, of the inverse where n is negative; undefined for any other exponent. */
export function matrixPower(order: number): (base: Slab, exponent: Slab) => Slab {
  const result = makeSlab(order)
  const square = makeSlab(order)
  const product = makeSlab(order)
  const term = makeSlab(order)
  return (base, exponent) => {
    const whole = isConstant(exponent, 0) ? wholeOf(exponent) : Number.NaN
    setIdentity(result, base.rows)
    if (Number.isNaN(whole)) {
      for (let k = 0; k < base.rows * base.columns; k += 1) setUndefined(result, k << order)
      return result
    }
    if (whole < 0) invertMatrix(square, base)
    else copyInto(square, base)
    for (let rest = Math.abs(whole); rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) {
        multiplyMatrices(product, result, square, term)
        copyInto(result, product)
      }
      if (rest > 1) {
        multiplyMatrices(product, square, square, term)
        copyInto(square, product)
      }
    }
    return result
  }
}
