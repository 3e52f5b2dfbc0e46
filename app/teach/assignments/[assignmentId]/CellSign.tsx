import { Icon, type IconName } from '@/app/ui/Icon'
import type { CellState } from './gridRow'

/** Every sign a cell may bear. */
export type Sign = CellState | 'late'

const DRAWN: Readonly<Record<Sign, IconName>> = {
  correct: 'right',
  partial: 'half',
  incorrect: 'wrong',
  unreadable: 'unreadable',
  undecided: 'person',
  broken: 'fault',
  untried: 'dot',
  late: 'clock',
}

const INK: Readonly<Record<Sign, string>> = {
  correct: 'text-correct',
  partial: 'text-undecided',
  incorrect: 'text-incorrect',
  unreadable: 'text-ink-soft',
  undecided: 'text-undecided',
  broken: 'text-undecided',
  untried: 'text-ink-soft',
  late: 'text-ink-soft',
}

/**
 * A sign; what it says stands in the cell's own words. Each is drawn in its place: twelve thousand that point at one
 * drawing (`<use>`) take a browser half as long again.
 */
export function CellSign({ sign, className = 'size-4' }: { sign: Sign; className?: string }) {
  return <Icon name={DRAWN[sign]} className={`${INK[sign]} ${className}`} />
}
