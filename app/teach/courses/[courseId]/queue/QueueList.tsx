import { readWords } from '@/app/request/preferences'
import { queuedAddress } from '@/app/teach/queueAddress'
import { Link } from '@/app/ui/Link'
import type { QueueEntry, QueueFilter } from '@/lib/db/queue'
import { fill } from '@/lib/i18n/fill'
import { formatInstant } from '@/lib/i18n/format'

/** What waits, the oldest first: on a phone each in three short lines, else one beneath the other in columns. */
export async function QueueList({
  entries,
  filter,
  zone,
}: {
  entries: readonly QueueEntry[]
  filter: QueueFilter
  /** IANA zone of the course. */
  zone: string
}) {
  const { locale, words } = await readWords()
  return (
    <ol className="border-t border-rule">
      {entries.map(({ submissionId, kind, since, student, assignment, question, part }) => (
        <li
          key={submissionId}
          className="relative grid gap-x-6 border-b border-rule py-2 hover:bg-shade sm:grid-cols-[7rem_minmax(0,12rem)_minmax(0,1fr)_auto] sm:items-baseline sm:px-2"
        >
          <span className="text-sm text-ink-soft">{words.review.kinds[kind]}</span>
          <Link
            href={queuedAddress(submissionId, filter)}
            className="wrap-anywhere after:absolute after:inset-0"
          >
            {student.name}
            {student.number !== null && (
              <span className="ml-2 text-sm text-ink-soft tabular-nums">{student.number}</span>
            )}
          </Link>
          <span className="wrap-anywhere">
            {fill(words.review.partOf, { question: question.title[locale], part })}
            <span className="ml-2 text-sm text-ink-soft">{assignment.title[locale]}</span>
          </span>
          <time
            dateTime={since.toISOString()}
            title={words.review.since}
            className="text-sm whitespace-nowrap text-ink-soft tabular-nums"
          >
            {formatInstant(since, locale, zone)}
          </time>
        </li>
      ))}
    </ol>
  )
}
