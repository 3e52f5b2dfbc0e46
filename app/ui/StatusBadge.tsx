import type { Outcome } from '@/lib/grading/verdict'
import { Icon, type IconName } from './Icon'

/** The icon of each outcome; the words beside it say the same. */
export const OUTCOME_ICON: Readonly<Record<Outcome, IconName>> = {
  correct: 'right',
  partial: 'half',
  incorrect: 'wrong',
  unreadable: 'unreadable',
  undecided: 'person',
  broken: 'fault',
}

/** The colour of each outcome, which only helps. */
export const OUTCOME_INK: Readonly<Record<Outcome, string>> = {
  correct: 'text-correct',
  partial: 'text-undecided',
  incorrect: 'text-incorrect',
  unreadable: 'text-ink-soft',
  undecided: 'text-undecided',
  broken: 'text-undecided',
}

/** An outcome, or none yet, as icon and words on one line. */
export function StatusBadge({ outcome, words }: { outcome: Outcome | null; words: string }) {
  const ink = outcome === null ? 'text-ink-soft' : OUTCOME_INK[outcome]
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${ink}`}>
      <Icon name={outcome === null ? 'empty' : OUTCOME_ICON[outcome]} className="size-4" />
      {words}
    </span>
  )
}
