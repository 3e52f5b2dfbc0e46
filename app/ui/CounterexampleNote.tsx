import type { Counterexample, ShownQuantity } from '@/lib/grading/verdict'
import type { Dictionary } from '@/lib/i18n/dictionary'
import type { Locale } from '@/lib/question/question'
import { Formula } from './Formula'

/** A small example one can follow by hand: what is put in, what the answer gives, and the truth where it is told. */
export function CounterexampleNote({
  example,
  locale,
  words,
}: {
  example: Counterexample
  locale: Locale
  words: Dictionary['answer']
}) {
  const settings = [...Object.entries(example.sizes), ...Object.entries(example.indices)]
  return (
    <div className="overflow-x-auto pt-2">
      <dl className="grid items-baseline gap-x-4 sm:grid-cols-[auto_1fr] sm:gap-y-2">
        <dt className="text-sm text-ink-soft">{words.exampleWith}</dt>
        <dd className="flex flex-wrap items-center gap-x-5 gap-y-2">
          {settings.length > 0 && (
            <Formula latex={settings.map(([name, value]) => `${name} = ${value}`).join(',\\; ')} />
          )}
          {example.quantities.map((quantity) => (
            <Formula key={quantity.latex} latex={equation(quantity)} />
          ))}
        </dd>
        <dt className="mt-2 text-sm text-ink-soft sm:mt-0">{words.yourValue}</dt>
        <dd>
          <Value value={example.answer} locale={locale} undefinedWord={words.undefinedValue} />
        </dd>
        {example.truth !== null && (
          <>
            <dt className="mt-2 text-sm text-ink-soft sm:mt-0">{words.trueValue}</dt>
            <dd>
              <Value value={example.truth} locale={locale} undefinedWord={words.undefinedValue} />
            </dd>
          </>
        )}
      </dl>
    </div>
  )
}

function Value({
  value,
  locale,
  undefinedWord,
}: {
  value: number | null
  locale: Locale
  undefinedWord: string
}) {
  if (value === null) return <span>{undefinedWord}</span>
  const figures = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4, useGrouping: false })
  return <span className="tabular-nums">{figures.format(value).replace('-', '−')}</span>
}

function equation({ latex, values }: ShownQuantity): string {
  const only = values.length === 1 && values[0]?.length === 1 ? values[0][0] : undefined
  if (only !== undefined) return `${latex} = ${only}`
  const rows = values.map((row) => row.join(' & ')).join(' \\\\ ')
  return `${latex} = \\begin{bmatrix} ${rows} \\end{bmatrix}`
}
