'use client'

import { type ReactNode, Suspense, useRef, useState } from 'react'
import { fillPlural } from '@/lib/i18n/fill'
import type { AsksWriting } from '../asks'
import { Button } from '../Button'
import { StoredCard } from '../StoredCard'
import { spareFor } from '../spareFor'
import { Choice } from './Choice'
import { DraftStatus } from './DraftStatus'
import type { DraftState } from './draftKeeper'
import { HandInStatus } from './HandInStatus'
import type { HandIn } from './handIn'
import { OtherTextOffer } from './OtherTextOffer'
import { type AnswerableAsks, type AnswerablePart, PartFields } from './PartFields'
import { useQuestion } from './QuestionFrame'
import { sayMissing } from './sayMissing'
import { useDraft } from './useDraft'
import { useHandIn } from './useHandIn'
import { useTextFirst } from './useTextFirst'
import { isBlank, storable, type Written } from './written'

const VerdictCard = spareFor(async () => (await import('../VerdictCard')).VerdictCard, StoredCard)

/**
 * A part's answer from the first key to the verdict: fields, draft, handing in, and the place of the card, which is
 * kept so that nothing moves when a verdict arrives. `children` is the card of the latest submission before this visit.
 */
export function PartAnswer({
  part,
  initial,
  savedAt = null,
  latestNumber,
  attemptsLeft: attemptsLeftBefore,
  isOpen,
  children,
}: {
  part: AnswerablePart
  initial: Written
  /** When the draft was saved, or in practice the answer taken, that `initial` is, ISO 8601 in UTC; null where it is neither. */
  savedAt?: string | null
  /** Number of the latest submission; 0 before the first. */
  latestNumber: number
  attemptsLeft: number | null
  isOpen: boolean
  children: ReactNode
}) {
  const question = useQuestion()
  const { words, handing, locale } = question
  const [written, setWritten] = useState(initial)
  const [revision, setRevision] = useState(0)
  const [fault, setFault] = useState<string | null>(null)
  /** Where the draft was when a press was told that nobody is signed in: one saved after that is somebody's. */
  const [signedOutIn, setSignedOutIn] = useState<DraftState | null>(null)
  /** The attempts left stand beside the button before the first verdict, and their place is kept after it. */
  const [isFirstVisit] = useState(latestNumber === 0)
  const underway = useRef(false)
  /** As of the last key: a page under load renders behind them. */
  const latest = useRef(written)
  /** Whether a file is on its way. */
  const busy = useRef(false)
  const fields = useRef<HTMLDivElement>(null)
  const draft = useDraft(part.id, initial, savedAt, replace)
  const { outcome, press, after, send } = useHandIn(part.id, latestNumber, settle)

  const { asks } = part
  const attemptsLeft = outcome?.kind === 'judged' ? outcome.attemptsLeft : attemptsLeftBefore
  const canAnswer = isOpen && attemptsLeft !== 0
  const isSignedOut =
    outcome?.kind === 'failed' &&
    outcome.fault === 'expired' &&
    (draft.state.kind !== 'saved' || draft.state === signedOutIn)
  const isSending = press === 'sending' || press === 'slow'
  const isTextFirst = useTextFirst(canAnswer && isToBeFormula(initial, asks), fields, {
    isBegun: () => !isToBeFormula(latest.current, asks),
    onTurn: () => setRevision((count) => count + 1),
    onLost: () => {
      write({ ...latest.current, format: 'plain' })
      setFault(words.fieldFailed)
    },
  })
  const shown: Written =
    isTextFirst && isToBeFormula(written, asks) ? { ...written, format: 'plain' } : written

  function write(typed: Written) {
    const next = storable(typed)
    setFault(null)
    setWritten(next)
    latest.current = next
    draft.typed(next)
  }

  /** Of what is typed: several fields may tell theirs before the page is rendered. */
  function writeIn(text: string, label: string | null) {
    const before = { ...latest.current, format: shown.format }
    write(
      label === null
        ? { ...before, text }
        : { ...before, fields: { ...before.fields, [label]: text } },
    )
  }

  /** Puts other text into the fields than was typed there: they are made anew. */
  function replace(next: Written) {
    write(next)
    setRevision((count) => count + 1)
  }

  async function chooseFormat(format: Written['format']) {
    if (format === written.format || !isWriting(asks)) return
    const against = { vocabulary: question.vocabulary, asks }
    const respellAnswer = await import('./readLine').then(
      (loaded) => loaded.respellAnswer,
      () => null,
    )
    if (respellAnswer === null) return setFault(words.notLoaded)
    const before = latest.current
    const carry = (text: string) => respellAnswer(text, before.format, format, against)
    const fields =
      before.fields === null
        ? null
        : Object.fromEntries(
            Object.entries(before.fields).map(([label, text]) => [label, carry(text)]),
          )
    replace({ format, text: carry(before.text), fields })
  }

  /** Text is an equal way to write it, and the only one where the formula field's code did not come. */
  async function fieldLost() {
    await chooseFormat('plain')
    setFault(words.fieldFailed)
  }

  function chooseForm(form: 'one' | 'cases') {
    const empty = Object.fromEntries(part.cases.map(({ label }) => [label, '']))
    replace({ ...written, fields: form === 'cases' ? empty : null })
  }

  async function submit() {
    if (underway.current) return
    underway.current = true
    await keysTold()
    const typed = latest.current
    const missing = busy.current ? handing.stillSending : sayMissing(asks, typed, question)
    if (missing !== null) {
      underway.current = false
      setFault(missing)
      return
    }
    setFault(null)
    draft.pressed(typed)
    await send(typed)
    underway.current = false
  }

  function settle(answer: Written, result: HandIn) {
    if (result.kind === 'judged') return draft.taken(answer, result.judged.receivedAt)
    if (result.fault === 'expired') setSignedOutIn(draft.state)
    setFault(result.fault === 'fileRefused' ? handing.fileRefused : words[result.fault])
  }

  return (
    <div className="mt-half">
      {part.cases.length > 0 && canAnswer && (
        <div className="mb-2">
          <Choice
            legend={words.yourAnswer}
            value={written.fields === null ? 'one' : 'cases'}
            options={[
              { value: 'cases', label: words.byCase },
              { value: 'one', label: words.oneFormula },
            ]}
            onChoose={chooseForm}
          />
        </div>
      )}
      <div ref={fields}>
        <PartFields
          part={part}
          written={shown}
          revision={revision}
          fault={fault}
          readOnly={!canAnswer}
          onWrite={writeIn}
          onFieldLost={() => void fieldLost()}
          onBusy={(isBusy) => {
            busy.current = isBusy
          }}
        />
      </div>
      {canAnswer && (
        <div className="screen-only mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            look="primary"
            aria-disabled={isSending}
            className="min-w-32"
            onClick={() => void submit()}
          >
            {isSending ? words.submitting : words.submit}
          </Button>
          {isFirstVisit && (
            <span className={`text-sm text-ink-soft ${after === 0 ? '' : 'invisible'}`}>
              {attemptsLeft === null
                ? words.attemptsUnlimited
                : fillPlural(words.attemptsLeft, attemptsLeft, locale)}
            </span>
          )}
          {isWriting(asks) && (
            <span className="ml-auto flex flex-wrap items-center gap-3">
              <button
                type="button"
                popoverTarget="how-to-type"
                className="min-h-10 text-sm text-accent hover:underline"
              >
                {words.howToType}
              </button>
              <Choice
                legend={words.inputMode}
                value={written.format}
                options={[
                  { value: 'latex', label: words.mathField },
                  { value: 'plain', label: words.plainField },
                ]}
                onChoose={(format) => void chooseFormat(format)}
              />
            </span>
          )}
        </div>
      )}
      {written.fields !== null && fault !== null && !hasGap(written.fields) && (
        <p role="alert" className="mt-1 text-sm text-incorrect">
          {fault}
        </p>
      )}
      <HandInStatus press={press} outcome={outcome} />
      <DraftStatus state={draft.state} isSignedOut={isSignedOut} />
      {draft.other !== null && (
        <OtherTextOffer other={draft.other} asks={asks} onChoose={draft.choose} />
      )}
      <div
        aria-live="polite"
        className={`grid grid-cols-1 items-start ${isOpen ? roomFor(asks) : ''}`}
      >
        {outcome?.kind === 'judged' ? (
          <Suspense fallback={children}>
            <VerdictCard
              key={outcome.judged.submissionId}
              judged={outcome.judged}
              locale={locale}
              zone={question.zone}
              words={words}
              attemptsLeft={outcome.attemptsLeft}
            />
          </Suspense>
        ) : (
          children
        )}
      </div>
    </div>
  )
}

/** A formula field tells its keys a moment after they are pressed: what is handed in is what stands there. */
function keysTold(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

/** Whether nothing is written yet, in a formula field. */
function isToBeFormula(written: Written, asks: AnswerableAsks): boolean {
  return isWriting(asks) && written.format === 'latex' && isBlank(written)
}

/** Whether a formula, a shape or a number is asked, which may be written in two ways. */
function isWriting(asks: AnswerableAsks): asks is AsksWriting {
  return asks.kind === 'formula' || asks.kind === 'shape' || asks.kind === 'number'
}

/** The height kept for a card that may come. */
function roomFor(asks: AnswerableAsks): string {
  return asks.kind === 'formula' ? 'min-h-72' : 'min-h-36'
}

function hasGap(fields: Readonly<Record<string, string>>): boolean {
  return Object.values(fields).some((text) => text.trim() === '')
}
