import { readWords } from '@/app/request/preferences'
import { StatusBadge } from '@/app/ui/StatusBadge'
import type { Grading } from '@/lib/db/gradings'
import { full } from '@/lib/gradebook/policy'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { formatInstant, formatNumber } from '@/lib/i18n/format'
import type { SubmissionPage } from './readSubmissionPage'
import { isAwaiting, sayStanding } from './sayStanding'

/** Every judgement of this attempt, the newest first: who, when, what it was before and after, and why. */
export async function History({ shown }: { shown: SubmissionPage }) {
  const { locale, words } = await readWords()
  const { gradings } = shown.submission
  const credit = (grading: Grading) => formatNumber((grading.credit / full) * shown.points, locale)
  const entries = gradings.map((grading, place) => {
    const before = gradings[place - 1]
    const isFirst = before === undefined || isAwaiting(before)
    return { grading, before: isFirst ? null : credit(before) }
  })
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="text-xl">
        {words.teach.history}
      </h2>
      <ol className="mt-1 divide-y divide-rule">
        {entries.toReversed().map(({ grading, before }) => (
          <li key={grading.id} className="py-2 text-sm">
            <p className="flex items-center justify-between gap-3 text-base tabular-nums">
              <StatusBadge
                outcome={grading.outcome}
                words={sayStanding(grading, locale, words.answer)}
              />
              {!isAwaiting(grading) && (
                <span>
                  {before !== null && `${before} → `}
                  {fill(words.teach.markOf, {
                    points: credit(grading),
                    all: formatNumber(shown.points, locale),
                  })}
                </span>
              )}
            </p>
            <p className="text-ink-soft tabular-nums">
              {!isAwaiting(grading) && `${sayKind(grading, words.teach)} · `}
              {formatInstant(grading.at, locale, shown.assignment.course.zone)}
              {!grading.counted && !isAwaiting(grading) && ` · ${words.teach.notCounted}`}
            </p>
            {grading.reason !== null && (
              <p className="mt-1 font-prose text-base whitespace-pre-wrap wrap-anywhere">
                {grading.reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function sayKind({ kind, by }: Grading, words: Dictionary['teach']): string {
  return fill(words.kinds[kind], { name: by?.name ?? '' })
}
