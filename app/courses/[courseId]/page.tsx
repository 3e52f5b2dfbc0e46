import type { Metadata } from 'next'
import { readCourse } from '@/app/readCourse'
import { readWords } from '@/app/request/preferences'
import { AssignmentList } from '@/app/ui/AssignmentList'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { CourseTabs } from '@/app/ui/CourseTabs'
import { Icon } from '@/app/ui/Icon'
import { Notice } from '@/app/ui/Notice'
import { Page } from '@/app/ui/Page'
import { can } from '@/lib/auth/can'
import { staff } from '@/lib/db/roles'

interface Props {
  readonly params: Promise<{ courseId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await readWords()
  const { course } = await readCourse((await params).courseId, 'course.read')
  return { title: course.name[locale] }
}

export default async function CoursePage({ params }: Props) {
  const { locale, words } = await readWords()
  const { person, course, now } = await readCourse((await params).courseId, 'course.read')
  const thing = { kind: 'course', role: course.role, archived: course.archivedAt !== null } as const
  const mayEdit = can(person, 'assignment.edit', thing)
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
