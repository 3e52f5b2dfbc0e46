import { useId } from 'react'
import type { AnswerPlot, PlottedPoint } from '@/lib/grading/plotAnswer'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { formatFigures } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import { Curves } from './charts/Curves'
import { Formula } from './Formula'
import { Sentence } from './Sentence'
import { Setting } from './Setting'
import { Cell, Head, Table } from './Table'

/** Every so many of the places a row of the table: the first at which the rows are round. */
const ROW_STEPS = [10, 12, 15]
const USUAL_STEP = 10

/** A student's answer beside the true one along one variable: the picture, what it shows in words, and its figures. */
export function PlotFigure({
  plot,
  locale,
  words,
}: {
  plot: AnswerPlot
  locale: Locale
  words: Dictionary['plot']
}) {
  const id = useId()
  const { variable, points } = plot
  const show = (value: number | null) =>
    value === null ? words.undefinedValue : formatFigures(value, locale)
  const [first = 0, last = 1] = [points[0]?.x, points.at(-1)?.x]
  const between = (last - first) / (points.length - 1)
  const rowStep = ROW_STEPS.find((step) => isRound(step * between)) ?? USUAL_STEP
  const placeAt = (x: number) => `$${variable.latex} = ${x}$`
  const widest = widestOf(points)
  return (
    <section aria-labelledby={`${id}-title`} className="mt-half">
      <h4 id={`${id}-title`} className="text-base">
        {words.title}
      </h4>
      <div className="mt-1 grid items-start gap-x-8 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto]">
        <figure>
          <Curves
            title={fill(words.name, { variable: variable.plain })}
            describedBy={`${id}-shown`}
            from={first}
            to={last}
            at={variable.at}
            curves={[
              { label: words.truth, look: 'plain', heights: points.map(({ truth }) => truth) },
              { label: words.own, look: 'marked', heights: points.map(({ own }) => own) },
            ]}
          />
          <figcaption className="text-sm">
            <p className="max-w-[30rem] pr-11 text-right">
              <Formula latex={variable.latex} /> →
            </p>
            <p id={`${id}-shown`}>
              <Sentence
                text={fill(words.along, {
                  variable: `$${variable.latex}$`,
                  place: placeAt(variable.at),
                })}
              />{' '}
              {plot.entry !== null &&
                fill(words.entry, { row: plot.entry[0], column: plot.entry[1] })}{' '}
              <Sentence
                text={fill(words.widest, {
                  place: placeAt(widest.x),
                  own: show(widest.own),
                  truth: show(widest.truth),
                })}
              />
            </p>
          </figcaption>
        </figure>
        <Table
          caption={fill(words.table, { variable: variable.plain })}
          quiet
          className="max-w-64 text-sm leading-tight"
        >
          <thead>
            <tr>
              <Head className="text-right">
                <span className="sr-only">{variable.plain}</span>
                <span aria-hidden="true">
                  <Formula latex={variable.latex} />
                </span>
              </Head>
              <Head className="text-right">{words.own}</Head>
              <Head className="text-right">{words.truth}</Head>
            </tr>
          </thead>
          <tbody>
            {points
              .filter((_, place) => place % rowStep === 0)
              .map(({ x, own, truth }) => (
                <tr key={x}>
                  <Cell number className="py-1">
                    {show(x)}
                  </Cell>
                  <Cell number className="py-1">
                    {show(own)}
                  </Cell>
                  <Cell number className="py-1">
                    {show(truth)}
                  </Cell>
                </tr>
              ))}
          </tbody>
        </Table>
      </div>
      <details className="text-sm">
        <summary className="min-h-8 w-fit text-accent">{words.setting}</summary>
        <Setting setting={plot} undefinedWord={words.undefinedValue} />
      </details>
    </section>
  )
}

/** Whether a number has no more than two decimals. */
function isRound(value: number): boolean {
  return Math.abs(value * 100 - Math.round(value * 100)) < 1e-6
}

/** Where the two lie farthest apart; a place where only one has a value is farther than any. */
function widestOf(points: readonly PlottedPoint[]): PlottedPoint {
  const gap = ({ own, truth }: PlottedPoint): number => {
    if (own === null && truth === null) return -1
    return own === null || truth === null ? Number.POSITIVE_INFINITY : Math.abs(own - truth)
  }
  return points.reduce((widest, point) => (gap(point) > gap(widest) ? point : widest))
}
