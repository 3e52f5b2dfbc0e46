/** Significant digits of every operation. */
export const DIGITS = 64

/**
 * A double as the decimal number it is, to the last digit: 0.1 is 0.1000000000000000055511151231257827…
 * (a double is a whole number times a power of two, and 2^(−n) = 5^n · 10^(−n)).
 */
export function exactDigits(double: number): string {
  if (!Number.isFinite(double)) return 'NaN'
  let exponent = 0
  let whole = double
  while (!Number.isInteger(whole)) {
    whole *= 2
    exponent += 1
  }
  return `${BigInt(whole) * 5n ** BigInt(exponent)}e-${exponent}`
}
