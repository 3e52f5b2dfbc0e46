'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { type FieldFaults, faultsOf } from '@/app/teach/assignment-form/faultWords'
import { TimeField } from '@/app/teach/assignment-form/TimeField'
import { Button } from '@/app/ui/Button'
import { Notice } from '@/app/ui/Notice'
import { SelectField } from '@/app/ui/SelectField'
import { send } from '@/app/ui/send'
import { TextField } from '@/app/ui/TextField'
import type { ExtensionTarget } from '@/lib/db/extensions'
import type { TypedTime } from '@/lib/gradebook/localTime'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'

interface Named {
  readonly id: string
  readonly name: string
}

const empty: TypedTime = { local: '', fold: null }

/** Gives a student or a section more time. Its times begin as the assignment's own. */
export function ExtensionForm({
  assignmentId,
  zone,
  students,
  sections,
  standing,
  due: dueOfAll,
  lateUntil: lateUntilOfAll,
  words,
  faultWords,
}: {
  assignmentId: string
  /** The course's zone, in words. */
  zone: string
  students: readonly Named[]
  sections: readonly Named[]
  /** The extensions there are. */
  standing: readonly { readonly id: string; readonly target: ExtensionTarget }[]
  due: TypedTime
  lateUntil: TypedTime | null
  words: Dictionary['assignment']
  faultWords: Dictionary['faults']
}) {
  const router = useRouter()
  const [chosen, setChosen] = useState('')
  const [due, setDue] = useState(dueOfAll)
  const [lateUntil, setLateUntil] = useState(lateUntilOfAll ?? empty)
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<FieldFaults>({})
  const [alert, setAlert] = useState<string | null>(null)
  const target = targetOf(chosen)
  const replaced = standing.find((one) => target !== null && keyOf(one.target) === chosen)

  async function extend(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setAlert(null)
    if (target === null) {
      setFaults({ target: 'targetMissing' })
      return
    }
    const replaces = replaced?.id ?? null
    const extension = { assignmentId, target, due, lateUntil, reason, replaces }
    const sent = await send('/api/extensions', extension)
    if (sent.kind === 'stored') {
      setChosen('')
      setReason('')
      setFaults({})
      router.refresh()
      return
    }
    const found = faultsOf(sent.body, words.faults)
    setFaults(found)
    if (Object.keys(found).length === 0) setAlert(faultWords[sent.fault])
  }

  const faultOf = (field: string) => {
    const fault = faults[field]
    return fault === undefined ? null : words.faults[fault]
  }
  return (
    <form
      noValidate
      aria-label={words.setExtension}
      onSubmit={(event) => void extend(event)}
      className="screen-only space-y-half"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={words.extensionFor}
          hint={replaced === undefined ? undefined : words.replaceExtension}
          value={chosen}
          error={faultOf('target')}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="">{words.choose}</option>
          {sections.length > 0 && (
            <optgroup label={words.section}>
              {sections.map(({ id, name }) => (
                <option key={id} value={keyOf({ kind: 'section', sectionId: id })}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={words.student}>
            {students.map(({ id, name }) => (
              <option key={id} value={keyOf({ kind: 'student', studentId: id })}>
                {name}
              </option>
            ))}
          </optgroup>
        </SelectField>
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          error={faultOf('reason')}
          autoComplete="off"
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TimeField
          name="due"
          label={words.due}
          hint={fill(words.zone, { zone })}
          value={due}
          faults={faults}
          words={words}
          onChange={setDue}
        />
        <TimeField
          name="lateUntil"
          label={words.lateUntil}
          hint={words.lateUntilHint}
          value={lateUntil}
          faults={faults}
          words={words}
          onChange={setLateUntil}
        />
      </div>
      {alert !== null && <Notice kind="alert">{alert}</Notice>}
      <Button type="submit">{words.setExtension}</Button>
    </form>
  )
}

function keyOf(target: ExtensionTarget): string {
  return target.kind === 'section' ? `section ${target.sectionId}` : `student ${target.studentId}`
}

function targetOf(key: string): ExtensionTarget | null {
  const [kind, id = ''] = key.split(' ')
  if (kind === 'section') return { kind, sectionId: id }
  return kind === 'student' ? { kind, studentId: id } : null
}
