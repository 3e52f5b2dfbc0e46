'use client'

import { Suspense } from 'react'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { formatDistance } from '@/lib/i18n/format'
import { Button } from '../Button'
import { spareFor } from '../spareFor'
import type { OtherText } from './draftKeeper'
import type { AnswerableAsks } from './PartFields'
import { useQuestion } from './QuestionFrame'
import { useStanding } from './StandingFrame'
import type { Written } from './written'

const SetText = spareFor(async () => (await import('./OtherTextSet')).OtherTextSet, RawText)

/** Another text of the same student, saved by another page or kept by this browser: to be used, or left. */
export function OtherTextOffer({
  other,
  asks,
  onChoose,
}: {
  other: OtherText
  asks: AnswerableAsks
  onChoose: (choice: 'other' | 'own') => void
}) {
  const { words, locale } = useQuestion()
  const now = useStanding()?.now() ?? Date.now()
  const distance = formatDistance(new Date(Math.min(other.at, now - 60_000)), new Date(now), locale)
  const where = other.from === 'elsewhere' ? words.otherElsewhere : words.otherHere
  return (
    <section
      aria-label={words.otherText}
      className="screen-only my-2 rounded-sm border border-accent bg-sheet px-4 py-3"
    >
      <p role="status">{fill(where, { distance: other.at === 0 ? words.earlier : distance })}</p>
      <div className="my-2 max-h-48 overflow-auto border-l-4 border-rule pl-3 wrap-anywhere">
        <Shown written={other.written} asks={asks} />
      </div>
      <p className="flex flex-wrap gap-3">
        <Button onClick={() => onChoose('other')}>{words.useOther}</Button>
        <Button onClick={() => onChoose('own')}>{words.keepOwn}</Button>
      </p>
    </section>
  )
}

function Shown({ written, asks }: { written: Written; asks: AnswerableAsks }) {
  const { handing, locale } = useQuestion()
  const named = written.text.split(/[\s,]+/).filter((one) => one !== '')
  switch (asks.kind) {
    case 'upload':
      return <p>{fillPlural(handing.fileCount, named.length, locale)}</p>
    case 'choice':
      return asks.options
        .filter(({ key }) => named.includes(key))
        .map(({ key, shown }) => <div key={key}>{shown}</div>)
    default:
      return (
        <Suspense fallback={<RawText written={written} />}>
          <SetText written={written} asks={asks} />
        </Suspense>
      )
  }
}

/** The text as it was typed. */
function RawText({ written }: { written: Written }) {
  const texts = Object.entries(written.fields ?? { '': written.text })
  return texts.map(([label, text]) => (
    <code key={label} className="formula-raw block whitespace-pre-wrap">
      {text}
    </code>
  ))
}
