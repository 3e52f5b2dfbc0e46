'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { send } from '@/app/ui/send'
import type { Dictionary } from '@/lib/i18n/dictionary'

/** Takes a comment of one's own back: its student sees it no longer. */
export function WithdrawButton({
  commentId,
  words,
  faults,
}: {
  commentId: string
  words: Dictionary['talk']
  faults: Dictionary['faults']
}) {
  const router = useRouter()
  const [trouble, setTrouble] = useState<string | null>(null)

  async function withdraw() {
    const sent = await send('/api/comments/withdrawn', { commentId })
    if (sent.kind === 'stored') router.refresh()
    else setTrouble(faults[sent.fault])
  }

  return (
    <>
      <button
        type="button"
        onClick={() => void withdraw()}
        className="screen-only min-h-8 text-accent hover:underline"
      >
        {words.withdraw}
      </button>
      <span role="alert" className="text-incorrect">
        {trouble}
      </span>
    </>
  )
}
