import { describe, expect, test } from 'vitest'
import type { Grading } from '@/lib/db/gradings'
import type { Submission } from '@/lib/db/submissions'
import { verdict } from '@/lib/db/temporaryDatabase'
import { type Policy, usualPolicy } from '@/lib/gradebook/policy'
import { judgedAnswer } from './judgedAnswer'

const wrong = verdict({
  outcome: 'incorrect',
  note: 'sign',
  canonical: 'the canonical text',
  trace: [{ stratum: 's', sizes: {}, indices: {}, answer: 1, truth: 2, agrees: false }],
  repair: { kind: 'sign', span: [0, 1] },
  counterexample: {
    sizes: {},
    indices: {},
    quantities: [],
    neighbours: [],
    steps: [],
    entry: null,
    answer: 1,
    truth: 2,
  },
})

const grading: Grading = {
  id: 'g',
  number: 1,
  kind: 'auto',
  outcome: 'incorrect',
  credit: 0,
  note: 'sign',
  counted: true,
  repeatsId: null,
  verdict: wrong,
  by: null,
  at: new Date(0),
  reason: null,
  rubric: null,
}

const due = new Date('2026-03-09T00:00:00Z')

/** What a student is shown of an answer with these gradings, all of which count, before the due date or after. */
function shown(gradings: readonly Grading[], policy: Policy, isPastDue = false) {
  return judgedAnswer(
    submission(gradings),
    { policy, due },
    { counted: gradings.length, isPastDue },
  )
}

/** The same where it has to be told. */
function toldOf(gradings: readonly Grading[], policy: Policy, isPastDue = false) {
  const judged = shown(gradings, policy, isPastDue)
  if (judged?.kind !== 'told') throw new Error(`the answer is ${judged?.kind}`)
  return judged
}

const submission = (gradings: readonly Grading[]): Submission => ({
  id: 's',
  studentId: 'p',
  itemId: 'i',
  partId: 'a',
  versionId: 'v',
  number: 1,
  receivedAt: new Date(0),
  due: new Date(0),
  late: false,
  text: 'x',
  fields: null,
  format: 'plain',
  files: [],
  gradings,
})

test('nothing is told before a grading stands', () => {
  expect(shown([], usualPolicy)).toBeNull()
})

test('trace, canonical text and true value never leave, whatever the policy', () => {
  for (const feedback of ['full', 'outcome'] as const) {
    const told = toldOf([grading], { ...usualPolicy, feedback })
    expect(told.verdict?.counterexample?.truth ?? null).toBeNull()
    expect(JSON.stringify(told)).not.toMatch(/trace|canonical|stratum/)
  }
})

test('`full` says why and where, `outcome` only that', () => {
  const full = toldOf([grading], { ...usualPolicy, feedback: 'full' })
  expect(full.verdict).toMatchObject({
    note: 'sign',
    repair: { kind: 'sign' },
    counterexample: { answer: 1 },
  })
  const short = toldOf([grading], { ...usualPolicy, feedback: 'outcome' })
  expect(short.verdict).toMatchObject({
    outcome: 'incorrect',
    note: null,
    repair: null,
    counterexample: null,
  })
})

test('a mark changed by a person counts and brings its reason, not the old words', () => {
  const changed: Grading = {
    ...grading,
    number: 2,
    kind: 'manual',
    outcome: 'correct',
    credit: 10_000,
    verdict: null,
    reason: 'right after all',
  }
  expect(shown([grading, changed], usualPolicy)).toMatchObject({
    outcome: 'correct',
    credit: 1,
    verdict: null,
    byPerson: { how: 'changed', reason: 'right after all', lines: null },
  })
})

test('a rubric is told once a person has marked by it, and not before', () => {
  const terms = { policy: usualPolicy, due: new Date('2026-03-09T00:00:00Z') }
  const at = { counted: 0, isPastDue: false }
  const line = (id: string) => ({ id, points: 1, say: { 'zh-CN': id, en: `the line ${id}` } })
  const rubric = [line('a'), line('b')]
  const awaits: Grading = { ...grading, outcome: 'undecided', note: 'awaits-marking' }
  const marked: Grading = { ...awaits, number: 2, kind: 'manual', verdict: null, rubric: ['b'] }
  const before = judgedAnswer(submission([awaits]), terms, at, rubric)
  expect(JSON.stringify(before)).not.toContain('the line')
  expect(judgedAnswer(submission([awaits, marked]), terms, at, rubric)).toMatchObject({
    byPerson: {
      how: 'marked',
      lines: [
        { id: 'a', ticked: false },
        { id: 'b', ticked: true },
      ],
    },
  })
})

describe('an outcome that is not told yet', () => {
  const feedback = { diagnosis: 'always', counterexample: 'always', repair: 'always' } as const
  const examination = {
    ...usualPolicy,
    feedback: { verdict: 'after-due', ...feedback, ticks: true },
  } as const

  test('leaves nothing but that the answer is in, whatever became of it', () => {
    const outcomes = ['correct', 'partial', 'incorrect', 'undecided', 'broken'] as const
    const cards = outcomes.flatMap((outcome) => {
      const own = { ...grading, outcome, credit: outcome === 'correct' ? 10_000 : 0 }
      const manual = { ...own, kind: 'manual', verdict: null, reason: 'why' } as const
      const restated = { ...own, outcome: 'unreadable', note: 'target-restated' } as const
      return [own, { ...own, counted: false, repeatsId: 'r' }, manual, restated].map((one) =>
        JSON.stringify(shown([one], examination)),
      )
    })
    expect(new Set(cards)).toEqual(
      new Set([
        JSON.stringify({
          kind: 'received',
          submissionId: 's',
          number: 1,
          text: 'x',
          fields: null,
          files: [],
          late: false,
          receivedAt: '1970-01-01T00:00:00.000Z',
          toldAfter: '2026-03-09T00:00:00.000Z',
          toldAtAttempt: null,
        }),
      ]),
    )
  })

  test('is told after the due date with all that the policy tells', () => {
    expect(toldOf([grading], examination, true)).toMatchObject({
      outcome: 'incorrect',
      verdict: { note: 'sign', repair: { kind: 'sign' } },
    })
  })

  test('still says why a text could not be read', () => {
    const error = { code: 'unknown-symbol', name: 'q', nearest: null, span: [0, 1] } as const
    const unread = verdict({ outcome: 'unreadable', note: 'unreadable', span: [0, 1], error })
    const own = { ...grading, outcome: 'unreadable', counted: false, verdict: unread } as const
    expect(toldOf([own], examination)).toMatchObject({ counted: false, verdict: { error } })
  })
})
