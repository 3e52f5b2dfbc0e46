'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { Notice } from '@/app/ui/Notice'
import { TextArea } from '@/app/ui/TextField'
import type { RosterCounts, RosterPreview } from '@/lib/db/roster'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill, fillPlural } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/question/question'
import { PasswordLinks } from '../PasswordLinks'
import { RosterPlanView } from './RosterPlanView'
import { sayTableFault } from './sayFate'
import { applyRoster, lookAtRoster, type RosterInput, readFile } from './sendRoster'

type Step =
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'look'
      readonly roster: RosterInput
      readonly preview: RosterPreview
      readonly hasChanged: boolean
    }
  | { readonly kind: 'done'; readonly counts: RosterCounts }

interface Props {
  readonly courseId: string
  readonly locale: Locale
  readonly words: Dictionary['roster']
  readonly people: Dictionary['people']
  readonly faults: Dictionary['faults']
}

/** Choose a roster, see every row's fate, import it, hand out links. */
export function RosterImport(props: Props) {
  const { courseId, locale, words, faults } = props
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function look(roster: RosterInput, hasChanged: boolean) {
    setBusy(true)
    setFault(null)
    const looked = await lookAtRoster(courseId, roster)
    setBusy(false)
    switch (looked.kind) {
      case 'preview':
        setStep({ kind: 'look', roster, preview: looked.preview, hasChanged })
        break
      case 'table':
        setFault(sayTableFault(looked.fault, words))
        break
      case 'fault':
        setFault(faults[looked.fault])
        break
    }
  }

  async function apply(roster: RosterInput, basis: string) {
    setBusy(true)
    setFault(null)
    const applied = await applyRoster(courseId, roster, basis)
    setBusy(false)
    switch (applied.kind) {
      case 'done':
        setStep({ kind: 'done', counts: applied.counts })
        break
      case 'changed':
        await look(roster, true)
        break
      case 'fault':
        setFault(faults[applied.fault])
        break
    }
  }

  return (
    <div className="space-y-line">
      {step.kind === 'done' ? (
        <Done {...props} counts={step.counts} onAgain={() => setStep({ kind: 'choose' })} />
      ) : (
        <ChooseForm
          busy={busy}
          hasLooked={step.kind === 'look'}
          onLook={(roster) => void look(roster, false)}
          words={words}
        />
      )}
      {fault !== null && <Notice kind="alert">{fault}</Notice>}
      {step.kind === 'look' && (
        <>
          {step.hasChanged && <Notice kind="alert">{words.changed}</Notice>}
          <RosterPlanView
            key={step.preview.basis}
            preview={step.preview}
            busy={busy}
            onApply={() => void apply(step.roster, step.preview.basis)}
            locale={locale}
            words={words}
          />
        </>
      )}
    </div>
  )
}

function ChooseForm({
  busy,
  hasLooked,
  onLook,
  words,
}: {
  busy: boolean
  /** Then the button for what was looked at is the first one. */
  hasLooked: boolean
  onLook: (roster: RosterInput) => void
  words: Props['words']
}) {
  const [isMissing, setMissing] = useState(false)

  async function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    const text = String(form.get('text') ?? '')
    const hasFile = file instanceof File && file.size > 0
    setMissing(!hasFile && text.trim() === '')
    if (hasFile) onLook({ kind: 'file', bytes: await readFile(file) })
    else if (text.trim() !== '') onLook({ kind: 'text', text })
  }

  return (
    <form noValidate onSubmit={(event) => void look(event)} className="max-w-measure space-y-half">
      <div>
        <label htmlFor="roster-file" className="mb-1 block font-medium">
          {words.file}
        </label>
        <input
          id="roster-file"
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-describedby="roster-file-hint"
          className="block w-full file:mr-3 file:min-h-11 file:rounded-sm file:border file:border-solid file:border-rule-strong file:bg-sheet file:px-4 file:text-ink"
        />
        <p id="roster-file-hint" className="mt-1 text-sm text-ink-soft">
          {words.fileHint}
        </p>
      </div>
      <TextArea
        name="text"
        label={words.paste}
        hint={words.pasteHint}
        error={isMissing ? words.nothing : null}
        spellCheck={false}
        rows={5}
      />
      <Button type="submit" look={hasLooked ? 'quiet' : 'primary'} disabled={busy}>
        {busy ? words.looking : words.look}
      </Button>
    </form>
  )
}

/** What was imported, and at once the links for those who cannot sign in yet. */
function Done({
  courseId,
  locale,
  words,
  people,
  faults,
  counts,
  onAgain,
}: Props & { counts: RosterCounts; onAgain: () => void }) {
  const said = sayCounts(counts, locale, words)
  return (
    <>
      <p role="status" className="text-lg">
        {said === '' ? words.doneNothing : fill(words.done, { counts: said })}
      </p>
      <p className="screen-only flex flex-wrap gap-3">
        <ButtonLink href={`/teach/courses/${courseId}/people`}>{words.toPeople}</ButtonLink>
        <Button look="plain" onClick={onAgain}>
          {words.another}
        </Button>
      </p>
      <PasswordLinks waiting={null} frame={{ courseId, words: people, faults, locale }} />
    </>
  )
}

function sayCounts(counts: RosterCounts, locale: Locale, words: Props['words']): string {
  const { created, joined, moved, returned } = counts
  const said = [
    [words.counts.new, created],
    [words.counts.joins, joined],
    [words.counts.moves, moved],
    [words.counts.returns, returned],
  ] as const
  const parts = said.flatMap(([plural, count]) =>
    count === 0 ? [] : [fillPlural(plural, count, locale)],
  )
  return new Intl.ListFormat(locale, { type: 'unit' }).format(parts)
}
