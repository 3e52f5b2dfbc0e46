'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { type Entry, enter, sayEntry } from '@/app/ui/enter'
import { Notice } from '@/app/ui/Notice'
import { TextField } from '@/app/ui/TextField'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'

/** Makes an account in the course of an invitation, and signs it in. */
export function NewcomerForm({
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
  const [busy, setBusy] = useState(false)

  async function create(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const value = (name: string) => String(form.get(name) ?? '').trim()
    setBusy(true)
    setEntry(null)
    const result = await enter('/api/auth/join', {
      token,
      name: value('name'),
      studentNumber: value('studentNumber'),
      email: value('email') || null,
      password: String(form.get('password') ?? ''),
    })
    if (result === 'signed-in') window.location.assign('/')
    else {
      setBusy(false)
      setEntry(result)
    }
  }

  return (
    <form onSubmit={(event) => void create(event)} className="max-w-sm space-y-half">
      <TextField name="name" label={words.name} autoComplete="name" maxLength={100} required />
      <TextField
        name="studentNumber"
        label={words.studentNumber}
        hint={words.studentNumberHint}
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={40}
        required
      />
      <TextField name="email" type="email" label={words.email} autoComplete="email" />
      <TextField
        name="password"
        type="password"
        label={words.password}
        hint={fill(words.passwordHint, { count: passwordLength })}
        autoComplete="new-password"
        minLength={passwordLength}
        required
      />
      <Button type="submit" look="primary" disabled={busy} className="w-full">
        {busy ? words.joining : words.create}
      </Button>
      {entry !== null && (
        <Notice kind="alert">
          {sayEntry(entry, signIn, {
            refused: words.closed,
            invalid: words.invalid,
            taken: words.taken,
          })}
        </Notice>
      )}
    </form>
  )
}
