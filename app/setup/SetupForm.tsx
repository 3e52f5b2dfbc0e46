'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { type Entry, enter, sayEntry } from '@/app/ui/enter'
import { Notice } from '@/app/ui/Notice'
import { TextField } from '@/app/ui/TextField'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'

type Words = Dictionary['signIn']

/** Makes the owner's account with the token that the start printed. */
export function SetupForm({ words, passwordLength }: { words: Words; passwordLength: number }) {
  const [entry, setEntry] = useState<Exclude<Entry, 'signed-in'> | null>(null)
  const [busy, setBusy] = useState(false)

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const value = (name: string) => String(form.get(name) ?? '')
    setBusy(true)
    const result = await enter('/api/auth/owner', {
      token: value('token').trim(),
      name: value('name').trim(),
      email: value('email').trim(),
      password: value('password'),
    })
    if (result === 'signed-in') window.location.assign('/')
    else {
      setBusy(false)
      setEntry(result)
    }
  }

  return (
    <form onSubmit={(event) => void make(event)} className="max-w-sm space-y-half">
      {entry !== null && (
        <Notice kind="alert">
          {sayEntry(entry, words, { refused: words.setupBadToken, invalid: words.setupInvalid })}
        </Notice>
      )}
      <TextField
        name="token"
        label={words.setupToken}
        hint={words.setupTokenHint}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <TextField name="name" label={words.setupName} autoComplete="name" required />
      <TextField
        name="email"
        type="email"
        label={words.setupEmail}
        autoComplete="username"
        required
      />
      <TextField
        name="password"
        type="password"
        label={words.setupPassword}
        hint={fill(words.setupPasswordHint, { count: passwordLength })}
        autoComplete="new-password"
        minLength={passwordLength}
        required
      />
      <Button type="submit" look="primary" disabled={busy} className="w-full">
        {words.setupSubmit}
      </Button>
    </form>
  )
}
