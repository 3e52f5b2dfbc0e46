import { readWords } from '@/app/request/preferences'
import { queueAddress } from '@/app/teach/queueAddress'
import { Link } from '@/app/ui/Link'
import { type QueueEntry, type QueueFilter, queueKinds } from '@/lib/db/queue'

/** The kinds of entry and the homeworks that there are, each with how many wait under the other filter; links, so that an address keeps them. */
export async function QueueFilters({
  courseId,
  entries,
  filter,
}: {
  courseId: string
  /** All of the course. */
  entries: readonly QueueEntry[]
  filter: QueueFilter
}) {
  const { locale, words } = await readWords()
  const count = ({ kind, assignmentId }: QueueFilter): number =>
    entries.filter(
      (entry) =>
        (kind === null || entry.kind === kind) &&
        (assignmentId === null || entry.assignment.id === assignmentId),
    ).length
  const titles = new Map(entries.map(({ assignment }) => [assignment.id, assignment.title[locale]]))
  const option = (title: string, wanted: QueueFilter) => ({
    title,
    count: count(wanted),
    href: queueAddress(courseId, wanted),
    isChosen: wanted.kind === filter.kind && wanted.assignmentId === filter.assignmentId,
  })
  const kinds = [
    option(words.review.every, { ...filter, kind: null }),
    ...queueKinds.map((kind) => option(words.review.kinds[kind], { ...filter, kind })),
  ].filter((one) => one.count > 0 || one.isChosen)
  const homeworks = [
    option(words.review.every, { ...filter, assignmentId: null }),
    ...[...titles].map(([assignmentId, title]) => option(title, { ...filter, assignmentId })),
  ]
  return (
    <div className="space-y-2">
      <Options label={words.review.kind} options={kinds} />
      {(titles.size > 1 || filter.assignmentId !== null) && (
        <Options label={words.review.assignment} options={homeworks} />
      )}
    </div>
  )
}

function Options({
  label,
  options,
}: {
  label: string
  options: readonly {
    readonly title: string
    readonly count: number
    readonly href: string
    readonly isChosen: boolean
  }[]
}) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-baseline gap-x-4">
      <span aria-hidden="true" className="text-sm text-ink-soft">
        {label}
      </span>
      {options.map(({ title, count, href, isChosen }) => (
        <Link
          key={href}
          href={href}
          aria-current={isChosen ? 'true' : undefined}
          className="inline-block min-h-10 border-b-2 border-transparent pt-1.5 no-underline hover:text-accent aria-[current=true]:border-accent aria-[current=true]:text-ink"
        >
          {title} <span className="text-sm text-ink-soft tabular-nums">{count}</span>
        </Link>
      ))}
    </nav>
  )
}
