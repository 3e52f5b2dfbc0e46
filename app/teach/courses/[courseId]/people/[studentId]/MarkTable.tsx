import { readWords } from '@/app/request/preferences'
import { Link } from '@/app/ui/Link'
import { StatusBadge } from '@/app/ui/StatusBadge'
import { Cell, Head, Table } from '@/app/ui/Table'
import type { RecordedAssignment, RecordedPart } from '@/lib/db/studentMarks'
import { fill } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'

/** The parts of one homework with a student's marks; each that was answered opens the submission that makes its mark. */
export async function MarkTable({ assignment }: { assignment: RecordedAssignment }) {
  const { locale, words } = await readWords()
  return (
    <Table
      caption={assignment.title[locale]}
      quiet
      bare={assignment.parts.every(({ best }) => best === null)}
    >
      <thead>
        <tr>
          <Head>{words.student.part}</Head>
          <Head>{words.student.state}</Head>
          <Head className="text-right">{words.teach.attemptCount}</Head>
          <Head className="text-right">{words.student.score}</Head>
        </tr>
      </thead>
      <tbody>
        {assignment.parts.map((part) => {
          const label = labelOf(part, assignment.parts)
          const isAwaiting = part.marked && part.outcome === 'undecided'
          const state = words.teach.states[isAwaiting ? 'awaiting' : (part.outcome ?? 'untried')]
          return (
            <tr key={label}>
              <Cell className="tabular-nums">
                {part.best === null ? (
                  label
                ) : (
                  <Link
                    href={`/teach/submissions/${part.best}`}
                    aria-label={fill(words.teach.part, { part: label })}
                  >
                    {label}
                  </Link>
                )}
              </Cell>
              <Cell>
                {part.outcome === null ? (
                  <span className="text-ink-soft">{state}</span>
                ) : (
                  <StatusBadge outcome={part.outcome} words={state} />
                )}
                <span className="block text-sm text-ink-soft empty:hidden">
                  {[part.late && words.teach.late, part.overridden && words.teach.overridden]
                    .filter((text) => text !== false)
                    .join(' · ')}
                </span>
              </Cell>
              <Cell number>{part.attempts}</Cell>
              <Cell number className="whitespace-nowrap">
                {fill(words.student.scoreOf, {
                  score: formatNumber(part.score, locale),
                  points: formatNumber(part.points, locale),
                })}
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

/** `1.4`: the fourth part of the first question. */
function labelOf({ order, part }: RecordedPart, all: readonly RecordedPart[]): string {
  const place = all.filter((one) => one.order === order).findIndex((one) => one.part === part)
  return `${order}.${place + 1}`
}
