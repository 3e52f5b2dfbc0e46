import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAssignment } from '@/app/readAssignment'
import { readWords } from '@/app/request/preferences'
import { AssignmentTabs } from '@/app/ui/AssignmentTabs'
import { Page } from '@/app/ui/Page'
import { currentPerson } from '@/lib/auth/currentPerson'
import { listRegradeChanges } from '@/lib/db/regradeChanges'
import { findRegrade } from '@/lib/db/regrades'
import { fill } from '@/lib/i18n/fill'
import { formatInstant, formatNumber } from '@/lib/i18n/format'
import { ChangeTable } from './ChangeTable'
import { Progress } from './Progress'
import { Steps } from './Steps'

interface Props {
  readonly params: Promise<{ regradeId: string }>
}

const readPage = cache(async (regradeId: string) => {
  const person = await currentPerson()
  if (person === null) notFound()
  const regrade = await findRegrade(person, regradeId)
  if (regrade === null) notFound()
  const { assignment, may } = await readAssignment(regrade.assignmentId, 'regrade.read')
  const changes = regrade.state === 'judging' ? [] : await listRegradeChanges(person, regradeId)
  return { person, regrade, assignment, changes, mayRun: may('regrade.run') }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, words } = await readWords()
  const { regrade } = await readPage((await params).regradeId)
  return { title: fill(words.regrades.open, { question: regrade.title[locale] }) }
}

export default async function RegradePage({ params }: Props) {
  const { locale, words } = await readWords()
  const page = await readPage((await params).regradeId)
  const { person, regrade, assignment, changes, mayRun } = page
  const own = words.regrades
  const isWorking = ['judging', 'applying', 'undoing'].includes(regrade.state)
  const marks = changes.filter(({ score }) => score.from !== score.to).length
  return (
    <Page
      person={person}
      width="wide"
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${assignment.course.id}`, title: assignment.course.name[locale] },
        { href: `/assignments/${assignment.id}`, title: assignment.title[locale] },
        { href: `/teach/assignments/${assignment.id}/regrades`, title: own.title },
      ]}
      title={fill(own.open, { question: regrade.title[locale] })}
      lead={
        <>
          <p>
            {own.states[regrade.state]} · {regrade.by} ·{' '}
            {formatInstant(regrade.createdAt, locale, assignment.course.zone)}
          </p>
          <p>{regrade.reason}</p>
        </>
      }
      tabs={<AssignmentTabs person={person} assignment={assignment} current="regrades" />}
    >
      {isWorking ? (
        <Progress regradeId={regrade.id} first={regrade} words={own} />
      ) : (
        <div className="space-y-line">
          <div className="max-w-measure space-y-2">
            {changes.length === 0 ? (
              <p>{own.unchanged}</p>
            ) : (
              <p>
                {fill(own.summary, {
                  judgements: formatNumber(regrade.changes, locale),
                  all: formatNumber(regrade.total, locale),
                  marks: formatNumber(marks, locale),
                })}{' '}
                {marks < changes.length && own.onlyReasons}
              </p>
            )}
            <p className="text-sm text-ink-soft">{own.personStays}</p>
          </div>
          {mayRun && (regrade.state === 'ready' || regrade.state === 'applied') && (
            <Steps
              key={regrade.state}
              regradeId={regrade.id}
              state={regrade.state}
              words={own}
              faults={words.faults}
            />
          )}
          {changes.length > 0 && (
            <ChangeTable changes={changes} assignment={assignment} itemId={regrade.itemId} />
          )}
        </div>
      )}
    </Page>
  )
}
