import { readWords } from '@/app/request/preferences'
import { LookState } from '@/app/ui/talk/LookState'
import { formatNumber } from '@/lib/i18n/format'
import { LookForm } from './LookForm'
import type { SubmissionPage } from './readSubmissionPage'

/** The second look that the student has asked for, and the form that answers it. */
export async function Look({ shown }: { shown: SubmissionPage }) {
  const { locale, words } = await readWords()
  const { look, submission, points, mayOverride, assignment } = shown
  if (look === undefined) return null
  return (
    <section aria-labelledby="look" className="mb-line">
      <h2 id="look" className="mb-1 text-xl">
        {words.talk.askedBy}
      </h2>
      <LookState look={look} locale={locale} zone={assignment.course.zone} words={words.talk} />
      {mayOverride && look.answer === null && (
        <LookForm
          submissionId={submission.id}
          after={submission.gradings.at(-1)?.number ?? 0}
          points={points}
          shownPoints={formatNumber(points, locale)}
          words={words.talk}
          teach={words.teach}
          faults={words.faults}
        />
      )}
    </section>
  )
}
