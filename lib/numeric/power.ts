import { wholePower } from './bounded'
import { applySmooth, isConstant, wholeOf } from './chain'
import type { JetRule } from './elementwise'
import { SMOOTH, wholePowerOf } from './functionTable'
import { headOf, multiplyJets, setConstant, setUndefined } from './jet'
import { makeSlab } from './slab'

/**
 * a^b of jets. A whole constant exponent works for every base; any other needs a positive base: e^(b·log a), except 0^b = 0
 * for a positive constant b.
 */
export function raiseJet(order: number): JetRule {
  const logarithm = makeSlab(order)
  const exponent = makeSlab(order)
  return (into, o, a, i, b, j) => {
    const whole = isConstant(b, j) ? wholeOf(b, j) : Number.NaN
    if (!Number.isNaN(whole)) {
      applySmooth(wholePowerOf(wholePower, whole), into, o, a, i)
      return
    }
    const base = headOf(a, i)
    const { value, bound } = headOf(b, j)
    if (base.value === 0 && base.bound === 0 && isConstant(a, i) && value > bound) {
      setConstant(into, o, 0, 0)
      return
    }
    if (!(base.value > 0)) {
      setUndefined(into, o)
      return
    }
    applySmooth(SMOOTH.log, logarithm, 0, a, i)
    multiplyJets(exponent, 0, b, j, logarithm, 0)
    applySmooth(SMOOTH.exp, into, o, exponent, 0)
  }
}
