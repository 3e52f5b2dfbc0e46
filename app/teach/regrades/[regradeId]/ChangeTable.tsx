import { readWords } from '@/app/request/preferences'
import { Link } from '@/app/ui/Link'
import { Sentence } from '@/app/ui/Sentence'
import { Cell, Head, Table } from '@/app/ui/Table'
import type { Assignment } from '@/lib/db/assignments'
import type { ChangedPart, JudgedState } from '@/lib/db/regradeChanges'
import { full } from '@/lib/gradebook/policy'
import { fill } from '@/lib/i18n/fill'
import { formatNumber, formatShare } from '@/lib/i18n/format'
import { sayNote } from '@/lib/i18n/sayNote'
import { sayOutcome } from '@/lib/i18n/sayVerdict'

/** Whose mark changes from what to what, and which answers make it so: those whose mark changes first. */
export async function ChangeTable({
  changes,
  assignment,
  itemId,
}: {
  changes: readonly ChangedPart[]
  assignment: Assignment
  itemId: string
}) {
  const { locale, words } = await readWords()
  const own = words.regrades
  const parts = assignment.items.find(({ id }) => id === itemId)?.parts ?? []
  const points = (partId: string) => parts.find(({ id }) => id === partId)?.points ?? 0
  const place = (partId: string) => parts.findIndex(({ id }) => id === partId) + 1
  const said = ({ outcome, credit, note, counted }: JudgedState) => {
    return [
      fill(own.judgement, {
        outcome: sayOutcome(outcome, locale),
        credit: formatShare(credit / full, locale),
      }),
      ...(note === null ? [] : [sayNote(note, locale)]),
      ...(counted ? [] : [own.notCounted]),
    ].join(' · ')
  }
  const sorted = [
    ...changes.filter(({ score }) => score.from !== score.to),
    ...changes.filter(({ score }) => score.from === score.to),
  ]
  return (
    <Table caption={own.preview}>
      <thead>
        <tr>
          <Head>{own.student}</Head>
          <Head>{own.part}</Head>
          <Head className="text-right">{own.mark}</Head>
          <Head>{own.changed}</Head>
        </tr>
      </thead>
      <tbody>
        {sorted.map((part) => (
          <tr key={`${part.studentId} ${part.partId}`}>
            <Cell>
              {part.name}
              {part.studentNumber !== null && (
                <span className="block text-sm text-ink-soft">{part.studentNumber}</span>
              )}
            </Cell>
            <Cell>({place(part.partId)})</Cell>
            <Cell number className="whitespace-nowrap">
              {part.score.from === part.score.to
                ? formatNumber((part.score.from / full) * points(part.partId), locale)
                : fill(own.markChange, {
                    from: formatNumber((part.score.from / full) * points(part.partId), locale),
                    to: formatNumber((part.score.to / full) * points(part.partId), locale),
                  })}
            </Cell>
            <Cell>
              <ul>
                {part.answers.map(({ submissionId, number, from, to }) => (
                  <li key={submissionId}>
                    <Link href={`/teach/submissions/${submissionId}`}>
                      {fill(own.attempt, { number })}
                    </Link>
                    {': '}
                    <Sentence text={fill(own.markChange, { from: said(from), to: said(to) })} />
                  </li>
                ))}
              </ul>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
