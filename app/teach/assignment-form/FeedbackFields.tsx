'use client'

import { SelectField } from '@/app/ui/SelectField'
import { TextField } from '@/app/ui/TextField'
import type { FeedbackKind } from '@/lib/gradebook/feedbackKinds'
import type { TypedWhen } from '@/lib/gradebook/readAssignment'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import type { FieldFaults } from './faultWords'
import type { TypedTerms } from './typedAssignment'

const WHENS: readonly TypedWhen['when'][] = ['always', 'attempt', 'after-due', 'never']
const SOLUTIONS: readonly TypedTerms['solution'][] = ['after-closing', 'after-correct', 'never']

/** What students are told, kind by kind: at once, from an attempt on, after the due time, or never. */
export function FeedbackFields({
  kinds,
  terms,
  faults,
  words,
  onChange,
}: {
  kinds: readonly FeedbackKind[]
  terms: TypedTerms
  faults: FieldFaults
  words: Dictionary['assignment']
  onChange: (change: Partial<TypedTerms>) => void
}) {
  const faultAt = (field: string) => {
    const fault = faults[field]
    return fault === undefined ? null : words.faults[fault]
  }
  const tell = (kind: FeedbackKind, told: TypedWhen) =>
    onChange({ feedback: { ...terms.feedback, [kind]: told } })
  return (
    <div className="space-y-half">
      {kinds.map((kind) => {
        const told = terms.feedback[kind]
        const isFromAttempt = told.when === 'attempt'
        return (
          <div key={kind} className="grid gap-x-4 gap-y-2 sm:grid-cols-[1fr_9rem]">
            <SelectField
              label={words.kinds[kind]}
              value={told.when}
              onChange={(event) => {
                const when = WHENS.find((one) => one === event.currentTarget.value)
                if (when !== undefined) tell(kind, { ...told, when })
              }}
            >
              {WHENS.map((when) => (
                <option key={when} value={when}>
                  {words.when[when]}
                </option>
              ))}
            </SelectField>
            {isFromAttempt && (
              <TextField
                label={words.fromAttempt}
                aria-label={fill(words.fromAttemptOf, { kind: words.kinds[kind] })}
                inputMode="numeric"
                value={told.attempt}
                error={faultAt(`feedback.${kind}`)}
                onChange={(event) => tell(kind, { ...told, attempt: event.currentTarget.value })}
              />
            )}
          </div>
        )
      })}
      <CheckField
        label={words.ticks}
        hint={words.ticksHint}
        checked={terms.ticks}
        onChange={(ticks) => onChange({ ticks })}
      />
      <div className="space-y-half">
        <TextField
          label={words.hintsAfter}
          hint={words.hintsAfterHint}
          inputMode="numeric"
          value={terms.hintsAfter}
          error={faultAt('hintsAfter')}
          onChange={(event) => onChange({ hintsAfter: event.currentTarget.value })}
        />
        <SelectField
          label={words.solutionWhen}
          value={terms.solution}
          onChange={(event) => {
            const solution = SOLUTIONS.find((one) => one === event.currentTarget.value)
            if (solution !== undefined) onChange({ solution })
          }}
        >
          {SOLUTIONS.map((when) => (
            <option key={when} value={when}>
              {words.solutions[when]}
            </option>
          ))}
        </SelectField>
      </div>
    </div>
  )
}

/** A box to check, with what it means below. */
export function CheckField({
  label,
  hint,
  error,
  checked,
  disabled = false,
  onChange,
}: {
  label: string
  hint: string
  error?: string | null
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <div>
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
          className="size-5 shrink-0 accent-(--accent)"
        />
        {label}
      </label>
      <p className="text-sm text-ink-soft">{hint}</p>
      <p role="alert" className="mt-1 text-sm text-incorrect empty:hidden">
        {error}
      </p>
    </div>
  )
}
