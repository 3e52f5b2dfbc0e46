'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { type Sent, send } from './send'

/** Where a change stands. */
export type ChangeState =
  | { readonly kind: 'idle' | 'busy' | 'done' }
  | { readonly kind: 'fault'; readonly words: string }

/**
 * Sends changes and shows the page anew when one is stored. Where somebody else's came first the page stays as it is, until
 * the reader loads it again: only then is what they send for what they see. `own` words the faults of this form by the names
 * that the handler gives them; all others have `words`.
 */
export function useChange(words: Dictionary['faults'], own: Readonly<Record<string, string>> = {}) {
  const router = useRouter()
  const [state, setState] = useState<ChangeState>({ kind: 'idle' })

  async function change(path: string, value: unknown): Promise<Sent> {
    setState({ kind: 'busy' })
    const sent = await send(path, value)
    if (sent.kind === 'stored') setState({ kind: 'done' })
    else setState({ kind: 'fault', words: own[faultIn(sent.body)] ?? words[sent.fault] })
    if (sent.kind === 'stored') router.refresh()
    return sent
  }

  return { state, change }
}

/** The first fault that a reply names. */
function faultIn(body: unknown): string {
  const faults = typeof body === 'object' && body !== null && 'faults' in body ? body.faults : null
  const first: unknown = Array.isArray(faults) ? faults[0] : null
  return typeof first === 'string' ? first : ''
}
