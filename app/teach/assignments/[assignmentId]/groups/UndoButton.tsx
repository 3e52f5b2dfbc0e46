'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/ui/Button'
import { send } from '@/app/ui/send'
import type { Dictionary } from '@/lib/i18n/dictionary'

/** Takes back what was done to a group. */
export function UndoButton({
  actId,
  words,
  faults,
}: {
  actId: string
  words: Dictionary['groups']
  faults: Dictionary['faults']
}) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  async function undo() {
    setBusy(true)
    setFault(null)
    const sent = await send('/api/groups/undo', { actId })
    if (sent.kind === 'stored') return router.refresh()
    setBusy(false)
    setFault(sent.fault === 'notYours' ? words.undoneAlready : faults[sent.fault])
  }

  return (
    <div>
      <Button disabled={busy} onClick={() => void undo()}>
        {words.undo}
      </Button>
      <p role="alert" className="text-sm text-incorrect empty:hidden">
        {fault}
      </p>
    </div>
  )
}
