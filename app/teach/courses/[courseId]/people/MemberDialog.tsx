'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { ChangeNote } from '@/app/ui/ChangeNote'
import { SelectField } from '@/app/ui/SelectField'
import { useChange } from '@/app/ui/useChange'
import { LinkList } from './LinkList'
import { type Links, readLinks } from './links'
import type { PeopleFrame, PersonRow } from './person'

const ROLES = ['owner', 'instructor', 'assistant', 'observer', 'student'] as const

/** All that can be done with one person: section, role, a link to set a password, the end of the membership. */
export function MemberDialog({
  person,
  frame,
  onClose,
}: {
  person: PersonRow
  frame: PeopleFrame
  onClose: () => void
}) {
  const { courseId, words, faults } = frame
  const dialog = useRef<HTMLDialogElement>(null)
  const { state, change } = useChange(faults, words.faults)
  const [links, setLinks] = useState<Links | null>(null)
  const busy = state.kind === 'busy'
  const place = { courseId, userId: person.userId }
  const isStudent = person.role === 'student'

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const sectionId = String(form.get('section') ?? '') || null
    const role = form.get('role') ?? person.role
    const was = person.section?.id ?? null
    const changes = [
      ...(isStudent && sectionId !== was ? [{ act: 'move', ...place, was, sectionId }] : []),
      ...(role === person.role ? [] : [{ act: 'role', ...place, was: person.role, role }]),
    ]
    for (const one of changes) {
      const sent = await change('/api/members', one)
      if (sent.kind === 'fault') return
    }
    onClose()
  }

  async function end() {
    const sent = await change('/api/members', { act: 'end', ...place, ended: true })
    if (sent.kind === 'stored') onClose()
  }

  async function makeLink() {
    const sent = await change('/api/password-links', { courseId, userIds: [person.userId] })
    if (sent.kind === 'stored') setLinks(readLinks(sent.body))
  }

  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="edited-person"
      className="m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg overflow-y-auto rounded-sm border border-rule-strong bg-paper p-6 text-ink backdrop:bg-ink/40"
    >
      <div className="mb-half flex items-start justify-between gap-4">
        <div>
          <h2 id="edited-person" className="text-xl">
            {person.name}
          </h2>
          <p className="text-sm text-ink-soft tabular-nums">
            {[person.studentNumber, person.email].filter((text) => text !== null).join(' · ')}
          </p>
        </div>
        <Button look="plain" onClick={() => dialog.current?.close()}>
          {words.close}
        </Button>
      </div>
      <form onSubmit={(event) => void save(event)} className="space-y-half">
        {isStudent && (
          <SelectField name="section" label={words.section} defaultValue={person.section?.id ?? ''}>
            <option value="">{words.noSection}</option>
            {frame.sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        {frame.mayEditRoles && (
          <SelectField
            name="role"
            label={words.role}
            hint={words.rolesExplained}
            defaultValue={person.role}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {words.roles[role]}
              </option>
            ))}
          </SelectField>
        )}
        <Button type="submit" look="primary" disabled={busy} className="w-full">
          {busy ? words.saving : words.save}
        </Button>
      </form>
      <div className="mt-half">
        <ChangeNote state={state} />
      </div>
      {isStudent && (
        <div className="mt-line border-t border-rule pt-half">
          {links === null ? (
            <Button disabled={busy} onClick={() => void makeLink()} className="w-full">
              {words.makeLink}
            </Button>
          ) : (
            <LinkList links={links} frame={frame} />
          )}
          <p className="mt-1 text-sm text-ink-soft">{words.linksLead}</p>
        </div>
      )}
      <div className="mt-line border-t border-rule pt-half">
        <Button disabled={busy} onClick={() => void end()} className="w-full">
          {words.end}
        </Button>
        <p className="mt-1 text-sm text-ink-soft">{words.endLead}</p>
      </div>
    </dialog>
  )
}
