import { expect, it } from 'vitest'
import { loadQuestionObject } from '@/lib/question/loadQuestion'
import { createReferee } from '@/lib/referee/referee'
import { preparePart } from './preparePart'
import { tickLines } from './tickLines'

const question = loadQuestionObject({
  sizes: { K: '2..5' },
  given: { z: ['K', 1] },
  define: { p: 'softmax(z)', Z: 'sum(exp(z[j]), j = 1:K)' },
  indices: { i: 'K', j: 'K', k: 'K' },
  parts: [{ id: 'a', answer: 'd(p[k], z[k])', work: 'optional' }],
})
const instruments = { referee: await createReferee(), clock: () => 0 }

function ticks(text: string): readonly (string | null)[] {
  const [part] = question.parts
  if (part === undefined) throw new Error('the question has a part')
  const prepared = preparePart(question, part, 1, instruments)
  if (prepared.kind !== 'formula') throw new Error('a formula is asked')
  return tickLines(prepared, text, 'plain', null).map(({ tick }) => tick)
}

it.each([
  ['d(p_k, z_k)\n= p_k - p_k^2\n= p_k (1 - p_k)', [null, 'equal', 'equal']],
  ['d(p_k, z_k)\n= p_k + p_k^2\n= p_k (1 + p_k)\n= p_k', [null, 'differs', 'equal', 'differs']],
  ['p_k = e^{z_k}/Z\nso d(p_k, z_k) = p_k', [null, 'equal', null, 'differs']],
  [
    'd(p_k, z_i)\n= p_k - p_k^2 (i = k)\n= p_k p_i (i ≠ k)\n= p_i p_k',
    [null, 'equal', 'differs', 'equal'],
  ],
  ['d(p_k, z_k) = p_k (1 -', []],
])('each line beside the one above: %s', (text, expected) => {
  expect(ticks(text)).toEqual(expected)
})

it('a first line alone is told nothing of, right or wrong', () => {
  expect(ticks('p_k (1 - p_k)')).toEqual([null])
  expect(ticks('p_k (1 + p_k)')).toEqual([null])
})
