import { expect, test } from 'vitest'
import type { Grading } from '@/lib/db/gradings'
import type { Submission } from '@/lib/db/submissions'
import { verdict } from '@/lib/db/temporaryDatabase'
import { usualPolicy } from '@/lib/gradebook/policy'
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

const submission = (gradings: readonly Grading[]): Submission => ({
  id: 's',
  studentId: 'p',
  itemId: 'i',
  partId: 'a',
  versionId: 'v',
  number: 1,
  receivedAt: new Date(0),
  late: false,
  text: 'x',
  fields: null,
  format: 'plain',
  files: [],
  gradings,
})

test('nothing is told before a grading stands', () => {
  expect(judgedAnswer(submission([]), usualPolicy, false)).toBeNull()
})

test('trace, canonical text and true value never leave, whatever the policy', () => {
  for (const feedback of ['full', 'outcome'] as const) {
    const told = judgedAnswer(submission([grading]), { ...usualPolicy, feedback }, false)
    expect(told?.verdict?.counterexample?.truth ?? null).toBeNull()
    expect(JSON.stringify(told)).not.toMatch(/trace|canonical|stratum/)
  }
})

test('`full` says why and where, `outcome` only that', () => {
  const full = judgedAnswer(submission([grading]), { ...usualPolicy, feedback: 'full' }, false)
  expect(full?.verdict).toMatchObject({
    note: 'sign',
    repair: { kind: 'sign' },
    counterexample: { answer: 1 },
  })
  const short = judgedAnswer(submission([grading]), { ...usualPolicy, feedback: 'outcome' }, false)
  expect(short?.verdict).toMatchObject({
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
  expect(judgedAnswer(submission([grading, changed]), usualPolicy, false)).toMatchObject({
    outcome: 'correct',
    credit: 1,
    verdict: null,
    byPerson: { changed: true, reason: 'right after all', lines: null },
  })
})

test('a rubric is told once a person has marked by it, and not before', () => {
  const line = (id: string) => ({ id, points: 1, say: { 'zh-CN': id, en: `the line ${id}` } })
  const rubric = [line('a'), line('b')]
  const awaits: Grading = { ...grading, outcome: 'undecided', note: 'awaits-marking' }
  const marked: Grading = { ...awaits, number: 2, kind: 'manual', verdict: null, rubric: ['b'] }
  const before = judgedAnswer(submission([awaits]), usualPolicy, false, rubric)
  expect(JSON.stringify(before)).not.toContain('the line')
  expect(judgedAnswer(submission([awaits, marked]), usualPolicy, false, rubric)).toMatchObject({
    byPerson: {
      changed: false,
      lines: [
        { id: 'a', ticked: false },
        { id: 'b', ticked: true },
      ],
    },
  })
})
