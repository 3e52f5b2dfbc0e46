import { readWords } from '@/app/request/preferences'
import { CounterexampleNote } from '@/app/ui/CounterexampleNote'
import type { Verdict } from '@/lib/grading/verdict'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill, fillPlural } from '@/lib/i18n/fill'
import type { Locale, Target } from '@/lib/question/question'
import type { SubmissionPage } from './readSubmissionPage'
import { TraceTable } from './TraceTable'

/** Why the grader decided as it did, for staff alone: the example with the true value, and every sample point. */
export async function Trace({ shown }: { shown: SubmissionPage }) {
  const { locale, words } = await readWords()
  const verdict = shown.submission.gradings.findLast((grading) => grading.verdict !== null)?.verdict
  if (!verdict || verdict.note === 'awaits-marking') return null
  return (
    <section aria-labelledby="trace">
      <h2 id="trace" className="text-xl">
        {words.teach.trace}
      </h2>
      <p className="mt-1">{summary(verdict, shown.part.target, words.teach, locale)}</p>
      {verdict.counterexample !== null && (
        <div className="mt-half">
          <h3 className="text-base">{words.teach.example}</h3>
          <CounterexampleNote
            example={verdict.counterexample}
            locale={locale}
            words={{
              ...words.answer,
              yourValue: words.teach.studentValue,
              trueValue: words.teach.truth,
            }}
          />
        </div>
      )}
      {listsOf(verdict).map(({ label, points }) => (
        <TraceTable
          key={label ?? ''}
          label={label === null ? null : fill(words.teach.caseOf, { case: label })}
          points={points}
          vocabulary={shown.question.vocabulary}
          locale={locale}
          words={words.teach}
          undefinedWord={words.answer.undefinedValue}
        />
      ))}
    </section>
  )
}

/** The points of each field, where the answer came in fields; else all of them. */
function listsOf(verdict: Verdict): readonly {
  readonly label: string | null
  readonly points: Verdict['trace']
}[] {
  if (verdict.trace.length === 0) return []
  if (verdict.cases === null) return [{ label: null, points: verdict.trace }]
  return Object.entries(verdict.cases)
    .map(([label, field]) => ({ label, points: field.trace }))
    .filter(({ points }) => points.length > 0)
}

function summary(
  verdict: Verdict,
  target: Target,
  words: Dictionary['teach'],
  locale: Locale,
): string {
  if (verdict.outcome === 'unreadable') return words.traceUnreadable
  switch (target.kind) {
    case 'shape':
      return words.traceShape
    case 'number':
      return words.traceNumber
    case 'text':
    case 'upload':
      return ''
    case 'choice':
      return fill(words.traceChoice, { keys: target.correct.join(', ') })
    case 'formula': {
      const all = verdict.trace.length
      if (all === 0) return words.traceNone
      const wrong = verdict.trace.filter(({ agrees }) => !agrees).length
      return wrong === 0
        ? fillPlural(words.traceAll, all, locale)
        : fill(words.traceSome, { wrong, all })
    }
  }
}
