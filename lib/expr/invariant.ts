/** States what our own code guarantees; a breach is a fault of ours and stops the work at hand. */
export function invariant(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${what}`)
}
