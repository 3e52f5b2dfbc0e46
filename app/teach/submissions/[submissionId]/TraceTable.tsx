import { Formula } from '@/app/ui/Formula'
import { Icon } from '@/app/ui/Icon'
import { Cell, Head, Table } from '@/app/ui/Table'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import type { TracePoint } from '@/lib/grading/verdict'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/question/question'
import { sayStratum } from './sayStratum'

/** Sample points by stratum: sizes, indices, both values, whether they agree; the first that does not has decided. */
export function TraceTable({
  label,
  points,
  vocabulary,
  locale,
  words,
  undefinedWord,
}: {
  label: string | null
  points: readonly TracePoint[]
  vocabulary: Vocabulary
  locale: Locale
  words: Dictionary['teach']
  undefinedWord: string
}) {
  const [first] = points
  if (first === undefined) return null
  const sizes = Object.keys(first.sizes)
  const indices = Object.keys(first.indices)
  const decider = points.find(({ agrees }) => !agrees)
  const strata = [...new Set(points.map(({ stratum }) => stratum))]
  const figures = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6, useGrouping: false })
  const tiny = new Intl.NumberFormat(locale, {
    notation: 'scientific',
    maximumSignificantDigits: 6,
  })
  const value = (number: number | null): string => {
    if (number === null) return undefinedWord
    const small = number !== 0 && Math.abs(number) < 1e-4
    return (small || Math.abs(number) >= 1e7 ? tiny : figures).format(number).replace('-', '−')
  }
  const tex = (name: string) =>
    vocabulary.symbols.find((symbol) => symbol.name === name)?.tex ?? name
  return (
    <div className="mt-half text-sm">
      <Table caption={label ?? words.points} quiet={label === null} bare>
        <thead>
          <tr>
            {[...sizes, ...indices].map((name) => (
              <Head key={name} className="text-right">
                <span className="sr-only">{name}</span>
                <span aria-hidden="true">
                  <Formula latex={tex(name)} />
                </span>
              </Head>
            ))}
            <Head className="text-right whitespace-nowrap">{words.studentValue}</Head>
            <Head className="text-right whitespace-nowrap">{words.truth}</Head>
            <Head>{words.agreement}</Head>
          </tr>
        </thead>
        {strata.map((stratum) => (
          <tbody key={stratum}>
            {stratum !== '' && (
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={sizes.length + indices.length + 3}
                  className="border-b border-rule pt-3 pb-1 text-left font-medium"
                >
                  {fill(words.stratum, { stratum: sayStratum(stratum, words) })}
                </th>
              </tr>
            )}
            {points
              .filter((point) => point.stratum === stratum)
              .map((point) => (
                <tr key={points.indexOf(point)} className={point === decider ? 'bg-shade' : ''}>
                  {sizes.map((name) => (
                    <Point key={name}>{point.sizes[name]}</Point>
                  ))}
                  {indices.map((name) => (
                    <Point key={name}>{point.indices[name]}</Point>
                  ))}
                  <Point>{value(point.answer)}</Point>
                  <Point>{value(point.truth)}</Point>
                  <Cell className="py-0.5! whitespace-nowrap">
                    <Agreement point={point} isDecider={point === decider} words={words} />
                  </Cell>
                </tr>
              ))}
          </tbody>
        ))}
      </Table>
    </div>
  )
}

function Point({ children }: { children: string | number | undefined }) {
  return (
    <Cell number className="py-0.5! whitespace-nowrap">
      {children}
    </Cell>
  )
}

function Agreement({
  point,
  isDecider,
  words,
}: {
  point: TracePoint
  isDecider: boolean
  words: Dictionary['teach']
}) {
  return point.agrees ? (
    <span className="inline-flex items-center gap-1.5 text-correct">
      <Icon name="right" className="size-4" />
      {words.agrees}
    </span>
  ) : (
    <span
      className={`inline-flex items-center gap-1.5 text-incorrect ${isDecider ? 'font-medium' : ''}`}
    >
      <Icon name="wrong" className="size-4" />
      {isDecider ? words.decided : words.differs}
    </span>
  )
}
