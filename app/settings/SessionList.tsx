'use client'

import { Button } from '@/app/ui/Button'
import { LocalTime } from '@/app/ui/LocalTime'
import { useChange } from '@/app/ui/useChange'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/question/question'
import { ChangeLine } from './ChangeLine'
import type { ShownSession } from './shownSession'

/** Where somebody is signed in, each but this browser with a button that ends it. */
export function SessionList({
  sessions,
  locale,
  words,
  faults,
}: {
  sessions: readonly ShownSession[]
  locale: Locale
  words: Dictionary['settings']
  faults: Dictionary['faults']
}) {
  const { state, change } = useChange(faults)
  const isBusy = state.kind === 'busy'
  return (
    <div className="space-y-half">
      <ul className="border-t border-rule">
        {sessions.map(({ id, device, since, isHere }) => (
          <li
            key={id}
            className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-1"
          >
            <p className="grow">
              {device}
              <span id={`since-${id}`} className="block text-sm text-ink-soft">
                <LocalTime instant={since} sentence={words.since} locale={locale} />
              </span>
            </p>
            {isHere ? (
              <span className="text-sm text-ink-soft">{words.here}</span>
            ) : (
              <Button
                look="plain"
                aria-label={fill(words.endNamed, { device })}
                aria-describedby={`since-${id}`}
                disabled={isBusy}
                onClick={() => void change('/api/account/sessions', { act: 'end', id })}
              >
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button
          disabled={isBusy}
          onClick={() => void change('/api/account/sessions', { act: 'end-others' })}
        >
          {words.endOthers}
        </Button>
      )}
      <ChangeLine state={state} done={words.saved} />
    </div>
  )
}
