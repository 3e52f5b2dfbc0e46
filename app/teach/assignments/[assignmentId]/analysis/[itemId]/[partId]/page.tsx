import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readWords } from '@/app/request/preferences'
import { fixedFigures } from '@/app/teach/assignments/[assignmentId]/figures'
import { AssignmentTabs } from '@/app/ui/AssignmentTabs'
import { MathText } from '@/app/ui/MathText'
import { Page } from '@/app/ui/Page'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { AttemptsSection } from './AttemptsSection'
import { GroupsSection } from './GroupsSection'
import { NotesSection } from './NotesSection'
import { readPartAnalysis } from './readPartAnalysis'
import { TimeSection } from './TimeSection'
import { VariantsSection } from './VariantsSection'

interface Props {
  readonly params: Promise<{ assignmentId: string; itemId: string; partId: string }>
}

async function readPage({ params }: Props) {
  const { assignmentId, itemId, partId } = await params
  const page = await readPartAnalysis(assignmentId, itemId, partId)
  if (page === null) notFound()
  return page
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, words } = await readWords()
  const { part, item } = await readPage(props)
  const question = item.question.title[locale]
  return { title: fill(words.analysis.partTitle, { part: part.label, question }) }
}

export default async function PartAnalysisPage(props: Props) {
  const { locale, words } = await readWords()
  const page = await readPage(props)
  const { person, assignment, item, part, question } = page
  const own = words.analysis
  const figure = (value: number | null) =>
    value === null ? own.none : fixedFigures(2, locale).format(value)
  const prose = question.prose[locale] ?? question.prose['zh-CN'] ?? question.prose.en
  return (
    <Page
      person={person}
      width="wide"
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${assignment.course.id}`, title: assignment.course.name[locale] },
        { href: `/assignments/${assignment.id}`, title: assignment.title[locale] },
        { href: `/teach/assignments/${assignment.id}/analysis`, title: own.title },
      ]}
      title={fill(own.partTitle, { part: part.label, question: item.question.title[locale] })}
      lead={[
        fillPlural(own.triedBy, part.tried, locale),
        fill(own.facilityIs, { facility: figure(part.facility) }),
        fill(own.discriminationIs, { discrimination: figure(part.discrimination) }),
      ].join(' · ')}
      tabs={<AssignmentTabs person={person} assignment={assignment} current="analysis" />}
    >
      <MathText source={prose?.parts[part.partId]?.ask ?? ''} className="mb-line" />
      <div className="grid gap-x-16 gap-y-14 grid-cols-[minmax(0,1fr)] lg:grid-cols-2">
        <AttemptsSection attempts={part.attempts} words={own} />
        <NotesSection attempts={part.attempts} words={own} locale={locale} />
        <TimeSection part={part} words={own} locale={locale} />
        <VariantsSection page={page} words={own} locale={locale} />
        <GroupsSection page={page} words={own} locale={locale} />
      </div>
    </Page>
  )
}
