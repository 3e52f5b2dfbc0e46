/** Bounds of one text; beyond them it is refused before it is built. */
export const LIMITS = {
  lineLength: 2000,
  lines: 60,
  depth: 50,
  nodes: 500,
  nestedSums: 4,
  nestedDerivatives: 2,
} as const
