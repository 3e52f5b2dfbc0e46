'use client'

import { useId } from 'react'
import { TextField } from '@/app/ui/TextField'
import type { Fold, TypedTime } from '@/lib/gradebook/localTime'
import type { Dictionary } from '@/lib/i18n/dictionary'
import type { FieldFaults } from './faultWords'

const FOLDS: readonly Fold[] = ['first', 'second']

/** A date and time of the course's zone; where its clocks show the time twice, which of the two. */
export function TimeField({
  name,
  label,
  hint,
  value,
  faults,
  words,
  onChange,
}: {
  name: string
  label: string
  hint?: string
  value: TypedTime
  faults: FieldFaults
  words: Dictionary['assignment']
  onChange: (value: TypedTime) => void
}) {
  const group = useId()
  const fault = faults[name]
  return (
    <div>
      <TextField
        type="datetime-local"
        name={name}
        label={label}
        hint={hint}
        error={fault === undefined ? null : words.faults[fault]}
        value={value.local}
        step={value.local.length > 16 ? 1 : undefined}
        onChange={(event) => onChange({ local: event.currentTarget.value, fold: null })}
      />
      {(fault === 'timeTwice' || value.fold !== null) && (
        <fieldset className="mt-2 text-sm">
          <legend>{words.fold}</legend>
          {FOLDS.map((fold) => (
            <label key={fold} className="flex min-h-8 items-center gap-2">
              <input
                type="radio"
                name={group}
                checked={value.fold === fold}
                onChange={() => onChange({ ...value, fold })}
                className="size-4 accent-(--accent)"
              />
              {words.folds[fold]}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
