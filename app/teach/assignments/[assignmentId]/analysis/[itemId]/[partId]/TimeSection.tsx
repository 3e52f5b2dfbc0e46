import { Span } from '@/app/ui/charts/Span'
import { minutesWorked } from '@/lib/gradebook/analysis/attempts'
import { quantile } from '@/lib/gradebook/analysis/quantile'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import type { AnalysedPart } from '../../readAnalysis'

/** How long the students took. */
export function TimeSection({
  part,
  words,
  locale,
}: {
  part: AnalysedPart
  words: Dictionary['analysis']
  locale: Locale
}) {
  const minutes = minutesWorked(part.partId, part.ofItem, part.looks)
  const [low, first, median, third, high] = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    quantile(minutes, share),
  )
  const figure = (value: number) => formatNumber(value, locale, 1)
  const said =
    first != null && median != null && third != null
      ? fill(words.timeOf, { low: figure(first), median: figure(median), high: figure(third) })
      : words.noTime
  return (
    <section aria-labelledby="time">
      <h2 id="time" className="mb-half text-xl">
        {words.time}
      </h2>
      {low != null && first != null && median != null && third != null && high != null && (
        <Span title={said} low={low} first={first} median={median} third={third} high={high} />
      )}
      <p className="mt-2 text-ink-soft">{said}</p>
    </section>
  )
}
