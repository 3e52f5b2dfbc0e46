import type { Metadata } from 'next'
import { groupAnswers } from '@/app/answerGroups'
import { readWords } from '@/app/request/preferences'
import { AssignmentTabs } from '@/app/ui/AssignmentTabs'
import { EmptyState } from '@/app/ui/EmptyState'
import { Page } from '@/app/ui/Page'
import { readPartAnswers } from '@/lib/db/partAnswers'
import { fill } from '@/lib/i18n/fill'
import { GroupSection } from './GroupSection'
import { PartPicker } from './PartPicker'
import { PastActs } from './PastActs'
import { readGroupsPage } from './readGroupsPage'

interface Props {
  readonly params: Promise<{ assignmentId: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, words } = await readWords()
  const { assignment } = await readGroupsPage((await params).assignmentId, await searchParams)
  return { title: fill(words.groups.titleOf, { assignment: assignment.title[locale] }) }
}

export default async function GroupsPage({ params, searchParams }: Props) {
  const { locale, words } = await readWords()
  const page = await readGroupsPage((await params).assignmentId, await searchParams)
  const { person, assignment, place } = page
  const own = words.groups
  const groups =
    place === null
      ? []
      : await groupAnswers(
          place.part.id,
          await readPartAnswers(person, place.item.id, place.part.id),
        )
  return (
    <Page
      person={person}
      width="wide"
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${assignment.course.id}`, title: assignment.course.name[locale] },
        { href: `/assignments/${assignment.id}`, title: assignment.title[locale] },
      ]}
      title={own.title}
      lead={own.lead}
      tabs={<AssignmentTabs person={person} assignment={assignment} current="groups" />}
    >
      {place === null ? (
        <EmptyState title={words.teach.noQuestions} />
      ) : (
        <div className="space-y-line">
          <PartPicker assignment={assignment} chosen={place} words={own} locale={locale} />
          {groups.length === 0 ? (
            <EmptyState title={own.none}>{own.noneHint}</EmptyState>
          ) : (
            <ol className="divide-y divide-rule border-y border-rule">
              {groups.map((group) => (
                <GroupSection key={group.key} group={group} page={page} place={place} />
              ))}
            </ol>
          )}
          <PastActs page={page} place={place} />
        </div>
      )}
    </Page>
  )
}
