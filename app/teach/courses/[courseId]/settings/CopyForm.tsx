'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { ChangeNote } from '@/app/ui/ChangeNote'
import { TextField } from '@/app/ui/TextField'
import { useChange } from '@/app/ui/useChange'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { idIn } from '../../CourseForm'

type Words = Dictionary['courses']

/** Name, term and first day of the copy. */
export function CopyForm({
  courseId,
  name,
  nameEn,
  start,
  startHint,
  words,
  faults,
}: {
  courseId: string
  name: string
  nameEn: string | null
  /** The day the first homework opens now. */
  start: string
  /** Null where there is no homework to move. */
  startHint: string | null
  words: Words
  faults: Dictionary['faults']
}) {
  const { state, change } = useChange(faults)
  const [lacks, setLacks] = useState<ReadonlySet<'name' | 'term' | 'start'>>(new Set())
  const [madeId, setMadeId] = useState<string | null>(null)
  const busy = state.kind === 'busy'

  async function copy(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const value = (field: string) => String(form.get(field) ?? '').trim()
    const day = startHint === null ? start : value('start')
    const about = {
      name: value('name'),
      nameEn: value('nameEn') || null,
      term: value('term'),
    }
    const found = new Set<'name' | 'term' | 'start'>()
    if (about.name === '') found.add('name')
    if (about.term === '') found.add('term')
    if (day === '') found.add('start')
    setLacks(found)
    if (found.size > 0) return
    const sent = await change('/api/courses/copies', { courseId, about, start: day })
    if (sent.kind === 'stored') setMadeId(idIn(sent.body))
  }

  return (
    <form
      noValidate
      onSubmit={(event) => void copy(event)}
      className="mt-half max-w-xl space-y-half"
    >
      <TextField
        name="name"
        label={words.name}
        defaultValue={name}
        error={lacks.has('name') ? words.missingName : null}
        autoComplete="off"
        maxLength={120}
      />
      <TextField
        name="nameEn"
        label={words.nameEn}
        defaultValue={nameEn ?? ''}
        autoComplete="off"
        maxLength={120}
      />
      <TextField
        name="term"
        label={words.term}
        hint={words.termHint}
        error={lacks.has('term') ? words.missingTerm : null}
        autoComplete="off"
        maxLength={40}
      />
      {startHint !== null && (
        <TextField
          name="start"
          type="date"
          label={words.copyStart}
          hint={startHint}
          defaultValue={start}
          error={lacks.has('start') ? words.badStart : null}
        />
      )}
      <Button type="submit" disabled={busy}>
        {busy ? words.copying : words.copySubmit}
      </Button>
      <ChangeNote
        state={state}
        done={
          <>
            {words.copyDone}{' '}
            {madeId !== null && (
              <ButtonLink look="plain" href={`/courses/${madeId}`}>
                {words.openCopy}
              </ButtonLink>
            )}
          </>
        }
      />
    </form>
  )
}
