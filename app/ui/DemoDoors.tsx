'use client'

import { useState } from 'react'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { Button } from './Button'
import { enter } from './enter'
import { Notice } from './Notice'

/** The two ways into the demonstration. Shown in demo mode only; the handler behind refuses elsewhere. */
export function DemoDoors({ words }: { words: Dictionary['signIn'] }) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)

  async function enterAs(role: 'student' | 'instructor') {
    setBusy(true)
    setFailed(false)
    const result = await enter('/api/auth/demo', { as: role })
    if (result === 'signed-in') window.location.assign('/')
    else {
      setBusy(false)
      setFailed(true)
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
      {failed && (
        <Notice kind="alert" className="mt-half">
          {words.failed}
        </Notice>
      )}
    </section>
  )
}
