import type { Dictionary } from '@/lib/i18n/dictionary'
import type { CellState } from './gridRow'

const STATES: readonly CellState[] = [
  'correct',
  'partial',
  'incorrect',
  'untried',
  'unreadable',
  'awaiting',
  'undecided',
]

/** What the signs say, how the keyboard moves, what the means count. */
export function Legend({ words }: { words: Dictionary['teach'] }) {
  return (
    <div className="mt-half space-y-2 text-sm text-ink-soft">
      <ul aria-label={words.legend} className="flex flex-wrap gap-x-5 gap-y-1">
        {STATES.map((state) => (
          <li key={state} className="flex items-center gap-1.5">
            <span className="sign" data-sign={state} />
            {words.states[state]}
          </li>
        ))}
        <li className="flex items-center gap-1.5">
          <span className="sign" data-sign="late" />
          {words.late}
        </li>
        <li className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className="border-t-8 border-l-8 border-t-accent border-l-transparent"
          />
          {words.overridden}
        </li>
      </ul>
      <p>
        {words.meanHint} <span className="screen-only">{words.keys}</span>
      </p>
    </div>
  )
}
