import {
  acosDependencies,
  asinDependencies,
  atanDependencies,
  type BigNumber,
  bignumberDependencies,
  cosDependencies,
  coshDependencies,
  create,
  expDependencies,
  type FactoryFunctionMap,
  logDependencies,
  sinDependencies,
  sinhDependencies,
  sqrtDependencies,
  tanDependencies,
  tanhDependencies,
} from 'mathjs'
import { DIGITS } from './digits'

/**
 * The scalar functions the referee takes from mathjs, over BigNumbers of `DIGITS` digits. Sums, products and comparisons are
 * the BigNumbers' own methods: mathjs' comparisons hold numbers equal that are not.
 */
export interface Arithmetic {
  readonly number: (digits: string | number) => BigNumber
  readonly exp: (x: BigNumber) => BigNumber
  /** The same for whole numbers, of which those met are kept. */
  readonly expOfWhole: (x: BigNumber) => BigNumber
  readonly log: (x: BigNumber) => BigNumber
  readonly sqrt: (x: BigNumber) => BigNumber
  readonly sin: (x: BigNumber) => BigNumber
  readonly cos: (x: BigNumber) => BigNumber
  readonly tan: (x: BigNumber) => BigNumber
  readonly arcsin: (x: BigNumber) => BigNumber
  readonly arccos: (x: BigNumber) => BigNumber
  readonly arctan: (x: BigNumber) => BigNumber
  readonly sinh: (x: BigNumber) => BigNumber
  readonly cosh: (x: BigNumber) => BigNumber
  readonly tanh: (x: BigNumber) => BigNumber
}

/** Exponentials of whole numbers that are kept. */
const MOST_KEPT = 2000

/** A mathjs instance of the referee's own, working to so many digits: no parser, no symbol table, no number but BigNumbers, nothing shared with other code. */
export function createArithmetic(digits = DIGITS): Arithmetic {
  const math = create(
    factories(
      acosDependencies,
      asinDependencies,
      atanDependencies,
      bignumberDependencies,
      cosDependencies,
      coshDependencies,
      expDependencies,
      logDependencies,
      sinDependencies,
      sinhDependencies,
      sqrtDependencies,
      tanDependencies,
      tanhDependencies,
    ),
    { number: 'BigNumber', precision: digits, relTol: 1e-60, absTol: 1e-60, predictable: true },
  )
  const kept = new Map<string, BigNumber>()
  return {
    number: (digits) => math.bignumber(digits),
    exp: (x) => math.exp(x),
    expOfWhole(x) {
      const key = x.toString()
      const value = kept.get(key) ?? math.exp(x)
      if (kept.size < MOST_KEPT) kept.set(key, value)
      return value
    },
    log: (x) => math.log(x),
    sqrt: (x) => math.sqrt(x),
    sin: (x) => math.sin(x),
    cos: (x) => math.cos(x),
    tan: (x) => math.tan(x),
    arcsin: (x) => math.asin(x),
    arccos: (x) => math.acos(x),
    arctan: (x) => math.atan(x),
    sinh: (x) => math.sinh(x),
    cosh: (x) => math.cosh(x),
    tanh: (x) => math.tanh(x),
  }
}

function factories(...needed: readonly (FactoryFunctionMap | undefined)[]): FactoryFunctionMap {
  return Object.assign({}, ...needed)
}
