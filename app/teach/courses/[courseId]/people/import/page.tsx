import type { Metadata } from 'next'
import { readWords } from '@/app/request/preferences'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { Notice } from '@/app/ui/Notice'
import { Page } from '@/app/ui/Page'
import { readCoursePage } from '../../readCoursePage'
import { RosterImport } from './RosterImport'

interface Props {
  readonly params: Promise<{ courseId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await readWords()
  return { title: words.roster.title }
}

export default async function RosterPage({ params }: Props) {
  const { locale, words } = await readWords()
  const { courseId } = await params
  const { person, title, may } = await readCoursePage(courseId, 'people.edit')
  const back = `/teach/courses/${courseId}/people`
  return (
    <Page
      person={person}
      width="wide"
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${courseId}`, title: title[locale] },
        { href: back, title: words.people.title },
      ]}
      title={words.roster.title}
      lead={words.roster.lead}
    >
      {may('people.edit') ? (
        <RosterImport
          courseId={courseId}
          locale={locale}
          words={words.roster}
          people={words.people}
          faults={words.faults}
        />
      ) : (
        <>
          <Notice>{words.courses.archivedNotice}</Notice>
          <ButtonLink href={back} className="mt-half">
            {words.roster.toPeople}
          </ButtonLink>
        </>
      )}
    </Page>
  )
}
