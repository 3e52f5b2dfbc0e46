import { can } from '@/lib/auth/can'
import { type CourseRow, listCourses } from '@/lib/db/courses'
import type { Person } from '@/lib/db/person'
import { countQueues } from '@/lib/db/queue'
import { staff } from '@/lib/db/roles'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import { Changes } from './Changes'
import { PracticeEntry } from './PracticeEntry'
import { readWords } from './request/preferences'
import { AssignmentList } from './ui/AssignmentList'
import { ButtonLink } from './ui/ButtonLink'
import { EmptyState } from './ui/EmptyState'
import { Icon } from './ui/Icon'
import { Link } from './ui/Link'
import { Page } from './ui/Page'

/** Somebody's courses, each with its homework. */
export async function StudentHome({ person }: { person: Person }) {
  const { locale, words } = await readWords()
  const now = new Date()
  const [courses, waiting] = await Promise.all([listCourses(person, now), countQueues(person)])
  const live = courses.filter(({ archivedAt }) => archivedAt === null)
  const archived = courses.filter(({ archivedAt }) => archivedAt !== null)
  const mayCreate = can(person, 'course.create', { kind: 'site' })
  return (
    <Page
      person={person}
      title={words.student.coursesTitle}
      {...(mayCreate && live.length > 0 && { lead: <NewCourse words={words.courses} /> })}
    >
      <Changes person={person} now={now} />
      {courses.some(({ role }) => !staff.includes(role)) && <PracticeEntry person={person} />}
      {live.length === 0 ? (
        <NoCourses mayCreate={mayCreate} words={words} />
      ) : (
        <div className="space-y-14">
          {live.map((course) => (
            <section key={course.id} aria-labelledby={course.id}>
              <h2 id={course.id} className="text-xl">
                <CourseLink course={course} name={course.name[locale]} />
              </h2>
              <p className="mb-half text-sm text-ink-soft">
                {courseLine(course, words.student.staff)}
                <Waiting
                  course={course}
                  count={waiting.get(course.id) ?? 0}
                  words={words.teach}
                  locale={locale}
                />
              </p>
              <AssignmentList
                assignments={course.assignments}
                zone={course.zone}
                now={now}
                teaches={staff.includes(course.role)}
              />
            </section>
          ))}
        </div>
      )}
      {archived.length > 0 && (
        <section aria-labelledby="archived" className="mt-14">
          <h2 id="archived" className="mb-half text-xl">
            {words.courses.archivedTitle}
          </h2>
          <ul className="border-t border-rule">
            {archived.map((course) => (
              <li key={course.id} className="border-b border-rule py-2">
                <CourseLink course={course} name={course.name[locale]} />
                <p className="text-sm text-ink-soft">
                  {course.term}
                  {course.archivedAt !== null &&
                    ` · ${fill(words.courses.archivedLine, {
                      date: formatInstant(course.archivedAt, locale, course.zone),
                    })}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function CourseLink({ course, name }: { course: CourseRow; name: string }) {
  return (
    <Link href={`/courses/${course.id}`} className="text-ink no-underline hover:text-accent">
      {name}
    </Link>
  )
}

/** What waits for a person in a course that somebody teaches. */
function Waiting({
  course,
  count,
  words,
  locale,
}: {
  course: CourseRow
  count: number
  words: Dictionary['teach']
  locale: Locale
}) {
  if (count === 0) return null
  return (
    <>
      {' · '}
      <Link href={`/teach/courses/${course.id}/queue`} className="whitespace-nowrap">
        {fillPlural(words.waiting, count, locale)}
      </Link>
    </>
  )
}

function NewCourse({ words }: { words: Dictionary['courses'] }) {
  return (
    <ButtonLink href="/teach/courses/new" className="mt-half">
      <Icon name="add" className="size-4" />
      {words.new}
    </ButtonLink>
  )
}

/** Who may make courses is told how to begin; everybody else waits for a link. */
function NoCourses({ mayCreate, words }: { mayCreate: boolean; words: Dictionary }) {
  return mayCreate ? (
    <EmptyState title={words.courses.noneYet}>
      <p>{words.courses.noneYetHint}</p>
      <NewCourse words={words.courses} />
    </EmptyState>
  ) : (
    <EmptyState title={words.student.noCourses}>{words.student.noCoursesHint}</EmptyState>
  )
}

function courseLine(course: CourseRow, staffWords: string): string {
  return staff.includes(course.role) ? `${course.term} · ${staffWords}` : course.term
}
