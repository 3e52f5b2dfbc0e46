import type { Phase } from './phase'
import { full, type Policy } from './policy'

/** Whether a student may see the worked solution of a part: `score` is what they have there, null where nothing is told of it. */
export function isSolutionOpen({ solution }: Policy, score: number | null, phase: Phase): boolean {
  switch (solution) {
    case 'after-correct':
      return score === full || phase === 'closed'
    case 'after-closing':
      return phase === 'closed'
    case 'never':
      return false
  }
}
