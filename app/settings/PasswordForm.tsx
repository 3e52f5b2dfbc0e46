'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { TextField } from '@/app/ui/TextField'
import { useChange } from '@/app/ui/useChange'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { ChangeLine } from './ChangeLine'

type Fault = 'current' | 'short' | 'differ'

/** The present password, and the new one twice. */
export function PasswordForm({
  passwordLength: { min, max },
  account,
  words,
  faults,
}: {
  passwordLength: { readonly min: number; readonly max: number }
  /** What one signs in with, for password managers. */
  account: string
  words: Dictionary['settings']
  faults: Dictionary['faults']
}) {
  const { wrong, none } = words
  const { state, change } = useChange({ ...faults, tooFast: words.tooMany }, { wrong, none })
  const [fault, setFault] = useState<Fault | null>(null)

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const value = (name: string) => String(new FormData(form).get(name) ?? '')
    const [current, next] = [value('current'), value('next')]
    const found = faultIn(current, next, value('again'))
    setFault(found)
    if (found !== null) return
    const sent = await change('/api/account/password', { current, next })
    if (sent.kind === 'stored') form.reset()
  }

  function faultIn(current: string, next: string, again: string): Fault | null {
    if (current === '') return 'current'
    if (next.length < min) return 'short'
    return next === again ? null : 'differ'
  }

  const hint = fill(words.nextHint, { count: min })
  const field = { type: 'password', maxLength: max } as const
  return (
    <form noValidate onSubmit={(event) => void save(event)} className="max-w-sm space-y-half">
      <input type="hidden" name="username" autoComplete="username" value={account} />
      <TextField
        {...field}
        name="current"
        label={words.current}
        error={fault === 'current' ? words.currentMissing : null}
        autoComplete="current-password"
      />
      <TextField
        {...field}
        name="next"
        label={words.next}
        hint={hint}
        error={fault === 'short' ? hint : null}
        autoComplete="new-password"
      />
      <TextField
        {...field}
        name="again"
        label={words.again}
        error={fault === 'differ' ? words.differ : null}
        autoComplete="new-password"
      />
      <Button type="submit" disabled={state.kind === 'busy'}>
        {state.kind === 'busy' ? words.saving : words.change}
      </Button>
      <ChangeLine state={state} done={words.changed} />
    </form>
  )
}
