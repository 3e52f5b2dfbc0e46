'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/Button'
import { Icon } from '@/app/ui/Icon'
import { SelectField } from '@/app/ui/SelectField'
import { Cell, Head, Table } from '@/app/ui/Table'
import type { RosterPreview } from '@/lib/db/roster'
import type { Fate } from '@/lib/gradebook/planRoster'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fillPlural } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/question/question'
import { sayFate } from './sayFate'

/** Rows shown at first: thousands at once make a page slow. */
const FIRST = 300

const KINDS = ['new', 'joins', 'moves', 'returns', 'here', 'fault'] as const

/** Every row's fate with the counts, and the one button that does exactly this. */
export function RosterPlanView({
  preview,
  busy,
  onApply,
  locale,
  words,
}: {
  preview: RosterPreview
  busy: boolean
  onApply: () => void
  locale: Locale
  words: Dictionary['roster']
}) {
  const [faultsOnly, setFaultsOnly] = useState(false)
  const [all, setAll] = useState(false)
  const { fates, newSections } = preview
  const count = (kind: Fate['kind']) => fates.filter((fate) => fate.kind === kind).length
  const wanted = faultsOnly ? fates.filter(({ kind }) => kind === 'fault') : fates
  const shown = all ? wanted : wanted.slice(0, FIRST)
  const faults = count('fault')
  const changes = fates.length - faults - count('here')
  return (
    <div className="space-y-half">
      <h2 className="text-xl">{words.preview}</h2>
      <div role="status">
        <ul className="flex flex-wrap gap-x-6 tabular-nums">
          {KINDS.filter((kind) => count(kind) > 0).map((kind) => (
            <li key={kind} className={kind === 'fault' ? 'text-incorrect' : ''}>
              {fillPlural(words.counts[kind], count(kind), locale)}
            </li>
          ))}
        </ul>
      </div>
      {newSections.length > 0 && (
        <p>
          {fillPlural(words.newSections, newSections.length, locale, {
            names: newSections.join(', '),
          })}
        </p>
      )}
      {faults > 0 && <p className="max-w-measure text-ink-soft">{words.faultsLeftOut}</p>}
      {changes === 0 ? (
        <p>{words.nothingToDo}</p>
      ) : (
        <Button look="primary" disabled={busy} onClick={onApply}>
          {busy ? words.applying : fillPlural(words.apply, changes, locale)}
        </Button>
      )}
      {faults > 0 && (
        <div className="max-w-60">
          <SelectField
            label={words.filterLabel}
            value={faultsOnly ? 'faults' : 'all'}
            onChange={(event) => setFaultsOnly(event.target.value === 'faults')}
          >
            <option value="all">{words.filterAll}</option>
            <option value="faults">{words.filterFaults}</option>
          </SelectField>
        </div>
      )}
      <Table caption={words.preview} quiet bare className="text-sm">
        <thead>
          <tr>
            <Head className="text-right">{words.row}</Head>
            <Head>{words.name}</Head>
            <Head>{words.fate}</Head>
            <Head>{words.studentNumber}</Head>
            <Head>{words.section}</Head>
          </tr>
        </thead>
        <tbody>
          {shown.map((fate) => (
            <FateRow key={rowOf(fate)} fate={fate} words={words} />
          ))}
        </tbody>
      </Table>
      {shown.length < wanted.length && (
        <Button onClick={() => setAll(true)}>
          {fillPlural(words.more, wanted.length - shown.length, locale)}
        </Button>
      )}
    </div>
  )
}

function FateRow({ fate, words }: { fate: Fate; words: Dictionary['roster'] }) {
  const isFault = fate.kind === 'fault'
  const student = isFault ? null : fate.student
  const name = isFault ? fate.name : fate.student.name
  const quiet = fate.kind === 'here' ? 'text-ink-soft' : ''
  return (
    <tr className={quiet}>
      <Cell number className="tabular-nums">
        {rowOf(fate)}
      </Cell>
      <Cell className="whitespace-nowrap">{name}</Cell>
      <Cell className={isFault ? 'min-w-48 text-incorrect' : 'min-w-40'}>
        {isFault && <Icon name="fault" className="mr-1 size-4" />}
        {sayFate(fate, words)}
      </Cell>
      <Cell className="tabular-nums">{student?.studentNumber ?? student?.email}</Cell>
      <Cell className="whitespace-nowrap">{student?.section}</Cell>
    </tr>
  )
}

function rowOf(fate: Fate): number {
  return fate.kind === 'fault' ? fate.row : fate.student.row
}
