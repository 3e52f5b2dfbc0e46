import type { Metadata } from 'next'
import { cache } from 'react'
import { readAssignment } from '@/app/readAssignment'
import { readWords } from '@/app/request/preferences'
import { AssignmentTabs } from '@/app/ui/AssignmentTabs'
import { EmptyState } from '@/app/ui/EmptyState'
import { Link } from '@/app/ui/Link'
import { Page } from '@/app/ui/Page'
import { Cell, Head, Table } from '@/app/ui/Table'
import { listRegrades, offerRegrades } from '@/lib/db/regrades'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { formatInstant, formatNumber } from '@/lib/i18n/format'
import { StartForm } from './StartForm'

interface Props {
  readonly params: Promise<{ assignmentId: string }>
}

const readPage = cache(async (assignmentId: string) => {
  const { person, assignment, may } = await readAssignment(assignmentId, 'regrade.read')
  const [offers, regrades] = await Promise.all([
    offerRegrades(person, assignmentId),
    listRegrades(person, assignmentId),
  ])
  return { person, assignment, offers, regrades, mayRun: may('regrade.run') }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, words } = await readWords()
  const { assignment } = await readPage((await params).assignmentId)
  return { title: fill(words.regrades.titleOf, { assignment: assignment.title[locale] }) }
}

export default async function RegradesPage({ params }: Props) {
  const { locale, words } = await readWords()
  const page = await readPage((await params).assignmentId)
  const { person, assignment, offers, regrades, mayRun } = page
  const own = words.regrades
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
      tabs={<AssignmentTabs person={person} assignment={assignment} current="regrades" />}
    >
      <div className="space-y-14">
        <section aria-labelledby="offers">
          <h2 id="offers" className="mb-half text-xl">
            {own.offers}
          </h2>
          {offers.length === 0 ? (
            <EmptyState sign="✓" title={own.noOffers}>
              {own.noOffersHint}
            </EmptyState>
          ) : (
            <ul className="max-w-measure space-y-line">
              {offers.map((offer) => (
                <li key={offer.itemId}>
                  <h3 className="text-lg">
                    {offer.itemOrder}. {offer.title[locale]}
                  </h3>
                  <p className="text-ink-soft">
                    {offer.toAnotherVersion ? own.newQuestion : own.newGrader}{' '}
                    {fillPlural(own.answers, offer.answers, locale)}
                  </p>
                  {mayRun && (
                    <StartForm
                      itemId={offer.itemId}
                      toVersionId={offer.toVersionId}
                      words={own}
                      faults={words.faults}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
        {regrades.length > 0 && (
          <section>
            <h2 className="mb-half text-xl">{own.past}</h2>
            <Table caption={own.past} quiet>
              <thead>
                <tr>
                  <Head>{own.question}</Head>
                  <Head>{own.state}</Head>
                  <Head className="text-right">{own.changed}</Head>
                  <Head>{own.by}</Head>
                  <Head>{own.when}</Head>
                </tr>
              </thead>
              <tbody>
                {regrades.map((regrade) => (
                  <tr key={regrade.id}>
                    <Cell>
                      <Link href={`/teach/regrades/${regrade.id}`}>
                        {regrade.itemOrder}. {regrade.title[locale]}
                      </Link>
                    </Cell>
                    <Cell>{own.states[regrade.state]}</Cell>
                    <Cell number>{formatNumber(regrade.changes, locale)}</Cell>
                    <Cell>{regrade.by}</Cell>
                    <Cell>{formatInstant(regrade.createdAt, locale, assignment.course.zone)}</Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          </section>
        )}
      </div>
    </Page>
  )
}
