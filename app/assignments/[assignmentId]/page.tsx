import type { Metadata } from 'next'
import { readAssignment } from '@/app/readAssignment'
import { readWords } from '@/app/request/preferences'
import { PhaseWords } from '@/app/ui/AssignmentList'
import { AssignmentTabs } from '@/app/ui/AssignmentTabs'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { DueTime } from '@/app/ui/DueTime'
import { EmptyState } from '@/app/ui/EmptyState'
import { Link } from '@/app/ui/Link'
import { Page } from '@/app/ui/Page'
import { PartTable } from '@/app/ui/PartTable'
import type { Assignment } from '@/lib/db/assignments'
import { staff } from '@/lib/db/roles'
import { whenOutcome } from '@/lib/gradebook/tellings'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { formatInstant, formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'

interface Props {
  readonly params: Promise<{ assignmentId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await readWords()
  const { assignment } = await readAssignment((await params).assignmentId, 'assignment.read')
  return { title: assignment.title[locale] }
}

export default async function AssignmentPage({ params }: Props) {
  const { locale, words } = await readWords()
  const { person, assignment, now } = await readAssignment(
    (await params).assignmentId,
    'assignment.read',
  )
  const { course, items } = assignment
  return (
    <Page
      isPrinted
      person={person}
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${course.id}`, title: course.name[locale] },
      ]}
      title={assignment.title[locale]}
      lead={
        <>
          <p>
            {assignment.archived ? (
              words.assignment.archived
            ) : assignment.published ? (
              <PhaseWords phase={assignment.phase} words={words.student} />
            ) : (
              words.assignment.unpublished
            )}
            {' · '}
            {words.student.due} <DueTime instant={assignment.due} zone={course.zone} now={now} />
          </p>
          {assignment.lateUntil !== null && (
            <p>
              {fill(words.student.lateUntil, {
                time: formatInstant(assignment.lateUntil, locale, course.zone),
              })}
            </p>
          )}
          {assignment.excused && <p className="mt-1 text-ink">{words.assignment.excusedNote}</p>}
          {!staff.includes(assignment.role) && !assignment.excused && (
            <p className="mt-1 text-ink tabular-nums">
              {sayScore(assignment, locale, words.student)}
            </p>
          )}
        </>
      }
      tabs={<AssignmentTabs person={person} assignment={assignment} current="sheet" />}
    >
      {items.length === 0 ? (
        <EmptyState title={words.student.states.upcoming}>
          <DueTime instant={assignment.opens} zone={course.zone} now={now} />
        </EmptyState>
      ) : (
        <ol className="space-y-14">
          {items.map((item) => (
            <li key={item.id}>
              <h2 className="mb-half text-xl">
                <span className="mr-2 text-ink-soft tabular-nums">{item.order}.</span>
                <Link
                  href={`/assignments/${assignment.id}/${item.id}`}
                  className="text-ink decoration-rule-strong hover:text-accent"
                >
                  {item.question.title[locale]}
                </Link>
              </h2>
              <PartTable assignmentId={assignment.id} item={item} />
              <p className="screen-only mt-half">
                {assignment.phase === 'closed' ? (
                  <ButtonLink href={`/assignments/${assignment.id}/${item.id}`}>
                    {words.student.review}
                  </ButtonLink>
                ) : (
                  <ButtonLink look="primary" href={`/assignments/${assignment.id}/${item.id}`}>
                    {item.parts.some((part) => part.answered)
                      ? words.student.continue
                      : words.student.begin}
                  </ButtonLink>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Page>
  )
}

/** The points reached, or when they are told. */
function sayScore(
  { score, points, policy, due, course }: Assignment,
  locale: Locale,
  words: Dictionary['student'],
): string {
  if (score !== null) {
    const reached = formatNumber(score, locale)
    return fill(words.scoreNow, { score: reached, points: formatNumber(points, locale) })
  }
  const when = whenOutcome(policy.feedback)
  if (when === 'never') return words.scoreNever
  const sentence = typeof when === 'object' ? words.scoreSooner : words.scoreLater
  return fill(sentence, { time: formatInstant(due, locale, course.zone) })
}
