'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { type Entry, enter, sayEntry } from '@/app/ui/enter'
import { Notice } from '@/app/ui/Notice'
import { TextField } from '@/app/ui/TextField'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'

/** The new password, twice. */
export function PasswordForm({
  token,
  passwordLength,
  words,
  signIn,
}: {
  token: string
  passwordLength: number
  words: Dictionary['join']
  signIn: Dictionary['signIn']
}) {
  const [entry, setEntry] = useState<Exclude<Entry, 'signed-in'> | null>(null)
  const [fault, setFault] = useState<'short' | 'differ' | null>(null)
  const [busy, setBusy] = useState(false)
  const short = fill(words.short, { count: passwordLength })

  async function set(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const password = String(form.get('password') ?? '')
    const isShort = password.length < passwordLength
    const found = isShort ? 'short' : password === form.get('again') ? null : 'differ'
    setFault(found)
    setEntry(null)
    if (found !== null) return
    setBusy(true)
    const result = await enter('/api/auth/password', { token, password })
    if (result === 'signed-in') window.location.assign('/')
    else {
      setBusy(false)
      setEntry(result)
    }
  }

  return (
    <form noValidate onSubmit={(event) => void set(event)} className="max-w-sm space-y-half">
      <TextField
        name="password"
        type="password"
        label={words.newPassword}
        hint={fill(words.passwordHint, { count: passwordLength })}
        error={fault === 'short' ? short : null}
        autoComplete="new-password"
      />
      <TextField
        name="again"
        type="password"
        label={words.again}
        error={fault === 'differ' ? words.differ : null}
        autoComplete="new-password"
      />
      <Button type="submit" look="primary" disabled={busy} className="w-full">
        {busy ? words.joining : words.set}
      </Button>
      {entry !== null && (
        <Notice kind="alert">
          {sayEntry(entry, signIn, { refused: words.badLink, invalid: short })}
        </Notice>
      )}
    </form>
  )
}
