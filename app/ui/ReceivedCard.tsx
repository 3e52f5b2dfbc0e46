import type { ReactNode } from 'react'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import { Icon } from './Icon'
import type { ReceivedAnswer } from './judged'
import { ReceiptLine } from './ReceiptLine'

/** That an answer is in, and when its result is told: all there is to say of it until then. */
export function ReceivedCard({
  judged,
  locale,
  zone,
  words,
  attemptsLeft,
  children,
}: {
  judged: ReceivedAnswer
  locale: Locale
  zone: string
  words: Dictionary['answer']
  attemptsLeft: number | null | undefined
  children: ReactNode
}) {
  return (
    <article className="rounded-sm border border-rule bg-sheet px-4 py-3 sm:px-5">
      <h3 className="flex items-center gap-2 text-xl text-ink">
        <Icon name="received" className="size-6" />
        {words.isIn}
      </h3>
      <p className="prose mt-1">{sayWhen(judged, locale, zone, words)}</p>
      {children}
      <ReceiptLine
        judged={judged}
        cost={null}
        locale={locale}
        zone={zone}
        words={words}
        attemptsLeft={attemptsLeft}
      />
    </article>
  )
}

function sayWhen(
  { toldAfter, toldAtAttempt }: ReceivedAnswer,
  locale: Locale,
  zone: string,
  words: Dictionary['answer'],
): string {
  if (toldAfter === null) return words.resultNever
  const time = formatInstant(new Date(toldAfter), locale, zone)
  return toldAtAttempt === null
    ? fill(words.resultAfter, { time })
    : fillPlural(words.resultAtAttempt, toldAtAttempt, locale, { time })
}
