'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { ChangeNote } from '@/app/ui/ChangeNote'
import { TextField } from '@/app/ui/TextField'
import { useChange } from '@/app/ui/useChange'
import type { Dictionary } from '@/lib/i18n/dictionary'

/** What is said of a course. */
export interface CourseFormValue {
  readonly name: string
  readonly nameEn: string | null
  readonly term: string
  readonly zone: string
}

type Fields = 'name' | 'term' | 'zone'

/** Makes a course, or changes what is said of one (`course`, as the page showed it). */
export function CourseForm({
  course,
  zones,
  words,
  faults,
}: {
  course: ({ readonly id: string } & CourseFormValue) | null
  zones: readonly string[]
  words: Dictionary['courses']
  faults: Dictionary['faults']
}) {
  const router = useRouter()
  const list = useId()
  const { state, change } = useChange(faults)
  const [missing, setMissing] = useState<ReadonlySet<Fields>>(new Set())
  const busy = state.kind === 'busy'

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const about = readCourse(new FormData(form))
    const lacks = lackingIn(about, [...zones, ...(course === null ? [] : [course.zone])])
    setMissing(new Set(lacks))
    const [first] = lacks
    if (first !== undefined) {
      const field = form.elements.namedItem(first)
      if (field instanceof HTMLElement) field.focus()
      return
    }
    if (course !== null) {
      const { id: courseId, ...was } = course
      await change('/api/courses/settings', { courseId, was, about })
      return
    }
    const sent = await change('/api/courses', about)
    const id = sent.kind === 'stored' ? idIn(sent.body) : null
    if (id !== null) router.push(`/teach/courses/${id}/people`)
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="max-w-xl space-y-half">
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        defaultValue={course?.name}
        error={missing.has('name') ? words.missingName : null}
        autoComplete="off"
        maxLength={120}
      />
      <TextField
        name="nameEn"
        label={words.nameEn}
        hint={words.nameEnHint}
        defaultValue={course?.nameEn ?? ''}
        autoComplete="off"
        maxLength={120}
      />
      <TextField
        name="term"
        label={words.term}
        hint={words.termHint}
        defaultValue={course?.term}
        error={missing.has('term') ? words.missingTerm : null}
        autoComplete="off"
        maxLength={40}
      />
      <TextField
        name="zone"
        label={words.zone}
        hint={course === null ? words.zoneHint : `${words.zoneHint} ${words.zoneNow}`}
        defaultValue={course?.zone ?? 'Asia/Shanghai'}
        error={missing.has('zone') ? words.badZone : null}
        list={list}
        autoComplete="off"
        spellCheck={false}
      />
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <Button type="submit" look="primary" disabled={busy}>
        {course === null
          ? busy
            ? words.creating
            : words.create
          : busy
            ? words.saving
            : words.save}
      </Button>
      <ChangeNote state={state} done={course === null ? undefined : words.saved} />
    </form>
  )
}

function readCourse(form: FormData): CourseFormValue {
  const value = (name: string) => String(form.get(name) ?? '').trim()
  return {
    name: value('name'),
    nameEn: value('nameEn') || null,
    term: value('term'),
    zone: value('zone'),
  }
}

function lackingIn({ name, term, zone }: CourseFormValue, zones: readonly string[]): Fields[] {
  return [
    ...(name === '' ? (['name'] as const) : []),
    ...(term === '' ? (['term'] as const) : []),
    ...(zones.includes(zone) ? [] : (['zone'] as const)),
  ]
}

/** The id that a handler gives what it has made. */
export function idIn(body: unknown): string | null {
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : null
  return typeof id === 'string' ? id : null
}
