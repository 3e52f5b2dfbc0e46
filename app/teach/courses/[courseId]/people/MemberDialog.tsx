'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { ChangeNote } from '@/app/ui/ChangeNote'
import { Dialog } from '@/app/ui/Dialog'
import { SelectField } from '@/app/ui/SelectField'
import { useChange } from '@/app/ui/useChange'
import { LinkList } from './LinkList'
import { type Links, readLinks } from './links'
import { offeredRoles, type PeopleFrame, type PersonRow } from './person'

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
  const { state, change } = useChange(faults, words.faults)
  const [links, setLinks] = useState<Links | null>(null)
  const busy = state.kind === 'busy'
  const place = { courseId, userId: person.userId }
  const isStudent = person.role === 'student'
  const mayHaveLink = isStudent || (frame.mayEditRoles && !person.hasPassword)

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
    <Dialog
      title={person.name}
      lead={[person.studentNumber, person.email].filter((text) => text !== null).join(' · ')}
      close={words.close}
      onClose={onClose}
    >
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
            {offeredRoles.map((role) => (
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
      {mayHaveLink && (
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
    </Dialog>
  )
}
