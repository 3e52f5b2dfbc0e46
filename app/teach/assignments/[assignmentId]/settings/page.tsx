import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAssignment } from '@/app/readAssignment'
import { readWords } from '@/app/request/preferences'
import { AssignmentEditor } from '@/app/teach/assignment-form/AssignmentEditor'
import { typedShare, typedTerms } from '@/app/teach/assignment-form/typedAssignment'
import { AssignmentTabs } from '@/app/ui/AssignmentTabs'
import { Notice } from '@/app/ui/Notice'
import { Page } from '@/app/ui/Page'
import { findAssignmentPlan } from '@/lib/db/assignmentPlan'
import { listExceptions } from '@/lib/db/extensions'
import { searchLibrary } from '@/lib/db/library'
import { feedbackKinds } from '@/lib/gradebook/feedbackKinds'
import { fill } from '@/lib/i18n/fill'
import { nameZone } from '@/lib/i18n/format'
import { ExceptionsSection } from './ExceptionsSection'

interface Props {
  readonly params: Promise<{ assignmentId: string }>
}

const readPage = cache(async (assignmentId: string) => {
  const { person, assignment, may, now } = await readAssignment(assignmentId, 'assignment.edit')
  const [plan, library, exceptions] = await Promise.all([
    findAssignmentPlan(person, assignmentId),
    searchLibrary(person, { text: '', tags: [] }),
    listExceptions(person, assignmentId),
  ])
  if (plan === null || library === null || exceptions === null) notFound()
  return { person, assignment, plan, library, exceptions, may, now }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, words } = await readWords()
  const { plan } = await readPage((await params).assignmentId)
  return { title: fill(words.assignment.settingsOf, { assignment: plan.title[locale] }) }
}

/**
 * All that can be decided about a standing assignment, and the students for whom it is otherwise; in an archived course to be
 * read, not changed.
 */
export default async function SettingsPage({ params }: Props) {
  const { locale, words } = await readWords()
  const { person, assignment, plan, library, exceptions, may, now } = await readPage(
    (await params).assignmentId,
  )
  const { course, content } = plan
  const mayEdit = may('assignment.edit')
  const places = new Map(content.items.map((item) => [item.id, item]))
  return (
    <Page
      person={person}
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${course.id}`, title: course.name[locale] },
      ]}
      title={plan.title[locale]}
      tabs={<AssignmentTabs person={person} assignment={assignment} current="assignmentSettings" />}
    >
      {!mayEdit && <Notice className="mb-line">{words.courses.archivedNotice}</Notice>}
      <fieldset disabled={!mayEdit} className="min-w-0">
        <AssignmentEditor
          assignmentId={plan.id}
          edition={plan.edition}
          published={plan.published}
          archived={plan.archived}
          isAnswered={plan.isAnswered}
          isDrawn={plan.isDrawn}
          courseId={course.id}
          zone={nameZone(course.zone, now, locale)}
          terms={typedTerms(content, course.zone)}
          questions={plan.questions.map(({ itemId, ...question }) => ({
            ...question,
            id: itemId,
            typedPoints: typedShare(places.get(itemId)?.points ?? 0, 1),
          }))}
          library={mayEdit ? library : null}
          kinds={feedbackKinds}
          locale={locale}
          words={words.assignment}
          faultWords={words.faults}
        />
      </fieldset>
      <ExceptionsSection
        plan={plan}
        exceptions={exceptions}
        mayEdit={may('extension.edit')}
        now={now}
      />
    </Page>
  )
}
