import { Fragment, type ReactNode } from 'react'
import { readWords } from '@/app/request/preferences'
import { receiptNumber } from '@/app/ui/ReceiptLine'
import { fill } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import { rubricOf } from '@/lib/question/rubricOf'
import type { SubmissionPage } from './readSubmissionPage'
import { slipsOf } from './slipsOf'

/** What one needs to judge the answer again and get the same: target, version, grader, seed; and what it took. */
export async function RecordList({ shown }: { shown: SubmissionPage }) {
  const { locale, words } = await readWords()
  const verdict = shown.submission.gradings.findLast((grading) => grading.verdict !== null)?.verdict
  const entries: (readonly [string, ReactNode])[] = []
  if (rubricOf(shown.part) === null) {
    entries.push([words.teach.target, <Code key="target" text={shown.part.source} />])
  }
  if (verdict) {
    entries.push(
      [words.teach.canonical, verdict.canonical && <Code text={verdict.canonical} />],
      [words.teach.note, verdict.note && <Code text={verdict.note} />],
      [words.teach.version, <Code key="version" text={verdict.questionVersion} />],
      [words.teach.grader, <Code key="grader" text={verdict.graderVersion} />],
      [words.teach.seed, <Code key="seed" text={String(verdict.seed)} />],
      [
        words.teach.time,
        fill(words.teach.micros, {
          micros: formatNumber(verdict.micros, locale, 0),
          referee: formatNumber(verdict.refereeMicros, locale, 0),
        }),
      ],
    )
  }
  entries.push([words.teach.slips, slipsOf(shown, locale, words.answer.repairPlace)])
  entries.push([words.teach.receipt, receiptNumber(shown.submission.id)])
  return (
    <section aria-labelledby="record">
      <h2 id="record" className="text-xl">
        {words.teach.record}
      </h2>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 text-sm tabular-nums">
        {entries
          .filter(([, value]) => value !== null)
          .map(([title, value]) => (
            <Fragment key={title}>
              <dt className="text-ink-soft">{title}</dt>
              <dd className="wrap-anywhere">{value}</dd>
            </Fragment>
          ))}
      </dl>
    </section>
  )
}

function Code({ text }: { text: string }) {
  return <code className="formula-raw">{text}</code>
}
