import type { Metadata } from 'next'
import { toldAt } from '@/app/attempts'
import { judgedAnswer } from '@/app/judgedAnswer'
import { readWords } from '@/app/request/preferences'
import { type QueueQuery, readFilter } from '@/app/teach/queueAddress'
import { Link } from '@/app/ui/Link'
import { MathText } from '@/app/ui/MathText'
import { Page } from '@/app/ui/Page'
import { VerdictCard } from '@/app/ui/VerdictCard'
import { can } from '@/lib/auth/can'
import { fill } from '@/lib/i18n/fill'
import { formatReceiptTime } from '@/lib/i18n/format'
import { rubricOf } from '@/lib/question/rubricOf'
import { Attempts } from './Attempts'
import { Between } from './Between'
import { Comments } from './Comments'
import { HandedIn } from './HandedIn'
import { History } from './History'
import { Look } from './Look'
import { Mark } from './Mark'
import { OwnNumbers } from './OwnNumbers'
import { RecordList } from './RecordList'
import { ReviewKeys } from './ReviewKeys'
import { readPlace } from './readPlace'
import { readSubmissionPage } from './readSubmissionPage'
import { Trace } from './Trace'

interface Props {
  readonly params: Promise<{ submissionId: string }>
  readonly searchParams: Promise<QueueQuery & { readonly queue?: string | string[] | undefined }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = await readWords()
  const { submission, partNumber } = await readSubmissionPage((await params).submissionId)
  const student = submission.student.name
  return { title: fill(words.teach.submissionOf, { student, part: partNumber }) }
}

export default async function SubmissionPage({ params, searchParams }: Props) {
  const { locale, words } = await readWords()
  const shown = await readSubmissionPage((await params).submissionId)
  const { submission, assignment, question, part, partNumber, attempts } = shown
  const { course } = assignment
  const asked = await searchParams
  const here = await readPlace(shown, asked.queue === undefined ? null : readFilter(asked))
  const prose = question.prose[locale] ?? question.prose['zh-CN'] ?? question.prose.en
  const own = prose?.parts[part.id]
  const terms = { policy: assignment.policy, due: submission.due }
  const at = toldAt(attempts, submission.due)
  const judged = judgedAnswer(submission, terms, at, rubricOf(part))
  return (
    <Page
      person={shown.person}
      width="wide"
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${course.id}`, title: course.name[locale] },
        {
          href: `/teach/assignments/${assignment.id}`,
          title: fill(words.teach.gradebookOf, { assignment: assignment.title[locale] }),
        },
      ]}
      title={fill(words.teach.submissionOf, {
        student: submission.student.name,
        part: partNumber,
      })}
      lead={
        <p className="tabular-nums">
          {submission.student.number !== null && `${submission.student.number} · `}
          {fill(words.teach.attemptOf, { number: submission.number, count: attempts.length })}
          {' · '}
          {fill(words.answer.received, {
            time: formatReceiptTime(submission.receivedAt, locale, course.zone),
          })}
          {submission.late && ` (${words.answer.handedInLate})`}
        </p>
      }
    >
      <Between at={here} />
      <div className="grid gap-x-16 gap-y-line grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        <div className="space-y-line">
          <section aria-labelledby="asked">
            <h2 id="asked" className="text-xl">
              {words.teach.asked}
            </h2>
            <MathText source={own?.ask ?? ''} />
            <OwnNumbers question={question} words={words.teach} />
            <details className="mt-2">
              <summary className="min-h-8 w-fit text-accent">{words.teach.question}</summary>
              <MathText source={prose?.statement ?? ''} className="pb-2" />
            </details>
            {own !== undefined && own.solution !== null && (
              <details>
                <summary className="min-h-8 w-fit text-accent">{words.teach.solution}</summary>
                <MathText source={own.solution} className="pb-2" />
              </details>
            )}
          </section>
          <HandedIn shown={shown} />
          {judged !== null && (
            <section aria-labelledby="seen">
              <h2 id="seen" className="mb-2 text-xl">
                {words.teach.seen}
              </h2>
              <h3 className="sr-only">
                {fill(words.teach.attemptNumber, { number: submission.number })}
              </h3>
              <VerdictCard
                judged={judged}
                locale={locale}
                zone={course.zone}
                words={words.answer}
              />
            </section>
          )}
        </div>
        <aside className="space-y-line lg:row-span-2">
          <Look shown={shown} />
          <Mark shown={shown} />
          <Comments shown={shown} />
          <History shown={shown} />
          <Attempts shown={shown} />
          <ReviewKeys words={words.review} />
        </aside>
        <div className="space-y-line">
          <Trace shown={shown} />
          <RecordList shown={shown} />
        </div>
      </div>
      <p className="screen-only mt-half flex flex-wrap gap-x-6">
        <Link href={`/teach/assignments/${assignment.id}`}>{words.teach.gradebook}</Link>
        {can(shown.person, 'record.export', { kind: 'course', role: assignment.role }) && (
          <a href={`/api/exports/students/${course.id}/${submission.student.id}`} download>
            {words.exports.record}
          </a>
        )}
      </p>
    </Page>
  )
}
