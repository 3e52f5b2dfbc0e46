import type { Metadata } from 'next'
import { readCourse } from '@/app/readCourse'
import { readWords } from '@/app/request/preferences'
import { type QueueQuery, queueAddress, queuedAddress, readFilter } from '@/app/teach/queueAddress'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { CourseTabs } from '@/app/ui/CourseTabs'
import { EmptyState } from '@/app/ui/EmptyState'
import { Page } from '@/app/ui/Page'
import { listQueue } from '@/lib/db/queue'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { QueueFilters } from './QueueFilters'
import { QueueList } from './QueueList'

interface Props {
  readonly params: Promise<{ courseId: string }>
  readonly searchParams: Promise<QueueQuery>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, words } = await readWords()
  const { course } = await readCourse((await params).courseId, 'queue.read')
  return { title: fill(words.review.queueOf, { course: course.name[locale] }) }
}

export default async function QueuePage({ params, searchParams }: Props) {
  const { locale, words } = await readWords()
  const { person, course } = await readCourse((await params).courseId, 'queue.read')
  const filter = readFilter(await searchParams)
  const all = await listQueue(person, course.id, { kind: null, assignmentId: null })
  const shown = all.filter(
    ({ kind, assignment }) =>
      (filter.kind === null || kind === filter.kind) &&
      (filter.assignmentId === null || assignment.id === filter.assignmentId),
  )
  const [oldest] = shown
  return (
    <Page
      person={person}
      width="wide"
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${course.id}`, title: course.name[locale] },
      ]}
      title={words.review.queue}
      lead={<p>{fillPlural(words.review.waiting, all.length, locale)}</p>}
      tabs={<CourseTabs person={person} course={course} current="queue" />}
    >
      {all.length === 0 ? (
        <EmptyState title={words.review.none}>{words.review.noneHint}</EmptyState>
      ) : (
        <>
          <QueueFilters courseId={course.id} entries={all} filter={filter} />
          {oldest === undefined ? (
            <EmptyState title={words.review.noneFiltered}>
              <ButtonLink href={queueAddress(course.id, { kind: null, assignmentId: null })}>
                {words.review.showAll}
              </ButtonLink>
            </EmptyState>
          ) : (
            <>
              <p className="my-half">
                <ButtonLink look="primary" href={queuedAddress(oldest.submissionId, filter)}>
                  {words.review.start}
                </ButtonLink>
              </p>
              <QueueList entries={shown} filter={filter} zone={course.zone} />
            </>
          )}
        </>
      )}
    </Page>
  )
}
