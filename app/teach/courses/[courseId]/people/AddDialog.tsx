'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { Dialog } from '@/app/ui/Dialog'
import { Notice } from '@/app/ui/Notice'
import { SelectField } from '@/app/ui/SelectField'
import { send } from '@/app/ui/send'
import { TextField } from '@/app/ui/TextField'
import type { Role } from '@/lib/db/roles'
import type { Fate } from '@/lib/gradebook/planRoster'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { sayFate } from './import/sayFate'
import { applyRoster, lookAtRoster, type RosterInput } from './import/sendRoster'
import { LinkList } from './LinkList'
import { type Links, readLinks } from './links'
import { offeredRoles, type PeopleFrame } from './person'

type Step =
  | { readonly kind: 'typing'; readonly fault: string | null }
  /** There is an account: what will happen to it is said before it does. */
  | {
      readonly kind: 'asking'
      readonly roster: RosterInput
      readonly basis: string
      readonly fate: Fate
    }
  | { readonly kind: 'added'; readonly name: string; readonly links: Links | null }

/** One person's row of a roster as a form: refused as a roster refuses it, and with a link to set a password when new. */
export function AddDialog({
  frame,
  roster: rosterWords,
  onClose,
}: {
  frame: PeopleFrame
  roster: Dictionary['roster']
  onClose: () => void
}) {
  const { courseId, words, faults } = frame
  const router = useRouter()
  const [step, setStep] = useState<Step>({ kind: 'typing', fault: null })
  const [role, setRole] = useState<Role>('student')
  const [busy, setBusy] = useState(false)
  const refuse = (fault: string | null) => setStep({ kind: 'typing', fault })

  async function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    const roster: RosterInput = {
      kind: 'person',
      name: text('name'),
      studentNumber: text('studentNumber'),
      email: text('email'),
      section: text('section'),
      role,
    }
    setBusy(true)
    await lookAndAdd(roster)
    setBusy(false)
  }

  async function lookAndAdd(roster: RosterInput) {
    const looked = await lookAtRoster(courseId, roster)
    if (looked.kind !== 'preview')
      return refuse(looked.kind === 'fault' ? faults[looked.fault] : faults.notTaken)
    const { basis, fates } = looked.preview
    const [fate] = fates
    if (fate === undefined) return refuse(faults.notTaken)
    if (fate.kind === 'fault' || fate.kind === 'here') return refuse(sayFate(fate, rosterWords))
    if (fate.kind === 'new') return add(roster, basis, fate)
    setStep({ kind: 'asking', roster, basis, fate })
  }

  async function add(roster: RosterInput, basis: string, fate: Fate) {
    const applied = await applyRoster(courseId, roster, basis)
    if (applied.kind === 'changed') return refuse(faults.changedMeanwhile)
    if (applied.kind === 'fault') return refuse(faults[applied.fault])
    const links = fate.kind === 'new' ? await makeLinks(applied.people) : null
    const name = fate.kind === 'fault' ? fate.name : fate.student.name
    setStep({ kind: 'added', name, links })
    router.refresh()
  }

  async function makeLinks(userIds: readonly string[]): Promise<Links | null> {
    const sent = await send('/api/password-links', { courseId, userIds })
    return sent.kind === 'stored' ? readLinks(sent.body) : null
  }

  async function confirm(asked: Extract<Step, { kind: 'asking' }>) {
    setBusy(true)
    await add(asked.roster, asked.basis, asked.fate)
    setBusy(false)
  }

  return (
    <Dialog title={words.add} close={words.close} onClose={onClose}>
      {step.kind === 'added' ? (
        <div className="space-y-half">
          <p role="status">{fill(words.added, { name: step.name })}</p>
          {step.links !== null && <LinkList links={step.links} frame={frame} />}
          {step.links !== null && <p className="text-sm text-ink-soft">{words.linksLead}</p>}
          <Button className="w-full" onClick={() => refuse(null)}>
            {words.addAnother}
          </Button>
        </div>
      ) : (
        <form
          noValidate
          onSubmit={(event) => void look(event)}
          onChange={() => step.kind === 'asking' && refuse(null)}
          className="space-y-half"
        >
          <PersonFields frame={frame} role={role} onRole={setRole} />
          {step.kind === 'typing' && step.fault !== null && (
            <Notice kind="alert">{step.fault}</Notice>
          )}
          {step.kind === 'asking' && <Notice>{sayFate(step.fate, rosterWords)}</Notice>}
          {step.kind === 'asking' ? (
            <Button
              look="primary"
              className="w-full"
              disabled={busy}
              onClick={() => void confirm(step)}
            >
              {busy ? words.saving : words.addKnown}
            </Button>
          ) : (
            <Button type="submit" look="primary" className="w-full" disabled={busy}>
              {busy ? words.saving : words.addNow}
            </Button>
          )}
        </form>
      )}
    </Dialog>
  )
}

/** What is typed of a person; who may give roles says in which they come. */
function PersonFields({
  frame: { words, sections, mayEditRoles },
  role,
  onRole,
}: {
  frame: PeopleFrame
  role: Role
  onRole: (role: Role) => void
}) {
  return (
    <>
      <TextField name="name" label={words.name} autoComplete="off" />
      <TextField name="studentNumber" label={words.studentNumber} autoComplete="off" />
      <TextField
        name="email"
        type="email"
        label={words.email}
        hint={words.addIdentity}
        autoComplete="off"
      />
      {mayEditRoles && (
        <SelectField
          label={words.role}
          value={role}
          onChange={(event) => {
            const chosen = offeredRoles.find((one) => one === event.target.value)
            if (chosen !== undefined) onRole(chosen)
          }}
        >
          {offeredRoles.map((one) => (
            <option key={one} value={one}>
              {words.roles[one]}
            </option>
          ))}
        </SelectField>
      )}
      {role === 'student' && sections.length > 0 && (
        <SelectField name="section" label={words.section}>
          <option value="">{words.noSection}</option>
          {sections.map(({ id, name }) => (
            <option key={id} value={name}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </>
  )
}
