import fc from 'fast-check'
import { type HostileText, hostileTexts } from '@/lib/expr/hostileTexts.fixture'
import { loadQuestionObject } from '@/lib/question/loadQuestion'
import type { Question } from '@/lib/question/question'
import { createReferee } from '@/lib/referee/referee'
import { type PreparedPart, preparePart } from './preparePart'
import type { Verdict } from './verdict'

/** Small questions with every kind of part: scalars, cases, arrays, shapes, a domain with kinks. */
const QUESTIONS = [
  {
    id: 'ridge',
    sizes: { n: '2..4', p: '2..4' },
    given: { X: ['n', 'p'], y: ['n', 1], w: ['p', 1], lam: { shape: [], tex: '\\lambda' } },
    define: { r: 'X * w - y', J: 'norm(r)^2 / n + lam * norm(w)^2' },
    indices: { i: 'n', j: 'p' },
    parts: [
      { id: 'gradient', answer: 'd(J, w)' },
      { id: 'entry', answer: 'd(J, w[j])' },
      { id: 'residual', answer: 'r[i]' },
      { id: 'gram', answer: "X' * X + lam * I" },
      { id: 'shape', answer: 'shape(X)' },
    ],
  },
  {
    id: 'softmax',
    sizes: { K: '2..5' },
    given: { z: ['K', 1], y: ['K', 1] },
    define: { Z: 'sum(exp(z[j]), j = 1:K)', p: 'softmax(z)', L: '-sum(y[j] * log(p[j]), j = 1:K)' },
    indices: { i: 'K', j: 'K', k: 'K' },
    parts: [
      { id: 'diagonal', answer: 'd(p[k], z[k])', using: ['p'], work: 'optional' },
      { id: 'cases', answer: 'd(p[k], z[i])', cases: ['i = k', 'i != k'] },
      { id: 'loss', answer: 'd(L, z[i])' },
      { id: 'jacobian', answer: 'd(p, z)' },
    ],
  },
]

/** What hostile answers are tried on: every part of the questions above, ready, with texts for it. */
export interface Target {
  readonly name: string
  readonly prepared: PreparedPart
  readonly texts: fc.Arbitrary<HostileText>
}

/** Prepares the parts of the small questions and of those given. */
export async function hostileTargets(
  more: readonly Question[],
  clock: () => number,
): Promise<readonly Target[]> {
  const instruments = { referee: await createReferee(), clock }
  return [...QUESTIONS.map(loadQuestionObject), ...more].flatMap((question) => {
    const answers = [
      ...question.cases.flatMap(({ answer }) => (typeof answer === 'string' ? [answer] : [])),
      ...question.parts.map(({ source }) => source),
    ]
    const texts = hostileTexts(question.vocabulary, answers)
    return question.parts.map((part) => ({
      name: `${question.id}/${part.id}`,
      prepared: preparePart(question, part, 1, instruments),
      texts,
    }))
  })
}

/** A part with a text for it. */
export function hostileAnswers(
  targets: readonly Target[],
): fc.Arbitrary<HostileText & { readonly target: Target }> {
  return fc
    .constantFrom(...targets)
    .chain((target) => target.texts.map(({ text, format }) => ({ target, text, format })))
}

/** What no verdict on any text may be, or null. */
export function faultOf(verdict: Verdict, text: string): string | null {
  if (verdict.outcome === 'broken') return 'the question is said to be broken'
  const { error, span } = verdict
  if (verdict.outcome === 'unreadable' && verdict.note === 'unreadable') {
    if (error === null || span === null) return 'refused without a reason'
  }
  for (const [start, end] of [
    span,
    error?.span ?? null,
    ...verdict.warnings.map((one) => one.span),
  ].filter((one) => one !== null)) {
    if (start < 0 || end < start || end > text.length)
      return `a span outside the text: ${start}..${end}`
    if (start === end && text.slice(start).trim() !== '') return `an empty span at ${start}`
  }
  return null
}
