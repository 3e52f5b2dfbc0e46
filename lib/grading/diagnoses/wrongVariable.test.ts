import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'
import { softmaxQuestion } from './softmaxQuestion.fixture'

const graded = await gradedIn({
  id: 'line',
  sizes: { n: '2..4' },
  given: { w: 'real', b: 'real', x: 'real', t: 'real', u: ['n', 1], v: ['n', 1], A: ['n', 'n'] },
  define: { e: '(w * x + b - t)^2', q: "u' * A * v" },
  indices: { i: 'n' },
  parts: [
    { id: 'weight', answer: 'd(e, w)' },
    { id: 'bias', answer: 'd(e, b)' },
    { id: 'twice', answer: 'd(d(e, w), b)' },
    { id: 'left', answer: 'd(q, u)' },
    { id: 'entry', answer: 'd(q, u[i])' },
    { id: 'self', answer: 'd(w^2, w)' },
  ],
})
const softmax = await gradedIn(softmaxQuestion)

describe('wrong-variable', () => {
  it.each([
    ['weight', '2 (w x + b - t)', 'b', 'w'],
    ['weight', '2 w (w x + b - t)', 'x', 'w'],
    ['bias', '2 x (w x + b - t)', 'w', 'b'],
    ['twice', '2 x^2', 'w', 'b'],
    ['left', "A' u", 'v', 'u'],
    ['entry', "(A' u)_i", 'v_{i}', 'u_{i}'],
  ])('names in %s what %s is the derivative by: %s for %s', (part, answer, by, asked) => {
    expect(graded(part, answer)).toMatchObject({
      outcome: 'incorrect',
      note: 'wrong-variable',
      fields: { by: `$${by}$`, asked: `$${asked}$` },
    })
  })

  it('names the output where the chain stopped at it', () => {
    expect(softmax('loss', '-y_i/p_i')).toMatchObject({
      note: 'wrong-variable',
      fields: { by: '$p_{i}$', asked: '$z_{i}$' },
    })
  })

  it.each([
    ['weight', '-2 x (w x + b - t)'],
    ['weight', '3 (w x + b - t)'],
    ['bias', '2 x (w x + b - t) + 1e-9'],
    ['bias', '0'],
    ['left', 'A u'],
    ['self', '1'],
    ['self', '0'],
  ])('is not said in %s of %s', (part, answer) => {
    expect(graded(part, answer)).toMatchObject({ outcome: 'incorrect' })
    expect(graded(part, answer).note).not.toBe('wrong-variable')
  })

  it('calls the opposite by its sign', () => {
    expect(graded('bias', '-2 (w x + b - t)').note).toBe('sign')
  })
})
