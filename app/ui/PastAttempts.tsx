import type { ReactNode } from 'react'
import type { Format, Vocabulary } from '@/lib/expr/vocabulary'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/question/question'
import type { Asks } from './asks'
import type { JudgedAnswer } from './judged'
import { VerdictCard } from './VerdictCard'
import { WrittenAnswer } from './WrittenAnswer'

/** The answers before the latest one, newest first, folded away. */
export function PastAttempts({
  attempts,
  vocabulary,
  asks,
  locale,
  zone,
  words,
  after,
}: {
  attempts: readonly (JudgedAnswer & { readonly format: Format })[]
  vocabulary: Vocabulary
  asks: Asks
  locale: Locale
  zone: string
  words: Dictionary['answer']
  /** What follows a verdict, by its submission. */
  after: (submissionId: string) => ReactNode
}) {
  if (attempts.length === 0) return null
  return (
    <details className="mt-half">
      <summary className="min-h-8 w-fit text-accent">
        {fill(words.pastAttempts, { count: attempts.length })}
      </summary>
      <ol className="mt-2 space-y-half">
        {attempts.toReversed().map((attempt) => (
          <li key={attempt.submissionId}>
            <VerdictCard judged={attempt} locale={locale} zone={zone} words={words}>
              <div className="mt-2">
                <p className="text-sm text-ink-soft">
                  {fill(words.attemptNumber, { number: attempt.number })} · {words.youWrote}
                </p>
                <WrittenAnswer
                  answer={attempt}
                  vocabulary={vocabulary}
                  asks={asks}
                  locale={locale}
                />
              </div>
            </VerdictCard>
            {after(attempt.submissionId)}
          </li>
        ))}
      </ol>
    </details>
  )
}
