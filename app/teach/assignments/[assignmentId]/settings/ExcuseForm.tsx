'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { type FieldFaults, faultsOf } from '@/app/teach/assignment-form/faultWords'
import { Button } from '@/app/ui/Button'
import { Notice } from '@/app/ui/Notice'
import { SelectField } from '@/app/ui/SelectField'
import { send } from '@/app/ui/send'
import { TextField } from '@/app/ui/TextField'
import type { Dictionary } from '@/lib/i18n/dictionary'

/** Excuses a student, with the reason. */
export function ExcuseForm({
  assignmentId,
  students,
  words,
  faultWords,
}: {
  assignmentId: string
  students: readonly { readonly id: string; readonly name: string }[]
  words: Dictionary['assignment']
  faultWords: Dictionary['faults']
}) {
  const router = useRouter()
  const [studentId, setStudentId] = useState('')
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<FieldFaults>({})
  const [alert, setAlert] = useState<string | null>(null)

  async function excuse(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setAlert(null)
    if (studentId === '') {
      setFaults({ target: 'targetMissing' })
      return
    }
    const sent = await send('/api/excuses', { assignmentId, studentId, reason })
    if (sent.kind === 'stored') {
      setStudentId('')
      setReason('')
      setFaults({})
      router.refresh()
      return
    }
    const found = faultsOf(sent.body, words.faults)
    setFaults(found)
    if (Object.keys(found).length === 0) setAlert(faultWords[sent.fault])
  }

  return (
    <form
      noValidate
      aria-label={words.setExcuse}
      onSubmit={(event) => void excuse(event)}
      className="screen-only space-y-half"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={words.student}
          value={studentId}
          error={faults.target === undefined ? null : words.faults[faults.target]}
          onChange={(event) => setStudentId(event.currentTarget.value)}
        >
          <option value="">{words.choose}</option>
          {students.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          error={faults.reason === undefined ? null : words.faults[faults.reason]}
          autoComplete="off"
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      {alert !== null && <Notice kind="alert">{alert}</Notice>}
      <Button type="submit">{words.setExcuse}</Button>
    </form>
  )
}
