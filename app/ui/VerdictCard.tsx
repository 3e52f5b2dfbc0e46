import type { ReactNode } from 'react'
import type { Span } from '@/lib/expr/tree'
import type { ToldVerdict } from '@/lib/grading/tellStudent'
import type { Outcome } from '@/lib/grading/verdict'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { formatReceiptTime, formatShare } from '@/lib/i18n/format'
import { sayOutcome, sayRepair, sayVerdict } from '@/lib/i18n/sayVerdict'
import type { Locale } from '@/lib/question/question'
import { CounterexampleNote } from './CounterexampleNote'
import type { ShownFile } from './FileList'
import { Icon } from './Icon'
import { type MarkedLine, RubricLines } from './RubricLines'
import { Sentence } from './Sentence'
import { SourceText } from './SourceText'
import { OUTCOME_ICON, OUTCOME_INK } from './StatusBadge'

/** A judged submission as its student may see it; everything in it may go to the browser. */
export interface JudgedAnswer {
  readonly submissionId: string
  readonly number: number
  readonly text: string
  readonly fields: Readonly<Record<string, string>> | null
  /** Those handed in, for a part answered by files. */
  readonly files: readonly ShownFile[]
  readonly outcome: Outcome
  /** Share of the part's points, 0 to 1. */
  readonly credit: number
  /** The grader's words, cut to the policy; null for a judgement by a person. */
  readonly verdict: ToldVerdict | null
  /** Whether it cost an attempt. */
  readonly counted: boolean
  /** Whether it says the same as an earlier one. */
  readonly repeats: boolean
  readonly late: boolean
  /** ISO 8601, UTC. */
  readonly receivedAt: string
  /** What a person marked it by, and whether over another mark; null when none did. */
  readonly byPerson: {
    readonly changed: boolean
    readonly reason: string | null
    readonly lines: readonly MarkedLine[] | null
  } | null
}

/** A short number to quote when asking about a submission: the end of its id, which is random. */
export function receiptNumber(submissionId: string): string {
  return submissionId.replaceAll('-', '').slice(-8).toUpperCase()
}

/**
 * What became of an answer: outcome, reason, the place that could not be read, a small example, and what it cost.
 * `attemptsLeft` is said with the latest answer only: undefined leaves it out, null means unlimited.
 */
export function VerdictCard({
  judged,
  locale,
  zone,
  words,
  attemptsLeft,
  children,
}: {
  judged: JudgedAnswer
  locale: Locale
  /** IANA zone of the course, in which times are shown. */
  zone: string
  words: Dictionary['answer']
  attemptsLeft?: number | null
  children?: ReactNode
}) {
  const { verdict, outcome } = judged
  const isWaiting = verdict?.note === 'awaits-marking'
  const heading = isWaiting ? words.handedIn : sayOutcome(outcome, locale)
  const reason = verdict === null ? '' : sayVerdict(verdict, locale)
  return (
    <article className="rounded-sm border border-rule bg-sheet px-4 py-3 sm:px-5">
      <h3 className={`flex items-center gap-2 text-xl ${OUTCOME_INK[outcome]}`}>
        <Icon name={OUTCOME_ICON[outcome]} className="size-6" />
        {heading}
        {outcome === 'partial' && (
          <span className="ml-auto font-control text-sm font-normal">
            {fill(words.credit, { share: formatShare(judged.credit, locale) })}
          </span>
        )}
      </h3>
      {reason !== '' && reason !== heading && (
        <p className="prose mt-1">
          <Sentence text={reason} />
        </p>
      )}
      {verdict !== null && (
        <Places judged={judged} verdict={verdict} locale={locale} words={words} />
      )}
      {judged.byPerson !== null && <ByPerson by={judged.byPerson} locale={locale} words={words} />}
      {verdict !== null && <Examples verdict={verdict} locale={locale} words={words} />}
      {children}
      <Costs
        judged={judged}
        locale={locale}
        zone={zone}
        words={words}
        attemptsLeft={attemptsLeft}
      />
    </article>
  )
}

/** How a person marked: by which lines of the rubric, and why. */
function ByPerson({
  by: { changed, reason, lines },
  locale,
  words,
}: {
  by: NonNullable<JudgedAnswer['byPerson']>
  locale: Locale
  words: Dictionary['answer']
}) {
  const lead = changed ? words.overridden : lines === null ? words.marked : words.markedBy
  return (
    <div className="prose mt-1">
      <p>
        {lead} {lines === null && reason}
      </p>
      {lines !== null && <RubricLines lines={lines} locale={locale} words={words} />}
      {lines !== null && reason !== null && <p>{reason}</p>}
    </div>
  )
}

/** The answer as it was typed, with the place underlined that could not be read, at which one change would mend it, or at which a derivation breaks; for an answer by cases, field by field. */
function Places({
  judged,
  verdict,
  locale,
  words,
}: {
  judged: JudgedAnswer
  verdict: ToldVerdict
  locale: Locale
  words: Dictionary['answer']
}) {
  const written =
    verdict.cases === null
      ? [{ label: '', text: judged.text, told: verdict }]
      : Object.entries(verdict.cases).map(([label, told]) => ({
          label,
          text: judged.fields?.[label] ?? '',
          told,
        }))
  return written.map(({ label, text, told: { outcome, line, span, repair } }) => {
    if (text === '') return null
    if (repair !== null) {
      return (
        <div key={label} className="mt-2">
          <p className="prose">{sayRepair(repair.kind, locale)}</p>
          <MarkedText text={text} span={repair.span} mark={words.repairPlace} />
        </div>
      )
    }
    if ((outcome !== 'unreadable' && line === null) || span === null) return null
    const mark = line === null ? words.unreadablePlace : words.brokenPlace
    return <MarkedText key={label} text={text} span={span} mark={mark} />
  })
}

function MarkedText(place: { text: string; span: Span; mark: string }) {
  return (
    <p className="mt-2 overflow-x-auto rounded-sm bg-shade px-3 py-2">
      <SourceText {...place} />
    </p>
  )
}

function Examples({
  verdict,
  locale,
  words,
}: {
  verdict: ToldVerdict
  locale: Locale
  words: Dictionary['answer']
}) {
  const example =
    verdict.counterexample ??
    Object.values(verdict.cases ?? {}).find((told) => told.counterexample !== null)?.counterexample
  if (example === undefined || example === null) return null
  return (
    <section className="mt-2 border-t border-rule pt-2">
      <h4 className="text-base">{words.example}</h4>
      <CounterexampleNote example={example} locale={locale} words={words} />
    </section>
  )
}

function Costs({
  judged,
  locale,
  zone,
  words,
  attemptsLeft,
}: {
  judged: JudgedAnswer
  locale: Locale
  zone: string
  words: Dictionary['answer']
  attemptsLeft: number | null | undefined
}) {
  const isWaiting = judged.verdict?.note === 'awaits-marking'
  const isFree = !judged.counted && !isWaiting
  const cost = judged.repeats ? words.sameAgain : isFree ? words.costsNothing : null
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 text-sm text-ink-soft tabular-nums">
      {cost !== null && <span>{cost}</span>}
      {typeof attemptsLeft === 'number' && (
        <span>{fillPlural(words.attemptsLeft, attemptsLeft, locale)}</span>
      )}
      <span>
        {fill(words.received, {
          time: formatReceiptTime(new Date(judged.receivedAt), locale, zone),
        })}
        {judged.late && ` (${words.handedInLate})`}
      </span>
      <span>{fill(words.receipt, { number: receiptNumber(judged.submissionId) })}</span>
    </p>
  )
}
