/** Bounds of one text; beyond them it is refused before it is built. */
export const LIMITS = {
  lineLength: 2000,
  lines: 60,
  depth: 50,
  nodes: 500,
  nestedSums: 4,
  nestedDerivatives: 2,
  /** Digits of a numeral's exponent: numbers of 64 digits end at an exponent of 9e15, and beyond it no two can be told apart. */
  exponentDigits: 15,
} as const
