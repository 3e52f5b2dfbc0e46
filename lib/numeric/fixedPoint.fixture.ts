/**
 * An independent oracle for tests: elementary functions on whole multiples of 10^-80 (BigInt), by their series. Good to some 75 decimals
 * for arguments of moderate size.
 */
export type Fixed = bigint

const SCALE = 10n ** 80n

/** A double, exactly: every double is a whole number over a power of 2, rounded here to 80 decimals. */
export function fixed(x: number): Fixed {
  let numerator = x
  let doublings = 0n
  while (!Number.isInteger(numerator)) {
    numerator *= 2
    doublings += 1n
  }
  return (BigInt(numerator) * SCALE) / 2n ** doublings
}

/** |exact − x| as a double. */
export function distance(exact: Fixed, x: number): number {
  const difference = exact - fixed(x)
  return Number(difference < 0n ? -difference : difference) / 1e80
}

export function multiply(a: Fixed, b: Fixed): Fixed {
  return (a * b) / SCALE
}

export function divide(a: Fixed, b: Fixed): Fixed {
  return (a * SCALE) / b
}

export const ONE = SCALE

/** Σ x^k/k!, after halving x 20 times. */
export function exp(x: Fixed): Fixed {
  const small = x / 2n ** 20n
  let term = ONE
  let sum = ONE
  for (let k = 1n; term !== 0n; k += 1n) {
    term = multiply(term, small) / k
    sum += term
  }
  for (let doubling = 0; doubling < 20; doubling += 1) sum = multiply(sum, sum)
  return sum
}

/** Newton's steps on e^y = x from a double's worth of digits. */
export function log(x: Fixed): Fixed {
  let y = fixed(Math.log(Number(x) / 1e80))
  for (let step = 0; step < 4; step += 1) {
    const power = exp(y)
    y += (2n * (x - power) * SCALE) / (x + power)
  }
  return y
}

export function sqrt(x: Fixed): Fixed {
  let root = fixed(Math.sqrt(Number(x) / 1e80))
  for (let step = 0; step < 6; step += 1) root = (root + divide(x, root)) / 2n
  return root
}

export function sin(x: Fixed): Fixed {
  let term = x
  let sum = x
  for (let k = 2n; term !== 0n; k += 2n) {
    term = -multiply(multiply(term, x), x) / (k * (k + 1n))
    sum += term
  }
  return sum
}

export function cos(x: Fixed): Fixed {
  let term = ONE
  let sum = ONE
  for (let k = 1n; term !== 0n; k += 2n) {
    term = -multiply(multiply(term, x), x) / (k * (k + 1n))
    sum += term
  }
  return sum
}

/** Newton's steps on tan y = x: y + (x − tan y)·cos² y. */
export function arctan(x: Fixed): Fixed {
  let y = fixed(Math.atan(Number(x) / 1e80))
  for (let step = 0; step < 5; step += 1) {
    const [s, c] = [sin(y), cos(y)]
    y += multiply(multiply(x, c) - s, c)
  }
  return y
}

const sinh = (x: Fixed): Fixed => (exp(x) - exp(-x)) / 2n
const cosh = (x: Fixed): Fixed => (exp(x) + exp(-x)) / 2n
const arcsin = (x: Fixed): Fixed => arctan(divide(x, sqrt(ONE - multiply(x, x))))

/** π/2 = 2·arctan 1. */
const HALF_TURN = 2n * arctan(ONE)

/** The functions of the table that have series, by name. */
export const FIXED_FUNCTIONS: Readonly<Record<string, (x: Fixed) => Fixed>> = {
  exp,
  log,
  sqrt,
  sin,
  cos,
  tan: (x) => divide(sin(x), cos(x)),
  cot: (x) => divide(cos(x), sin(x)),
  sec: (x) => divide(ONE, cos(x)),
  csc: (x) => divide(ONE, sin(x)),
  arcsin,
  arccos: (x) => HALF_TURN - arcsin(x),
  arctan,
  sinh,
  cosh,
  tanh: (x) => divide(sinh(x), cosh(x)),
  sech: (x) => divide(ONE, cosh(x)),
  sigmoid: (x) => divide(ONE, ONE + exp(-x)),
  softplus: (x) => log(ONE + exp(x)),
  abs: (x) => (x < 0n ? -x : x),
  relu: (x) => (x < 0n ? 0n : x),
}
