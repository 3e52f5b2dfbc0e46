import { readWords } from '@/app/request/preferences'
import { Link } from '@/app/ui/Link'
import { StatusBadge } from '@/app/ui/StatusBadge'
import { fill } from '@/lib/i18n/fill'
import { formatInstant } from '@/lib/i18n/format'
import type { SubmissionPage } from './readSubmissionPage'
import { isAwaiting, sayStanding } from './sayStanding'

/** All answers of the student to the part, with the one on the page marked. */
export async function Attempts({ shown }: { shown: SubmissionPage }) {
  const { locale, words } = await readWords()
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts" className="text-xl">
        {words.teach.attempts}
      </h2>
      <ol className="mt-1 divide-y divide-rule">
        {shown.attempts.map((attempt) => {
          const grading = attempt.gradings.at(-1)
          const title = fill(words.teach.attemptNumber, { number: attempt.number })
          return (
            <li key={attempt.id} className="py-2">
              <p className="flex items-center justify-between gap-3">
                {attempt.id === shown.submission.id ? (
                  <span aria-current="true" className="font-medium">
                    {title}
                    <span className="ml-2 text-sm font-normal text-ink-soft">
                      {words.teach.thisOne}
                    </span>
                  </span>
                ) : (
                  <Link href={`/teach/submissions/${attempt.id}`}>{title}</Link>
                )}
                {grading !== undefined && (
                  <StatusBadge
                    outcome={grading.outcome}
                    words={sayStanding(grading, locale, words.answer)}
                  />
                )}
              </p>
              <p className="text-sm text-ink-soft tabular-nums">
                {formatInstant(attempt.receivedAt, locale, shown.assignment.course.zone)}
                {attempt.late && ` · ${words.teach.late}`}
                {grading?.counted === false &&
                  !isAwaiting(grading) &&
                  ` · ${words.teach.notCounted}`}
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
