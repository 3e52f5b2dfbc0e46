import { type IconName, iconImage } from '@/app/ui/Icon'
import type { CellState } from './gridRow'

/** Every sign a cell may bear. */
type Sign = CellState | 'late'

const DRAWN: Readonly<Record<Sign, IconName>> = {
  correct: 'right',
  partial: 'half',
  incorrect: 'wrong',
  unreadable: 'unreadable',
  undecided: 'person',
  broken: 'fault',
  awaiting: 'received',
  untried: 'dot',
  late: 'clock',
}

/**
 * The drawings of the signs for what stands within, by `styles/gradebook.css`: a drawing of its own in each of twelve
 * thousand cells doubles what a page weighs and a browser has to do.
 */
export const signImages: Readonly<Record<`--${string}`, string>> = Object.fromEntries(
  Object.entries(DRAWN).map(([sign, name]) => [`--sign-${sign}`, iconImage(name)]),
)
