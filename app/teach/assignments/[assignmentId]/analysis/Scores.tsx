import { Columns } from '@/app/ui/charts/Columns'
import { Cell, Head, Table } from '@/app/ui/Table'
import { histogram } from '@/lib/gradebook/analysis/histogram'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'

/** How the scores of an assignment are distributed: the picture, and the table of its figures. */
export function Scores({
  scores,
  words,
  locale,
}: {
  scores: readonly number[]
  words: Dictionary['analysis']
  locale: Locale
}) {
  const bins = histogram(scores).map((count, tenth) => ({
    count,
    range: fill(words.scoreRange, { from: tenth * 10, to: (tenth + 1) * 10 }),
    label: String(tenth * 10),
  }))
  return (
    <section>
      <h2 className="mb-half text-xl">{words.scores}</h2>
      <div className="grid items-start gap-x-16 gap-y-line lg:grid-cols-[30rem_1fr]">
        <figure>
          <Columns title={words.scores} columns={bins} />
          <figcaption className="text-sm text-ink-soft">{`${words.share}, %`}</figcaption>
        </figure>
        <Table caption={words.scores} quiet bare className="max-w-sm text-sm leading-tight">
          <thead>
            <tr>
              <Head>{words.share}</Head>
              <Head className="text-right">{words.students}</Head>
            </tr>
          </thead>
          <tbody>
            {bins.map(({ range, count }) => (
              <tr key={range}>
                <Cell className="py-1">{range}</Cell>
                <Cell number className="py-1">
                  {formatNumber(count, locale)}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  )
}
