'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { type Entry, enter, sayEntry } from '@/app/ui/enter'
import { Notice } from '@/app/ui/Notice'
import { TextField } from '@/app/ui/TextField'
import type { Dictionary } from '@/lib/i18n/dictionary'

type Words = Dictionary['signIn']

/** Number or e-mail and password. A wrong pair is told as a pair: neither half is confirmed. */
export function SignInForm({ words, back }: { words: Words; back: string }) {
  const [missing, setMissing] = useState<{ account: boolean; password: boolean } | null>(null)
  const [entry, setEntry] = useState<Exclude<Entry, 'signed-in'> | null>(null)
  const [busy, setBusy] = useState(false)

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const identifier = String(form.get('identifier') ?? '').trim()
    const password = String(form.get('password') ?? '')
    setEntry(null)
    setMissing({ account: identifier === '', password: password === '' })
    if (identifier === '' || password === '') return
    setBusy(true)
    const result = await enter('/api/auth/sign-in', { identifier, password })
    if (result === 'signed-in') window.location.assign(back)
    else {
      setBusy(false)
      setEntry(result)
    }
  }

  return (
    <form noValidate onSubmit={(event) => void signIn(event)} className="max-w-sm space-y-half">
      {entry !== null && (
        <Notice kind="alert">
          {sayEntry(entry, words, { refused: words.wrong, invalid: words.wrong })}
        </Notice>
      )}
      <TextField
        name="identifier"
        label={words.account}
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
        error={missing?.account ? words.missingAccount : null}
      />
      <TextField
        name="password"
        type="password"
        label={words.password}
        autoComplete="current-password"
        error={missing?.password ? words.missingPassword : null}
      />
      <Button type="submit" look="primary" disabled={busy} className="w-full">
        {busy ? words.submitting : words.submit}
      </Button>
      <p className="text-sm text-ink-soft">{words.forgotten}</p>
    </form>
  )
}
