import type { Policy } from './policy'
import { whenOutcome } from './tellings'

/**
 * Whether an assignment, once closed, gives its questions away: it shows the worked solution then, and tells what became of
 * answers. An examination that keeps either to itself releases nothing.
 */
export function releases({ solution, feedback }: Pick<Policy, 'solution' | 'feedback'>): boolean {
  return solution !== 'never' && whenOutcome(feedback) !== 'never'
}
