import Link from 'next/link'
import { readWords } from '@/app/request/preferences'
import { full } from '@/lib/gradebook/policy'
import { fill } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import { MarkForm } from './MarkForm'
import type { SubmissionPage } from './readSubmissionPage'

/** The mark of the part as it stands, whether this attempt makes it, and the form that changes it. */
export async function Mark({ shown }: { shown: SubmissionPage }) {
  const { locale, words } = await readWords()
  const { mark, points, submission } = shown
  const grading = submission.gradings.at(-1)
  return (
    <section aria-labelledby="mark">
      <h2 id="mark" className="text-xl">
        {words.teach.mark}
      </h2>
      {mark !== undefined && (
        <>
          <p className="mt-1 font-prose text-3xl tabular-nums">
            {fill(words.teach.markOf, {
              points: formatNumber((mark.score / full) * points, locale),
              all: formatNumber(points, locale),
            })}
          </p>
          <p className="mb-half text-sm text-ink-soft">
            {mark.submissionId === submission.id ? (
              words.teach.countsHere
            ) : (
              <>
                {words.teach.countsElsewhere}{' '}
                <Link href={`/teach/submissions/${mark.submissionId}`}>
                  {words.teach.openCounting}
                </Link>
              </>
            )}
          </p>
        </>
      )}
      {shown.mayOverride ? (
        <MarkForm
          submissionId={submission.id}
          after={grading?.number ?? 0}
          points={points}
          shownPoints={formatNumber(points, locale)}
          words={words.teach}
        />
      ) : (
        <p className="text-sm text-ink-soft">{words.teach.readOnly}</p>
      )}
    </section>
  )
}
