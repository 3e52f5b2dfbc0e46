import { Fragment, type ReactNode } from 'react'
import type { Span } from '@/lib/expr/tree'
import type { ToldVerdict } from '@/lib/grading/tellStudent'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { formatShare } from '@/lib/i18n/format'
import { sayMisstep, sayOutcome, sayRepair, sayVerdict } from '@/lib/i18n/sayVerdict'
import type { Locale } from '@/lib/question/question'
import { CounterexampleNote } from './CounterexampleNote'
import { Icon, type IconName } from './Icon'
import type { JudgedAnswer, ToldAnswer } from './judged'
import { ReceiptLine } from './ReceiptLine'
import { ReceivedCard } from './ReceivedCard'
import { RubricLines } from './RubricLines'
import { Scroller } from './Scroller'
import { Sentence } from './Sentence'
import { SourceText } from './SourceText'
import { OUTCOME_ICON, OUTCOME_INK } from './StatusBadge'

/**
 * What became of an answer: outcome, reason, the place that could not be read, a small example, and what it cost.
 * `attemptsLeft` is said with the latest answer only: undefined leaves it out, null means unlimited.
 */
export function VerdictCard(card: CardOf<JudgedAnswer>) {
  const { judged, attemptsLeft, children } = card
  switch (judged.kind) {
    case 'received':
      return (
        <ReceivedCard {...card} judged={judged} attemptsLeft={attemptsLeft}>
          {children}
        </ReceivedCard>
      )
    case 'told':
      return <ToldCard {...card} judged={judged} />
  }
}

interface CardOf<Judged> {
  readonly judged: Judged
  readonly locale: Locale
  /** IANA zone of the course, in which times are shown. */
  readonly zone: string
  readonly words: Dictionary['answer']
  readonly attemptsLeft?: number | null
  readonly children?: ReactNode
}

function ToldCard({ judged, locale, zone, words, attemptsLeft, children }: CardOf<ToldAnswer>) {
  const { verdict, outcome } = judged
  const look = lookOf(judged, locale, words)
  const reason = verdict === null ? '' : sayVerdict(verdict, locale)
  return (
    <article className="rounded-sm border border-rule bg-sheet px-4 py-3 sm:px-5">
      <h3 className={`flex items-center gap-2 text-xl ${look.ink}`}>
        <Icon name={look.icon} className="size-6" />
        {look.heading}
        {outcome === 'partial' && (
          <span className="ml-auto font-control text-sm font-normal">
            {fill(words.credit, { share: formatShare(judged.credit, locale) })}
          </span>
        )}
      </h3>
      {children}
      {reason !== '' && reason !== look.heading && (
        <p className="prose mt-1">
          <Sentence text={reason} />
        </p>
      )}
      {verdict !== null && (
        <Places judged={judged} verdict={verdict} locale={locale} words={words} />
      )}
      {judged.byPerson !== null && <ByPerson by={judged.byPerson} locale={locale} words={words} />}
      {verdict !== null && <Examples verdict={verdict} locale={locale} words={words} />}
      <ReceiptLine
        judged={judged}
        cost={costOf(judged, words)}
        locale={locale}
        zone={zone}
        words={words}
        attemptsLeft={attemptsLeft}
      />
    </article>
  )
}

/** What an answer cost, where that is worth a word. */
function costOf(
  { repeats, counted, verdict }: ToldAnswer,
  words: Dictionary['answer'],
): string | null {
  if (repeats) return words.sameAgain
  return counted || isWaiting(verdict) ? null : words.costsNothing
}

/** How a verdict is headed. A right answer over a broken way is not celebrated: the heading says both. */
function lookOf(
  { outcome, verdict }: ToldAnswer,
  locale: Locale,
  words: Dictionary['answer'],
): { readonly heading: string; readonly icon: IconName; readonly ink: string } {
  if (isWaiting(verdict)) {
    return { heading: words.handedIn, icon: OUTCOME_ICON[outcome], ink: OUTCOME_INK[outcome] }
  }
  if (outcome === 'correct' && verdict !== null && breaksSomewhere(verdict)) {
    return { heading: words.wayBroken, icon: OUTCOME_ICON.partial, ink: OUTCOME_INK.partial }
  }
  return {
    heading: outcome === 'undecided' ? words.undecided : sayOutcome(outcome, locale),
    icon: OUTCOME_ICON[outcome],
    ink: OUTCOME_INK[outcome],
  }
}

/** Whether a person has to mark it first. */
function isWaiting(verdict: ToldVerdict | null): boolean {
  return verdict?.note === 'awaits-marking'
}

function breaksSomewhere({ line, cases }: ToldVerdict): boolean {
  return line !== null || Object.values(cases ?? {}).some((field) => field.line !== null)
}

/** How a person marked: by which lines of the rubric, and why. */
function ByPerson({
  by: { how, reason, lines },
  locale,
  words,
}: {
  by: NonNullable<ToldAnswer['byPerson']>
  locale: Locale
  words: Dictionary['answer']
}) {
  const byRubric = how === 'marked' && lines !== null
  const lead = byRubric ? words.markedBy : words.byPerson[how]
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

/** The answer as it was typed, with the place underlined that could not be read, at which a derivation breaks or a rule was misapplied, or at which one change would mend it; for an answer by cases, field by field. */
function Places({
  judged,
  verdict,
  locale,
  words,
}: {
  judged: ToldAnswer
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
  return written.map(({ label, text, told }) => {
    if (text === '') return null
    const { outcome, line, span, repair, misstep } = told
    const isPlaced = outcome === 'unreadable' || line !== null
    const mark = line === null ? words.unreadablePlace : words.brokenPlace
    return (
      <Fragment key={label}>
        {repair === null && isPlaced && span !== null && (
          <MarkedText text={text} span={span} mark={mark} />
        )}
        {misstep !== null && (
          <SaidPlace said={sayMisstep(told, locale)}>
            <MarkedText text={text} span={misstep.span} mark={words.repairPlace} />
          </SaidPlace>
        )}
        {repair !== null && (
          <SaidPlace said={sayRepair(repair.kind, locale)}>
            <MarkedText text={text} span={repair.span} mark={words.repairPlace} />
          </SaidPlace>
        )}
      </Fragment>
    )
  })
}

/** A place with the sentence about it. */
function SaidPlace({ said, children }: { said: string; children: ReactNode }) {
  return (
    <div className="mt-2">
      <p className="prose">
        <Sentence text={said} />
      </p>
      {children}
    </div>
  )
}

function MarkedText(place: { text: string; span: Span; mark: string }) {
  return (
    <Scroller as="p" className="mt-2 rounded-sm bg-shade px-3 py-2">
      <SourceText {...place} />
    </Scroller>
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
