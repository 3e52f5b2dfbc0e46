import { beforeAll, describe, expect, test } from 'vitest'
import { loadQuestionObject } from '@/lib/question/loadQuestion'
import { createReferee, type Referee } from '@/lib/referee/referee'
import { groupEqual } from './groupEqual'
import { preparePart } from './preparePart'

const object = {
  id: 'softmax',
  sizes: { K: '2..4' },
  given: { z: ['K', 1], y: { shape: ['K', 1], domain: 'simplex' } },
  define: { p: 'softmax(z)' },
  indices: { i: 'K', k: 'K' },
  parts: [
    { id: 'diagonal', answer: 'd(p[k], z[k])', work: 'optional' },
    { id: 'cases', answer: 'd(p[k], z[i])', cases: ['i = k', 'i != k'] },
    { id: 'shape', answer: 'shape(p)' },
    { id: 'number', number: { answer: '3/4' } },
  ],
}

let referee: Referee
beforeAll(async () => {
  referee = await createReferee()
})

function groups(partId: string, answers: readonly (string | Record<string, string>)[]) {
  const question = loadQuestionObject(object)
  const part = question.parts.find(({ id }) => id === partId)
  if (part === undefined) throw new Error(partId)
  const prepared = preparePart(question, part, 1, { referee, clock: () => 0 })
  return groupEqual(
    prepared,
    answers.map((answer) => ({ answer, format: 'plain' as const })),
  )
}

describe('equal are', () => {
  test('all spellings of one value, right or wrong', () => {
    const found = groups('diagonal', [
      'p_k (1 + p_k)',
      'p_k + p_k^2',
      'p_k - p_k^2',
      'p_k (1 - p_k)',
      '(p_k^2 + p_k)',
    ])
    expect(found).toEqual([0, 0, 2, 2, 0])
  })

  test('a derivation and the answer it ends in', () => {
    expect(groups('diagonal', ['d(p_k, z_k) = p_k - p_k = 0', '0', 'p_k'])).toEqual([0, 0, 2])
  })

  test('an answer by fields and one formula that tells the cases apart', () => {
    const fields = { 'i = k': 'p_k', 'i != k': '-p_i p_k' }
    const one = 'delta(i,k) p_k - (1 - delta(i,k)) p_i p_k'
    expect(groups('cases', [fields, one, { ...fields, 'i = k': 'p_i' }, '-p_i p_k'])).toEqual([
      0, 0, 0, 3,
    ])
  })

  test('numbers by their value', () => {
    expect(groups('number', ['1/2', '0.5', '0.25 + 0.25', '0.51'])).toEqual([0, 0, 0, 3])
  })

  test('zeros, whatever rounding leaves of them', () => {
    expect(groups('diagonal', ['0', 'p_k - p_k', 'p_k/3 + p_k/3 + p_k/3 - p_k', 'p_k'])).toEqual([
      0, 0, 0, 3,
    ])
  })
})

test('what cannot be read, has no value anywhere, or is a shape is equal to nothing', () => {
  expect(groups('diagonal', ['p_k (', 'p_k (', '1/0', '1/0'])).toEqual([0, 1, 2, 3])
  expect(groups('shape', ['K x 1', 'K x 1'])).toEqual([0, 1])
})
