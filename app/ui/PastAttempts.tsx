import type { ReactNode } from 'react'
import type { Format, Vocabulary } from '@/lib/expr/vocabulary'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/question/question'
import { AttemptChanges } from './AttemptChanges'
import type { Asks } from './asks'
import type { JudgedAnswer } from './judged'
import { Scroller } from './Scroller'
import { VerdictCard } from './VerdictCard'
import { WrittenAnswer } from './WrittenAnswer'

/** The answers before the latest one, newest first, folded away, each with what changed from it to the next. */
export function PastAttempts({
  attempts,
  vocabulary,
  asks,
  locale,
  zone,
  words,
  after,
}: {
  /** All of them, first to last. */
  attempts: readonly (JudgedAnswer & { readonly format: Format })[]
  vocabulary: Vocabulary
  asks: Asks
  locale: Locale
  zone: string
  words: Dictionary['answer']
  /** What follows a verdict, by its submission. */
  after: (submissionId: string) => ReactNode
}) {
  const past = attempts.slice(0, -1)
  if (past.length === 0) return null
  return (
    <details className="mt-half">
      <summary className="min-h-8 w-fit text-accent">
        {fill(words.pastAttempts, { count: past.length })}
      </summary>
      <ol className="mt-2 space-y-half">
        {past.toReversed().map((attempt, place) => {
          const next = attempts[past.length - place]
          return (
            <li key={attempt.submissionId}>
              <VerdictCard judged={attempt} locale={locale} zone={zone} words={words}>
                <div className="mt-2">
                  <p className="text-sm text-ink-soft">
                    {fill(words.attemptNumber, { number: attempt.number })} · {words.youWrote}
                  </p>
                  <Scroller className="py-1">
                    <WrittenAnswer
                      answer={attempt}
                      vocabulary={vocabulary}
                      asks={asks}
                      locale={locale}
                    />
                  </Scroller>
                </div>
              </VerdictCard>
              {next !== undefined && (
                <AttemptChanges
                  before={attempt}
                  after={next}
                  vocabulary={vocabulary}
                  asks={asks}
                  words={words}
                />
              )}
              {after(attempt.submissionId)}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
