import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { formatReceiptTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import type { Received } from './judged'

/** A short number to quote when asking about a submission: the end of its id, which is random. */
export function receiptNumber(submissionId: string): string {
  return submissionId.replaceAll('-', '').slice(-8).toUpperCase()
}

/** What an answer cost, what is left, and the receipt. `attemptsLeft`: undefined leaves it out, null means unlimited. */
export function ReceiptLine({
  judged,
  cost,
  locale,
  zone,
  words,
  attemptsLeft,
}: {
  judged: Received
  /** Why it cost no attempt; null where it did, or where that is not told. */
  cost: string | null
  locale: Locale
  zone: string
  words: Dictionary['answer']
  attemptsLeft: number | null | undefined
}) {
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 text-sm text-ink-soft tabular-nums">
      {cost !== null && <span>{cost}</span>}
      {typeof attemptsLeft === 'number' && (
        <span>{fillPlural(words.attemptsLeft, attemptsLeft, locale)}</span>
      )}
      <span>
        {fill(words.received, {
          time: formatReceiptTime(new Date(judged.receivedAt), locale, zone),
        })}
        {judged.late && ` (${words.handedInLate})`}
      </span>
      <span>{fill(words.receipt, { number: receiptNumber(judged.submissionId) })}</span>
    </p>
  )
}
