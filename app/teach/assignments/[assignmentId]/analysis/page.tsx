import type { Metadata } from 'next'
import { readWords } from '@/app/request/preferences'
import { AssignmentTabs } from '@/app/ui/AssignmentTabs'
import { Bar } from '@/app/ui/charts/Bar'
import { Plane } from '@/app/ui/charts/Plane'
import { EmptyState } from '@/app/ui/EmptyState'
import { Link } from '@/app/ui/Link'
import { Page } from '@/app/ui/Page'
import { Cell, Head, Table } from '@/app/ui/Table'
import { attemptsUntilRight, minutesWorked } from '@/lib/gradebook/analysis/attempts'
import { quantile } from '@/lib/gradebook/analysis/quantile'
import { fill } from '@/lib/i18n/fill'
import { fixedFigures } from '../figures'
import { type AnalysedPart, readAnalysis } from './readAnalysis'
import { Scores } from './Scores'

interface Props {
  readonly params: Promise<{ assignmentId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, words } = await readWords()
  const { assignment } = await readAnalysis((await params).assignmentId)
  return { title: fill(words.analysis.titleOf, { assignment: assignment.title[locale] }) }
}

export default async function AnalysisPage({ params }: Props) {
  const { locale, words } = await readWords()
  const { person, assignment, parts, students, scores } = await readAnalysis(
    (await params).assignmentId,
  )
  const { course } = assignment
  const own = words.analysis
  return (
    <Page
      person={person}
      width="wide"
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${course.id}`, title: course.name[locale] },
        { href: `/assignments/${assignment.id}`, title: assignment.title[locale] },
      ]}
      title={own.title}
      lead={scores.length > 0 && fill(own.people, { tried: scores.length, all: students })}
      tabs={<AssignmentTabs person={person} assignment={assignment} current="analysis" />}
    >
      {scores.length === 0 ? (
        <EmptyState title={own.nobody}>{own.nobodyHint}</EmptyState>
      ) : (
        <div className="space-y-14">
          <Scores scores={scores} words={own} locale={locale} />
          <section>
            <h2 className="mb-half text-xl">{own.parts}</h2>
            <Table caption={own.parts} quiet>
              <thead>
                <tr>
                  <Head>{own.part}</Head>
                  <Head className="text-right">{own.tried}</Head>
                  <Head colSpan={2}>{own.facility}</Head>
                  <Head className="text-right">{own.discrimination}</Head>
                  <Head className="text-right">{own.attemptsMedian}</Head>
                  <Head className="text-right">{own.minutesMedian}</Head>
                </tr>
              </thead>
              <tbody>
                {parts.map((part) => (
                  <PartRow
                    key={part.label}
                    part={part}
                    href={`/teach/assignments/${assignment.id}/analysis/${part.itemId}/${part.partId}`}
                    figure={(value, digits) =>
                      value === null ? '–' : fixedFigures(digits, locale).format(value)
                    }
                  />
                ))}
              </tbody>
            </Table>
          </section>
          <section aria-labelledby="map">
            <h2 id="map" className="text-xl">
              {own.map}
            </h2>
            <div className="mt-half grid gap-x-12 gap-y-half lg:grid-cols-[30rem_1fr]">
              <Plane
                title={own.map}
                across={own.facility}
                up={own.discrimination}
                marks={parts.flatMap(({ label, facility, discrimination }) =>
                  facility === null || discrimination === null
                    ? []
                    : [{ label, x: facility, y: discrimination }],
                )}
              />
              <p className="max-w-measure text-ink-soft">{own.mapHint}</p>
            </div>
          </section>
          <p className="max-w-measure text-sm text-ink-soft">{own.sources}</p>
        </div>
      )}
    </Page>
  )
}

function PartRow({
  part,
  href,
  figure,
}: {
  part: AnalysedPart
  href: string
  figure: (value: number | null, digits: number) => string
}) {
  const { right } = attemptsUntilRight(part.attempts)
  const until = right.flatMap((count, at) => Array.from({ length: count }, () => at + 1))
  const minutes = minutesWorked(part.partId, part.ofItem, part.looks)
  return (
    <tr>
      <Cell>
        <Link href={href} className="inline-block min-h-8 min-w-8">
          {part.label}
        </Link>
      </Cell>
      <Cell number>{part.tried}</Cell>
      <Cell number className="w-px">
        {figure(part.facility, 2)}
      </Cell>
      <Cell className="w-2/5 min-w-28 align-middle">
        {part.facility !== null && <Bar share={part.facility} />}
      </Cell>
      <Cell number>{figure(part.discrimination, 2)}</Cell>
      <Cell number>{figure(quantile(until, 0.5), 1)}</Cell>
      <Cell number>{figure(quantile(minutes, 0.5), 0)}</Cell>
    </tr>
  )
}
