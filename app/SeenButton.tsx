'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { Button } from './ui/Button'
import { send } from './ui/send'

/** Puts away what has changed, up to the latest that is shown. */
export function SeenButton({
  until,
  words,
  faults,
}: {
  until: string
  words: Dictionary['changes']
  faults: Dictionary['faults']
}) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  async function see() {
    setBusy(true)
    const sent = await send('/api/seen', { until })
    setBusy(false)
    if (sent.kind === 'fault') setFault(faults[sent.fault])
    else router.refresh()
  }

  return (
    <div>
      <Button disabled={busy} onClick={() => void see()}>
        {busy ? words.saving : words.seen}
      </Button>
      <p role="alert" className="text-sm text-incorrect empty:hidden">
        {fault}
      </p>
    </div>
  )
}
