'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { TextField } from '@/app/ui/TextField'
import { useChange } from '@/app/ui/useChange'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { ChangeLine } from './ChangeLine'

/** One's name, to be changed. */
export function NameForm({
  name,
  words,
  faults,
}: {
  name: string
  words: Dictionary['settings']
  faults: Dictionary['faults']
}) {
  const { state, change } = useChange(faults)
  const [isMissing, setMissing] = useState(false)

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    setMissing(typed === '')
    if (typed !== '') await change('/api/account/name', { name: typed })
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="max-w-sm space-y-half">
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        error={isMissing ? words.nameMissing : null}
        defaultValue={name}
        autoComplete="name"
        maxLength={100}
      />
      <Button type="submit" disabled={state.kind === 'busy'}>
        {state.kind === 'busy' ? words.saving : words.save}
      </Button>
      <ChangeLine state={state} done={words.saved} />
    </form>
  )
}
