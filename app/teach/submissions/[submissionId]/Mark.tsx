import { readWords } from '@/app/request/preferences'
import { Link } from '@/app/ui/Link'
import { MathText } from '@/app/ui/MathText'
import { full } from '@/lib/gradebook/policy'
import { fill } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import { rubricOf } from '@/lib/question/rubricOf'
import { MarkForm } from './MarkForm'
import { RubricForm } from './RubricForm'
import type { SubmissionPage } from './readSubmissionPage'

/** The mark of the part as it stands, whether this attempt makes it, and the form that changes it. */
export async function Mark({ shown }: { shown: SubmissionPage }) {
  const { locale, words } = await readWords()
  const { mark, points, submission } = shown
  const grading = submission.gradings.at(-1)
  const rubric = rubricOf(shown.part)
  const form = {
    submissionId: submission.id,
    after: grading?.number ?? 0,
    points,
    shownPoints: formatNumber(points, locale),
    words: words.teach,
  }
  return (
    <section aria-labelledby="mark">
      <h2 id="mark" className="text-xl">
        {words.teach.mark}
      </h2>
      {mark?.outcome === 'undecided' && rubric !== null && (
        <p className="mt-1 mb-half font-prose text-xl text-ink-soft">{words.review.unmarked}</p>
      )}
      {mark !== undefined && (mark.outcome !== 'undecided' || rubric === null) && (
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
      {!shown.mayOverride && <p className="text-sm text-ink-soft">{words.teach.readOnly}</p>}
      {shown.mayOverride && rubric === null && <MarkForm {...form} />}
      {shown.mayOverride && rubric !== null && (
        <>
          <RubricForm
            key={submission.id}
            submissionId={submission.id}
            after={form.after}
            lines={rubric.map(({ id, points: worth, say }) => ({
              id,
              points: worth,
              shown: <MathText source={say[locale]} inline />,
            }))}
            marked={grading?.rubric ?? []}
            points={points}
            locale={locale}
            words={words.review}
            teach={words.teach}
          />
          <details className="screen-only mt-half">
            <summary className="min-h-8 w-fit text-accent">{words.review.otherCredit}</summary>
            <MarkForm {...form} />
          </details>
        </>
      )}
    </section>
  )
}
