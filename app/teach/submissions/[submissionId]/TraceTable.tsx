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
  const pair = valuePair(locale, undefinedWord)
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
              .map((point) => ({ point, values: pair(point) }))
              .map(({ point, values }) => (
                <tr key={points.indexOf(point)} className={point === decider ? 'bg-shade' : ''}>
                  {sizes.map((name) => (
                    <Point key={name}>{point.sizes[name]}</Point>
                  ))}
                  {indices.map((name) => (
                    <Point key={name}>{point.indices[name]}</Point>
                  ))}
                  <Point>{values.answer}</Point>
                  <Point>{values.truth}</Point>
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

/** Significant digits of the values; more where two that differ would look the same. */
const DIGITS = [6, 12, 17]

/** Prints both values of a point with the same digits. */
function valuePair(locale: Locale, undefinedWord: string) {
  const printers = DIGITS.map((digits) => {
    const usual = { maximumSignificantDigits: digits, useGrouping: false }
    const figures = new Intl.NumberFormat(locale, usual)
    const powers = new Intl.NumberFormat(locale, { ...usual, notation: 'scientific' })
    return (value: number | null): string => {
      if (value === null) return undefinedWord
      const size = Math.abs(value)
      const isUsual = value === 0 || (size >= 1e-4 && size < 1e7)
      return (isUsual ? figures : powers).format(value).replace('-', '−')
    }
  })
  return ({ agrees, ...point }: TracePoint): { answer: string; truth: string } => {
    const pairs = printers.map((print) => ({
      answer: print(point.answer),
      truth: print(point.truth),
    }))
    const told = pairs.find(({ answer, truth }) => agrees || answer !== truth) ?? pairs.at(-1)
    return told ?? { answer: undefinedWord, truth: undefinedWord }
  }
}
