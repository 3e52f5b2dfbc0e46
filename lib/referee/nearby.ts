import type { BigNumber } from 'mathjs'
import type { Arithmetic } from './arithmetic'
import { DIGITS } from './digits'

/** Digits of an argument's head. Differences move an argument by far less, and so leave its head as it is. */
const HEAD = 16
/** Powers of what is left that count: the sixth is below 10^-90. */
const TERMS = Math.ceil(DIGITS / (HEAD - 1)) + 1

type Remember = (name: string, x: BigNumber, compute: (x: BigNumber) => BigNumber) => BigNumber

/**
 * exp and log of an argument from those of its head, a few digits that many arguments share, by short series in what is left: some
 * ten products instead of a thousand. Good to 10 units in the last place: three factors or two terms, and their own rounding.
 */
export function nearby(arithmetic: Arithmetic, remember: Remember) {
  return {
    /** e^x = e^n · e^a · e^r, with n the whole part, a the next digits and r = x − n − a, below 10^-16: 1 + r + r²/2 + … */
    exp(x: BigNumber): BigNumber {
      const whole = x.round()
      const fraction = remember('exp', x.minus(whole), (f) => {
        const head = f.toDecimalPlaces(HEAD)
        const rest = f.minus(head)
        const ofHead = remember('exp', head, arithmetic.exp)
        let term = ofHead
        let sum = ofHead
        for (let n = 1; n < TERMS && !rest.isZero(); n += 1) {
          term = term.times(rest).div(n)
          sum = sum.plus(term)
        }
        return sum
      })
      return whole.isZero() ? fraction : fraction.times(arithmetic.expOfWhole(whole))
    },
    /** log x = log a + log(1 + t), with a the leading digits and t = (x − a)/a, below 10^-15: t − t²/2 + t³/3 − … */
    log(x: BigNumber): BigNumber {
      const head = x.toSignificantDigits(HEAD)
      const rest = x.minus(head).div(head)
      const log = remember('log', head, arithmetic.log)
      if (rest.isZero()) return log
      let power = rest
      let sum = rest
      for (let n = 2; n < TERMS; n += 1) {
        power = power.times(rest).neg()
        sum = sum.plus(power.div(n))
      }
      return log.plus(sum)
    },
  }
}
