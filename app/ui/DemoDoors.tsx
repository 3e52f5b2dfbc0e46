'use client'

import { useState } from 'react'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { Button } from './Button'
import { type Entry, enter, sayEntry } from './enter'
import { Notice } from './Notice'

/** The two ways into the demonstration. Shown in demo mode only; the handler behind refuses elsewhere. */
export function DemoDoors({ words }: { words: Dictionary['signIn'] }) {
  const [busy, setBusy] = useState(false)
  const [entry, setEntry] = useState<Exclude<Entry, 'signed-in'> | null>(null)

  async function enterAs(role: 'student' | 'instructor') {
    setBusy(true)
    setEntry(null)
    const result = await enter('/api/auth/demo', { as: role })
    if (result === 'signed-in') window.location.assign('/')
    else {
      setBusy(false)
      setEntry(result)
    }
  }

  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title" className="text-xl">
        {words.demoTitle}
      </h2>
      <p className="mt-1 text-ink-soft">{words.demoExplained}</p>
      <div className="mt-half flex flex-wrap gap-3">
        <Button look="primary" disabled={busy} onClick={() => void enterAs('student')}>
          {words.demoStudent}
        </Button>
        <Button disabled={busy} onClick={() => void enterAs('instructor')}>
          {words.demoInstructor}
        </Button>
      </div>
      {entry !== null && (
        <Notice kind="alert" className="mt-half">
          {sayEntry(entry, words, { refused: words.foreign, invalid: words.broken })}
        </Notice>
      )}
    </section>
  )
}
