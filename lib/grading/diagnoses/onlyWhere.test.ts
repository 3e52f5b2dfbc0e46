import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'
import { softmaxQuestion } from './softmaxQuestion.fixture'

const graded = await gradedIn(softmaxQuestion)
const kinked = await gradedIn({
  id: 'kinked',
  sizes: { n: '2..5' },
  given: { u: 'real', v: 'real', b: 'real', x: ['n', 1] },
  define: { h: 'relu(u) * b', a: 'relu(x)', g: 'max(u, v)^2', e: 'abs(u - v)' },
  indices: { i: 'n' },
  parts: [
    { id: 'relu', answer: 'd(h, u)' },
    { id: 'entry', answer: 'd(a[i], x[i])' },
    { id: 'max', answer: 'd(g, u)' },
    { id: 'abs', answer: 'd(e, u)' },
  ],
})

const [equal, apart] = ['$i = k$', String.raw`$i \neq k$`]

describe('only-where', () => {
  it.each([
    ['both', 'p_k (1 - p_k)', equal, apart],
    ['both', 'p_k (1 - p_i)', equal, apart],
    ['both', '-p_i p_k', apart, equal],
    ['log', '1 - p_i', equal, apart],
    ['log', '-p_i', apart, equal],
    ['loss', 'p_i - 1', equal, apart],
    ['loss', 'p_i - y_k', equal, apart],
  ])('in %s %s holds for %s, not for %s', (part, answer, holds, fails) => {
    expect(graded(part, answer)).toMatchObject({
      outcome: 'incorrect',
      note: 'only-where',
      fields: { holds, fails },
    })
  })

  it.each([
    ['relu', 'b', '$u > 0$', '$u < 0$'],
    ['relu', 'u > 0 ? b : 0.1 b', '$u > 0$', '$u < 0$'],
    ['entry', '1', '$x_{i} > 0$', '$x_{i} < 0$'],
    ['max', '2 u', '$u > v$', '$u < v$'],
    ['abs', '1', '$u - v > 0$', '$u - v < 0$'],
  ])('in %s %s holds on one side of the kink: %s', (part, answer, holds, fails) => {
    expect(kinked(part, answer)).toMatchObject({ note: 'only-where', fields: { holds, fails } })
  })

  it.each([
    ['relu', '0'],
    ['relu', 'u > 1 ? b : 0.1 b'],
    ['entry', '0'],
    ['entry', 'x_i'],
    ['max', 'u'],
  ])('is not said in %s of %s', (part, answer) => {
    expect(kinked(part, answer)).toMatchObject({ outcome: 'incorrect' })
    expect(kinked(part, answer).note).not.toBe('only-where')
  })

  it.each([
    ['both', 'p_k'],
    ['both', '0'],
    ['loss', '0'],
  ])('is not said in %s of %s', (part, answer) => {
    expect(graded(part, answer).note).not.toBe('only-where')
  })
})
