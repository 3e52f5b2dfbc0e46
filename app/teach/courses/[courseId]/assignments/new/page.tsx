import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readWords } from '@/app/request/preferences'
import { AssignmentForm } from '@/app/teach/assignment-form/AssignmentForm'
import { newTerms } from '@/app/teach/assignment-form/typedAssignment'
import { Page } from '@/app/ui/Page'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { findEditedCourse } from '@/lib/db/assignmentPlan'
import { searchLibrary } from '@/lib/db/library'
import { feedbackKinds } from '@/lib/gradebook/feedbackKinds'
import { nameZone } from '@/lib/i18n/format'

interface Props {
  readonly params: Promise<{ courseId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await readWords()
  return { title: words.assignment.newTitle }
}

/** A new assignment of a course. */
export default async function NewAssignmentPage({ params }: Props) {
  const { locale, words } = await readWords()
  const person = await currentPerson()
  const course = person && (await findEditedCourse(person, (await params).courseId))
  if (!person || !course) notFound()
  if (!can(person, 'assignment.edit', { kind: 'course', role: course.role })) notFound()
  const library = await searchLibrary(person, { text: '', tags: [] })
  if (library === null) notFound()
  const now = new Date()
  return (
    <Page
      person={person}
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${course.id}`, title: course.name[locale] },
      ]}
      title={words.assignment.newTitle}
    >
      <AssignmentForm
        subject={{ kind: 'new' }}
        courseId={course.id}
        zone={nameZone(course.zone, now, locale)}
        terms={newTerms(course.zone, now)}
        questions={[]}
        library={library}
        kinds={feedbackKinds}
        locale={locale}
        words={words.assignment}
        faultWords={words.faults}
      />
    </Page>
  )
}
