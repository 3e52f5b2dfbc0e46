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

/** An outcome as icon and words on one line. */
export function StatusBadge({ outcome, words }: { outcome: Outcome; words: string }) {
  return <StatusLine icon={OUTCOME_ICON[outcome]} ink={OUTCOME_INK[outcome]} words={words} />
}

/** A state as icon and words on one line. */
export function StatusLine({ icon, ink, words }: { icon: IconName; ink: string; words: string }) {
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${ink}`}>
      <Icon name={icon} className="size-4" />
      {words}
    </span>
  )
}
