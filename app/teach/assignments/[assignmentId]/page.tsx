import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readWords } from '@/app/request/preferences'
import { PhaseWords } from '@/app/ui/AssignmentList'
import { AssignmentTabs } from '@/app/ui/AssignmentTabs'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { DueTime } from '@/app/ui/DueTime'
import { EmptyState } from '@/app/ui/EmptyState'
import { Page } from '@/app/ui/Page'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { readGradebook } from '@/lib/db/gradebook'
import { csvForms } from '@/lib/gradebook/csvForms'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { readSort } from './arrange'
import { ExportMenu } from './ExportMenu'
import { GradebookGrid } from './GradebookGrid'
import { Legend } from './Legend'
import { packRow } from './packedRow'
import { signImages } from './signImages'
import { toGrid } from './toGrid'

interface Props {
  readonly params: Promise<{ assignmentId: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

const readPage = cache(async (assignmentId: string) => {
  const person = await currentPerson()
  if (person === null) notFound()
  const now = new Date()
  const gradebook = await readGradebook(person, assignmentId, now)
  if (gradebook === null) notFound()
  const thing = { kind: 'course', role: gradebook.assignment.role } as const
  if (!can(person, 'gradebook.read', thing)) notFound()
  return { person, gradebook, mayExport: can(person, 'gradebook.export', thing), now }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, words } = await readWords()
  const { gradebook } = await readPage((await params).assignmentId)
  const assignment = gradebook.assignment.title[locale]
  return { title: fill(words.teach.gradebookOf, { assignment }) }
}

export default async function GradebookPage({ params, searchParams }: Props) {
  const { locale, words } = await readWords()
  const { person, gradebook, mayExport, now } = await readPage((await params).assignmentId)
  const { sort, filter, rows: drawn } = await searchParams
  const { assignment, rows } = gradebook
  const { course } = assignment
  const grid = toGrid(gradebook, locale)
  const students = fillPlural(words.teach.students, rows.length, locale)
  const title = assignment.title[locale]
  return (
    <Page
      person={person}
      width="wide"
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${course.id}`, title: course.name[locale] },
        { href: `/assignments/${assignment.id}`, title },
      ]}
      title={words.teach.gradebook}
      lead={
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <p className="tabular-nums sm:mr-auto">
            {title} · {students} · <PhaseWords phase={assignment.phase} words={words.student} />
            {' · '}
            {words.student.due} <DueTime instant={assignment.due} zone={course.zone} now={now} />
          </p>
          {mayExport && rows.length > 0 && (
            <ExportMenu
              title={words.exports.export}
              choices={[
                ...csvForms.map((form) => ({
                  href: `/api/exports/gradebook/${assignment.id}?form=${form}`,
                  title: words.exports.forms[form],
                })),
                {
                  href: `/api/exports/submissions/${assignment.id}`,
                  title: words.exports.submissions,
                },
              ]}
            />
          )}
        </div>
      }
      tabs={<AssignmentTabs person={person} assignment={assignment} current="gradebook" />}
    >
      {rows.length === 0 ? (
        <EmptyState title={words.teach.noStudents}>{words.teach.noStudentsHint}</EmptyState>
      ) : grid.columns.length === 0 ? (
        <EmptyState title={words.teach.noQuestions}>
          <ButtonLink href={`/assignments/${assignment.id}`}>
            {words.teach.seeAsHomework}
          </ButtonLink>
        </EmptyState>
      ) : (
        <div style={signImages}>
          <GradebookGrid
            caption={fill(words.teach.gradebookOf, { assignment: title })}
            groups={grid.groups}
            columns={grid.columns}
            rows={grid.rows.map(packRow)}
            whole={single(drawn) === 'all'}
            sort={readSort(single(sort), grid.columns.length)}
            filter={(single(filter) ?? '').slice(0, 100)}
            locale={locale}
            words={words.teach}
            excusedWords={words.assignment.excused}
          />
          <Legend words={words.teach} />
        </div>
      )}
    </Page>
  )
}

function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
