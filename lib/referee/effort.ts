import { cannot } from './cannot'

/**
 * What one evaluation may still cost, in evaluated nodes (about 2 µs each). Counted, not timed, so that a verdict is the same
 * on every machine.
 */
export interface Effort {
  left: number
}

/** A function of 64 digits costs as much as this many nodes. */
export const FUNCTION_COST = 150

/** An answer's share: less than a second. A part's truth is computed once a point and may take more. */
export const ANSWER_EFFORT = 400_000
export const TRUTH_EFFORT = 4_000_000

export function spend(effort: Effort, nodes: number): void {
  effort.left -= nodes
  if (effort.left < 0) cannot('too costly at 64 digits')
}
