import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readWords } from '@/app/request/preferences'
import { DueTime } from '@/app/ui/DueTime'
import { EmptyState } from '@/app/ui/EmptyState'
import { Page } from '@/app/ui/Page'
import { shownEmail } from '@/lib/db/members'
import { findStudentMarks } from '@/lib/db/studentMarks'
import { fill } from '@/lib/i18n/fill'
import { formatInstant, formatNumber } from '@/lib/i18n/format'
import { readCoursePage } from '../../readCoursePage'
import { MarkTable } from './MarkTable'

interface Props {
  readonly params: Promise<{ courseId: string; studentId: string }>
}

const readPage = cache(async (courseId: string, studentId: string) => {
  const page = await readCoursePage(courseId, 'gradebook.read')
  const marks = await findStudentMarks(page.person, { courseId, studentId })
  if (marks === null) notFound()
  const { student, assignments } = marks
  return { ...page, student, assignments }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await readWords()
  const { courseId, studentId } = await params
  const { student, title } = await readPage(courseId, studentId)
  return { title: `${student.name} · ${title[locale]}` }
}

/** One student in a course: every homework with its marks, each to be opened. */
export default async function StudentPage({ params }: Props) {
  const { locale, words } = await readWords()
  const { courseId, studentId } = await params
  const { person, course, title, student, assignments, may, now } = await readPage(
    courseId,
    studentId,
  )
  const about = [
    student.studentNumber,
    shownEmail(student.email),
    student.section,
    student.leftAt &&
      fill(words.people.endedAt, { date: formatInstant(student.leftAt, locale, course.zone) }),
  ]
  return (
    <Page
      person={person}
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${courseId}`, title: title[locale] },
        { href: `/teach/courses/${courseId}/people`, title: words.people.title },
      ]}
      title={student.name}
      lead={<p className="tabular-nums">{about.filter((text) => text !== null).join(' · ')}</p>}
    >
      {assignments.length === 0 ? (
        <EmptyState title={words.student.noAssignments} />
      ) : (
        <div className="space-y-14">
          {assignments.map((assignment) => (
            <div key={assignment.id}>
              <h2 id={assignment.id} className="text-xl">
                {assignment.title[locale]}
              </h2>
              <p className="mb-half text-sm text-ink-soft tabular-nums">
                {assignment.excused
                  ? words.assignment.excused
                  : fill(words.student.scoreNow, {
                      score: formatNumber(assignment.score, locale),
                      points: formatNumber(assignment.points, locale),
                    })}
                {' · '}
                {words.student.due}{' '}
                <DueTime instant={assignment.due} zone={course.zone} now={now} />
              </p>
              <MarkTable assignment={assignment} />
            </div>
          ))}
        </div>
      )}
      {may('record.export') && (
        <p className="screen-only mt-line">
          <a href={`/api/exports/students/${courseId}/${studentId}`} download>
            {words.exports.record}
          </a>
        </p>
      )}
    </Page>
  )
}
