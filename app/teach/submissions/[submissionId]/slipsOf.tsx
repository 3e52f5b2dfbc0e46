import type { ReactNode } from 'react'
import { Scroller } from '@/app/ui/Scroller'
import { Sentence } from '@/app/ui/Sentence'
import { SourceText } from '@/app/ui/SourceText'
import type { Span } from '@/lib/expr/tree'
import { sayMisstep, sayRepair } from '@/lib/i18n/sayVerdict'
import type { Locale } from '@/lib/question/question'
import type { SubmissionPage } from './readSubmissionPage'

/** The misapplied rule and the one-place change that the grader found, field by field, whatever the student is told of them; null where it found none. */
export function slipsOf({ submission }: SubmissionPage, locale: Locale, mark: string): ReactNode {
  const verdict = submission.gradings.findLast((grading) => grading.verdict !== null)?.verdict
  if (!verdict) return null
  const fields =
    verdict.cases === null
      ? [{ label: '', text: submission.text, judged: verdict }]
      : Object.entries(verdict.cases).map(([label, judged]) => ({
          label,
          text: submission.fields?.[label] ?? '',
          judged,
        }))
  const slips = fields.flatMap(({ label, text, judged }): readonly Slip[] => {
    const { misstep, repair } = judged
    return [
      ...(misstep ? [{ label, text, span: misstep.span, said: sayMisstep(judged, locale) }] : []),
      ...(repair ? [{ label, text, span: repair.span, said: sayRepair(repair.kind, locale) }] : []),
    ]
  })
  if (slips.length === 0) return null
  return slips.map(({ label, text, span, said }) => (
    <div key={`${label} ${said}`}>
      <Sentence text={said} />
      <Scroller as="p">
        <SourceText text={text} span={span} mark={mark} />
      </Scroller>
    </div>
  ))
}

interface Slip {
  readonly label: string
  readonly text: string
  readonly span: Span
  readonly said: string
}
