import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readWords } from '@/app/request/preferences'
import { AssignmentForm } from '@/app/teach/assignment-form/AssignmentForm'
import { newTerms } from '@/app/teach/assignment-form/typedAssignment'
import { Notice } from '@/app/ui/Notice'
import { Page } from '@/app/ui/Page'
import { searchLibrary } from '@/lib/db/library'
import { feedbackKinds } from '@/lib/gradebook/feedbackKinds'
import { nameZone } from '@/lib/i18n/format'
import { readCoursePage } from '../../readCoursePage'

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
  const { courseId } = await params
  const { person, course, title, may, now } = await readCoursePage(courseId, 'assignment.edit')
  const library = await searchLibrary(person, { text: '', tags: [] })
  if (library === null) notFound()
  return (
    <Page
      person={person}
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${courseId}`, title: title[locale] },
      ]}
      title={words.assignment.newTitle}
    >
      {may('assignment.edit') ? (
        <AssignmentForm
          subject={{ kind: 'new' }}
          courseId={courseId}
          zone={nameZone(course.zone, now, locale)}
          terms={newTerms(course.zone, now)}
          questions={[]}
          library={library}
          kinds={feedbackKinds}
          locale={locale}
          words={words.assignment}
          faultWords={words.faults}
        />
      ) : (
        <Notice>{words.courses.archivedNotice}</Notice>
      )}
    </Page>
  )
}
