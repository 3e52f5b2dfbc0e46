'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { Notice } from '@/app/ui/Notice'
import { send } from '@/app/ui/send'
import { TextField } from '@/app/ui/TextField'
import type { LibraryPage, LibraryQuestion } from '@/lib/db/library'
import type { FeedbackKind } from '@/lib/gradebook/feedbackKinds'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/question/question'
import { CheckField, FeedbackFields } from './FeedbackFields'
import { type FieldFaults, faultsOf } from './faultWords'
import { LibraryPicker } from './LibraryPicker'
import { QuestionList } from './QuestionList'
import { itemIdsIn, textIn } from './readReply'
import { TimeField } from './TimeField'
import type { ChosenQuestion, TypedTerms } from './typedAssignment'

/** What a form is about: a new assignment, or one that stands in the edition the page has read. */
export type FormSubject =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'standing'
      readonly assignmentId: string
      /** Of what the page shows; each change that is stored gives a new one. */
      readonly edition: string
      readonly isDrawn: boolean
      readonly onStored: (edition: string) => void
    }

/** Everything an instructor decides about an assignment. What is typed stays until it is stored; each fault is told at its field. */
export function AssignmentForm({
  subject,
  courseId,
  zone,
  terms: termsBefore,
  questions: questionsBefore,
  library,
  kinds,
  locale,
  words,
  faultWords,
}: {
  subject: FormSubject
  courseId: string
  /** The course's zone, in words. */
  zone: string
  terms: TypedTerms
  questions: readonly ChosenQuestion[]
  /** Null where no question is to be added. */
  library: LibraryPage | null
  kinds: readonly FeedbackKind[]
  locale: Locale
  words: Dictionary['assignment']
  faultWords: Dictionary['faults']
}) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [terms, setTerms] = useState(termsBefore)
  const [questions, setQuestions] = useState(questionsBefore)
  const [faults, setFaults] = useState<FieldFaults>({})
  const [alert, setAlert] = useState<string | null>(null)
  const [state, setState] = useState<'as stored' | 'typed' | 'sending' | 'saved'>('as stored')

  useEffect(() => {
    if (state !== 'typed') return
    const stop = new AbortController()
    const keep = (event: Event) => event.preventDefault()
    window.addEventListener('beforeunload', keep, { signal: stop.signal })
    return () => stop.abort()
  }, [state])

  useEffect(() => {
    if (Object.keys(faults).length > 0) focusOnFault(form.current)
  }, [faults])

  function change(next: Partial<TypedTerms>) {
    setState('typed')
    setTerms((before) => ({ ...before, ...next }))
  }

  function arrange(next: readonly ChosenQuestion[]) {
    setState('typed')
    setQuestions(next)
  }

  function add({ versionId, ...question }: LibraryQuestion) {
    const typedPoints = String(question.points)
    const chosen = { ...question, versionId, id: null, typedPoints, isWritten: false }
    arrange([...questions, chosen])
  }

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state === 'sending') return
    setState('sending')
    setAlert(null)
    const items = questions.map(({ id, versionId, typedPoints }) => ({
      id,
      versionId,
      points: typedPoints,
    }))
    const typed = { ...terms, items }
    const sent =
      subject.kind === 'new'
        ? await send('/api/assignments', { courseId, typed })
        : await send('/api/assignments/edit', {
            assignmentId: subject.assignmentId,
            edition: subject.edition,
            typed,
          })
    if (sent.kind === 'stored') {
      setFaults({})
      if (subject.kind === 'new') {
        window.location.assign(`/teach/assignments/${textIn(sent.body, 'assignmentId')}/settings`)
        return
      }
      const ids = itemIdsIn(sent.body)
      setState('saved')
      setQuestions(questions.map((one) => ({ ...one, id: ids.get(one.versionId) ?? one.id })))
      subject.onStored(textIn(sent.body, 'edition'))
      router.refresh()
      return
    }
    setState('typed')
    const found = faultsOf(sent.body, words.faults)
    setFaults(found)
    const isFaulty = Object.keys(found).length > 0
    setAlert(isFaulty ? words.notSavedYet : faultWords[sent.fault])
  }

  const faultAt = (field: string) => {
    const fault = faults[field]
    return fault === undefined ? null : words.faults[fault]
  }
  const field = (name: TextName) => ({
    name,
    value: terms[name],
    error: faultAt(name),
    autoComplete: 'off',
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      change({ [name]: event.currentTarget.value }),
  })
  const time = (name: 'opens' | 'due' | 'lateUntil') => ({
    ...{ name, faults, words, value: terms[name] },
    onChange: (value: TypedTerms['due']) => change({ [name]: value }),
  })
  const isDrawn = subject.kind === 'standing' && subject.isDrawn
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => void save(event)}
      className="screen-only space-y-line"
    >
      <Group id="basics" title={words.basics}>
        <TextField {...field('title')} label={words.titleZh} lang="zh-CN" required />
        <TextField {...field('titleEn')} label={words.titleEn} hint={words.titleEnHint} lang="en" />
      </Group>
      <Group id="dates" title={words.dates} lead={fill(words.zone, { zone })}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TimeField {...time('opens')} label={words.opens} />
          <TimeField {...time('due')} label={words.due} hint={words.dueHint} />
          <TimeField {...time('lateUntil')} label={words.lateUntil} hint={words.lateUntilHint} />
          <TextField {...field('lateCredit')} label={words.lateCredit} inputMode="decimal" />
        </div>
      </Group>
      <Group id="questions" title={words.questions} lead={words.questionsHint}>
        <QuestionList
          questions={questions}
          faults={faults}
          locale={locale}
          words={words}
          onChange={arrange}
        />
        <p role="alert" data-fault="" tabIndex={-1} className="text-sm text-incorrect empty:hidden">
          {faultAt('items')}
        </p>
        {library !== null && (
          <LibraryPicker
            courseId={courseId}
            first={library}
            chosen={questions.map(({ name }) => name)}
            locale={locale}
            words={words}
            onAdd={add}
          />
        )}
      </Group>
      <Group id="marks" title={words.marks}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            {...field('attempts')}
            label={words.attempts}
            hint={words.attemptsHint}
            inputMode="numeric"
          />
          <TextField
            {...field('penalty')}
            label={words.penalty}
            hint={words.penaltyHint}
            inputMode="decimal"
          />
        </div>
        <CheckField
          label={words.variants}
          hint={isDrawn ? words.variantsFixed : words.variantsHint}
          error={faultAt('variants')}
          checked={terms.variants}
          disabled={isDrawn}
          onChange={(variants) => change({ variants })}
        />
      </Group>
      <Group id="feedback" title={words.feedback} lead={words.feedbackHint}>
        <FeedbackFields
          kinds={kinds}
          terms={terms}
          faults={faults}
          words={words}
          onChange={change}
        />
      </Group>
      <div className="space-y-half border-t border-rule pt-half">
        {alert !== null && <Notice kind="alert">{alert}</Notice>}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" look="primary" aria-disabled={state === 'sending'}>
            {state === 'sending'
              ? words.saving
              : subject.kind === 'new'
                ? words.create
                : words.save}
          </Button>
          {subject.kind === 'new' && <p className="text-sm text-ink-soft">{words.createHint}</p>}
          <p role="status" className="text-sm text-ink-soft">
            {state === 'saved' && <span className="text-correct">{words.saved}</span>}
            {state === 'typed' && subject.kind === 'standing' && words.unsaved}
          </p>
        </div>
      </div>
    </form>
  )
}

type TextName = 'title' | 'titleEn' | 'lateCredit' | 'attempts' | 'penalty'

function Group({
  id,
  title,
  lead,
  children,
}: {
  id: string
  title: string
  lead?: string
  children: ReactNode
}) {
  return (
    <section aria-labelledby={`group-${id}`} className="space-y-half">
      <div>
        <h2 id={`group-${id}`} className="text-xl">
          {title}
        </h2>
        {lead !== undefined && <p className="text-sm text-ink-soft">{lead}</p>}
      </div>
      {children}
    </section>
  )
}

/** The first field that is marked takes the focus. */
function focusOnFault(form: HTMLFormElement | null): void {
  const marked = form?.querySelector('[aria-invalid="true"], [data-fault]:not(:empty)')
  if (marked instanceof HTMLElement) marked.focus()
}
