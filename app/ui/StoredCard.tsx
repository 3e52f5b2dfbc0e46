import type { Dictionary } from '@/lib/i18n/dictionary'
import type { Locale } from '@/lib/question/question'
import { Icon } from './Icon'
import type { Received } from './judged'
import { ReceiptLine } from './ReceiptLine'

/** That an answer is in, where the code that shows its verdict could not be had: the page shows it when it is loaded again. */
export function StoredCard({
  judged,
  locale,
  zone,
  words,
  attemptsLeft,
}: {
  judged: Received
  locale: Locale
  zone: string
  words: Dictionary['answer']
  attemptsLeft?: number | null
}) {
  return (
    <article className="rounded-sm border border-rule bg-sheet px-4 py-3 sm:px-5">
      <h3 className="flex items-center gap-2 text-xl text-ink">
        <Icon name="received" className="size-6" />
        {words.isIn}
      </h3>
      <p className="prose mt-1">{words.verdictNotLoaded}</p>
      <ReceiptLine {...{ judged, locale, zone, words, attemptsLeft }} cost={null} />
    </article>
  )
}
