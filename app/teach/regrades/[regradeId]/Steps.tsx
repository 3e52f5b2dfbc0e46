'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/ui/Button'
import { Notice } from '@/app/ui/Notice'
import { send } from '@/app/ui/send'
import type { Dictionary } from '@/lib/i18n/dictionary'

type Step = 'apply' | 'drop' | 'undo'

/** What a person decides about a regrade that waits for them, or that has been applied. */
export function Steps({
  regradeId,
  state,
  words,
  faults,
}: {
  regradeId: string
  state: 'ready' | 'applied'
  words: Dictionary['regrades']
  faults: Dictionary['faults']
}) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  async function take(step: Step) {
    setBusy(true)
    setFault(null)
    const sent = await send('/api/regrades/steps', { regradeId, step })
    if (sent.kind === 'stored') return router.refresh()
    setBusy(false)
    setFault(sent.fault === 'changedMeanwhile' ? words.movedOn : faults[sent.fault])
  }

  return (
    <div className="space-y-half">
      {fault !== null && <Notice kind="alert">{fault}</Notice>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {state === 'ready' ? (
          <>
            <Button look="primary" disabled={busy} onClick={() => void take('apply')}>
              {words.apply}
            </Button>
            <Button disabled={busy} onClick={() => void take('drop')}>
              {words.drop}
            </Button>
          </>
        ) : (
          <Button disabled={busy} onClick={() => void take('undo')}>
            {words.undo}
          </Button>
        )}
        <p className="text-sm text-ink-soft">
          {state === 'ready' ? `${words.applyHint} ${words.since}` : words.undoHint}
        </p>
      </div>
    </div>
  )
}
