import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readWords } from '@/app/request/preferences'
import { AssignmentList } from '@/app/ui/AssignmentList'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { CourseTabs } from '@/app/ui/CourseTabs'
import { Icon } from '@/app/ui/Icon'
import { Notice } from '@/app/ui/Notice'
import { Page } from '@/app/ui/Page'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { findCourse } from '@/lib/db/courses'
import { staff } from '@/lib/db/roles'

interface Props {
  readonly params: Promise<{ courseId: string }>
}

const readCourse = cache(async (courseId: string) => {
  const person = await currentPerson()
  if (person === null) notFound()
  const now = new Date()
  const course = await findCourse(person, courseId, now)
  if (course === null) notFound()
  if (!can(person, 'course.read', { kind: 'course', role: course.role })) notFound()
  return { person, course, now }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await readWords()
  const { course } = await readCourse((await params).courseId)
  return { title: course.name[locale] }
}

export default async function CoursePage({ params }: Props) {
  const { locale, words } = await readWords()
  const { person, course, now } = await readCourse((await params).courseId)
  const mayEdit = can(person, 'assignment.edit', { kind: 'course', role: course.role })
  return (
    <Page
      person={person}
      crumbs={[{ href: '/', title: words.frame.home }]}
      title={course.name[locale]}
      lead={course.term}
      tabs={<CourseTabs person={person} course={course} current="homework" />}
    >
      {course.archivedAt !== null && (
        <Notice className="mb-line">{words.courses.archivedNotice}</Notice>
      )}
      <div className="mb-half flex flex-wrap items-center gap-3">
        <h2 className="grow text-xl">{words.student.assignments}</h2>
        {mayEdit && (
          <ButtonLink href={`/teach/courses/${course.id}/assignments/new`}>
            <Icon name="add" className="size-4" />
            {words.assignment.newHomework}
          </ButtonLink>
        )}
      </div>
      <AssignmentList
        assignments={course.assignments}
        zone={course.zone}
        now={now}
        teaches={staff.includes(course.role)}
      />
    </Page>
  )
}
