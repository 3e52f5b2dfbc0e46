'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/ui/Button'
import { send } from '@/app/ui/send'
import type { Dictionary } from '@/lib/i18n/dictionary'

/** Takes an exception back. */
export function RemoveButton({
  assignmentId,
  path,
  named,
  label,
  words,
  faultWords,
}: {
  assignmentId: string
  path: string
  /** Which one, by the key the handler knows it by. */
  named: Readonly<Record<string, string>>
  label: string
  words: Dictionary['assignment']
  faultWords: Dictionary['faults']
}) {
  const router = useRouter()
  const [alert, setAlert] = useState<string | null>(null)

  async function remove() {
    const sent = await send(path, { assignmentId, ...named })
    setAlert(sent.kind === 'stored' ? null : faultWords[sent.fault])
    if (sent.kind === 'stored') router.refresh()
  }

  return (
    <>
      <Button look="plain" aria-label={label} onClick={() => void remove()}>
        {words.removeShort}
      </Button>
      <span role="alert" className="text-sm text-incorrect">
        {alert}
      </span>
    </>
  )
}
