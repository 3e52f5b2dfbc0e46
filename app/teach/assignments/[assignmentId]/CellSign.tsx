import { Icon, type IconName } from '@/app/ui/Icon'
import type { CellState } from './gridRow'

/** Every sign a cell may bear. */
export type Sign = CellState | 'late'

const DRAWN: readonly (readonly [Exclude<Sign, 'late' | 'untried'>, IconName])[] = [
  ['correct', 'right'],
  ['partial', 'half'],
  ['incorrect', 'wrong'],
  ['unreadable', 'unreadable'],
  ['undecided', 'person'],
  ['broken', 'fault'],
]

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

/** The drawings of all signs, once a page: twelve thousand cells point at them. */
export function SignSheet() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        {DRAWN.map(([sign, icon]) => (
          <symbol key={sign} id={`sign-${sign}`} viewBox="0 0 24 24">
            <Icon name={icon} className="" />
          </symbol>
        ))}
        <symbol id="sign-untried" viewBox="0 0 24 24">
          <circle cx="12" cy="12" r="2" fill="currentColor" />
        </symbol>
        <symbol id="sign-late" viewBox="0 0 24 24">
          <path
            d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18 M12 7v5l3.5 2"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </symbol>
      </defs>
    </svg>
  )
}

/** A sign by reference to the sheet; what it says stands in the cell's own words. */
export function CellSign({ sign, className = 'size-4' }: { sign: Sign; className?: string }) {
  return (
    <svg aria-hidden="true" className={`inline-block shrink-0 ${INK[sign]} ${className}`}>
      <use href={`#sign-${sign}`} />
    </svg>
  )
}
