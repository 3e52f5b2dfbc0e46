import Link from 'next/link'
import { type CourseRow, listCourses } from '@/lib/db/courses'
import type { Person } from '@/lib/db/person'
import { staff } from '@/lib/db/roles'
import { readWords } from './request/preferences'
import { AssignmentList } from './ui/AssignmentList'
import { EmptyState } from './ui/EmptyState'
import { Page } from './ui/Page'

/** Somebody's courses, each with its homework. */
export async function StudentHome({ person }: { person: Person }) {
  const { locale, words } = await readWords()
  const now = new Date()
  const courses = await listCourses(person, now)
  return (
    <Page person={person} title={words.student.coursesTitle}>
      {courses.length === 0 ? (
        <EmptyState title={words.student.noCourses}>{words.student.noCoursesHint}</EmptyState>
      ) : (
        <div className="space-y-14">
          {courses.map((course) => (
            <section key={course.id} aria-labelledby={course.id}>
              <h2 id={course.id} className="text-xl">
                <Link
                  href={`/courses/${course.id}`}
                  className="text-ink no-underline hover:text-accent"
                >
                  {course.name[locale]}
                </Link>
              </h2>
              <p className="mb-half text-sm text-ink-soft">
                {courseLine(course, words.student.staff)}
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
    </Page>
  )
}

function courseLine(course: CourseRow, staffWords: string): string {
  return staff.includes(course.role) ? `${course.term} · ${staffWords}` : course.term
}
