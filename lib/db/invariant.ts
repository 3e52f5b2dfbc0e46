/** Throws when what must hold does not: a fault of ours, never a user's. */
export function invariant(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`It must hold that ${what}.`)
}
