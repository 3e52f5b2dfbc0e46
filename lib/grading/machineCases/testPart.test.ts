import { beforeAll, describe, expect, test, vi } from 'vitest'
import { preparePoint } from '@/lib/model/evaluate'
import { loadQuestionObject } from '@/lib/question/loadQuestion'
import type { AuthorCase } from '@/lib/question/question'
import { createReferee } from '@/lib/referee/referee'
import { type Instruments, type PreparedPart, preparePart } from '../preparePart'
import { testPart } from './testPart'

vi.setConfig({ testTimeout: 60_000 })

let instruments: Instruments
beforeAll(async () => {
  instruments = { referee: await createReferee(), clock: () => 0 }
})

const MODEL = {
  sizes: { K: '2..5', D: '2..5' },
  given: { z: ['K', 1], W: ['K', 'D'], t: 'real' },
  define: { p: 'softmax(z)' },
  indices: { i: 'K', k: 'K' },
}

function prepared(
  part: Readonly<Record<string, unknown>>,
  answers: readonly AuthorCase['answer'][] = [],
): PreparedPart {
  const question = loadQuestionObject({ ...MODEL, parts: [{ id: 'a', ...part }] })
  const cases = answers.map(
    (answer, at): AuthorCase => ({
      ...{ id: String(at), part: 'a', answer, format: 'plain', expect: 'correct' },
      ...{ note: null, line: null, variant: {} },
    }),
  )
  const [only] = question.parts
  if (only === undefined) throw new Error('the question has a part')
  return preparePart({ ...question, cases }, only, 1, instruments)
}

describe('a sound part passes its machine-made cases', () => {
  test.each([
    ['a scalar', { answer: 't^2 * exp(-t) - 1 / (1 + t^2)' }, [], 30],
    ['sums and indices', { answer: 'sum(z[j] * p[i], j = 1:K, j != i)' }, [], 30],
    ['a matrix', { answer: "2 * W * W' * z" }, [], 25],
    ['a derivative, by its author’s answers', { answer: 'd(p[i], z[i])' }, ['p_i - p_i^2'], 30],
    ['a shape', { answer: 'shape(W)' }, [], 14],
  ] as const)('%s', (_, part, answers, least) => {
    const report = testPart(prepared(part, answers))
    expect(report.faults).toEqual([])
    expect(report.cases).toBeGreaterThan(least)
  })

  test('by cases, a field at a time and as one formula', () => {
    const part = { answer: 'd(p[k], z[i])', cases: ['i = k', 'i != k'], using: ['p'] }
    const fields = { 'i=k': 'p_i (1 - p_k)', 'i != k': '-p_i p_k' }
    const report = testPart(prepared(part, [fields, 'p_i (delta(i,k) - p_k)']))
    expect(report.faults).toEqual([])
    expect(report.cases).toBeGreaterThan(80)
  })

  test('where a slip is right by accident, accepting it is no fault', () => {
    expect(testPart(prepared({ answer: 'z[i] + z[k]' })).faults).toEqual([])
  })
})

describe('a grader that errs is told', () => {
  test('that accepts too much, with the mutation it accepted', () => {
    const part = prepared({ answer: 't^2 + t' })
    if (part.kind !== 'formula') throw new Error('a formula is asked')
    const points = part.points.map(({ at, ...point }) => ({
      ...point,
      at: preparePoint(part.part.model, { ...at.point, givens: { ...at.point.givens, t: [0] } }),
      truth: { shape: [], values: new Float64Array(1), bounds: new Float64Array(1) },
    }))
    const blind = { ...part, points, far: () => [], confirming: new Set<never>() }
    expect(testPart(blind).faults).toContainEqual({
      part: 'a',
      made: 'mutation: sign',
      from: 't^2 + t',
      text: 't^2 - t',
      expected: 'wrong',
      got: 'correct',
    })
  })

  test('that refuses what is right, with the rewriting it refused', () => {
    const part = prepared({ answer: 't^2 + t' })
    if (part.kind !== 'formula') throw new Error('a formula is asked')
    const points = part.points.map((point) => ({
      ...point,
      truth: { ...point.truth, values: point.truth.values.map((value) => value + 1) },
    }))
    expect(testPart({ ...part, points }).faults).toContainEqual(
      expect.objectContaining({
        made: 'rewriting: commute',
        text: 't + t^2',
        expected: 'right',
        got: expect.stringMatching(/^incorrect/),
      }),
    )
  })
})

describe('the author is told', () => {
  test('that no case could be made, where none could', () => {
    const report = testPart(prepared({ answer: 'd(p[i], z[i])' }))
    expect(report.cases).toBe(0)
    expect(report.hints).toEqual([expect.stringContaining('no case could be made')])
  })

  test('that an index or a sign cannot be told apart', () => {
    const { hints } = testPart(prepared({ answer: 'sum(0 * z[i] + abs(p[j]), j = 1:K)' }))
    expect(hints).toContain('another index in the place of `i` never makes a right answer wrong')
    expect(testPart(prepared({ answer: 'z[i] * z[k]' })).hints).toEqual([])
  })
})
