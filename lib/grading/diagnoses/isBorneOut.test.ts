import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'
import { softmaxQuestion } from './softmaxQuestion.fixture'

const graded = await gradedIn(softmaxQuestion)
const slope = await gradedIn({
  id: 'slope',
  given: { x: 'real', a: 'positive' },
  parts: [
    { id: 'slope', answer: 'd(a * x^2, x)' },
    { id: 'side', answer: 'd(abs(x), x)' },
  ],
})

describe('what is seen at a few points of an answer that switches', () => {
  it.each(['max(exp(z_k)/(exp(z_1) + exp(z_2)), 1e-6)', 'max(exp(z_k)/sum(exp(z)), 1e-6)'])(
    'is not said where it fails at others: %s',
    (answer) => {
      expect(graded('entry', answer)).toMatchObject({ outcome: 'incorrect', note: 'value' })
    },
  )

  it.each([
    'x > 60 ? 7 : -2 a x',
    'max(-2 a x, -700)',
    'x > 3.1 ? (x > 3.3 ? -2 a x : a) : -2 a x',
  ])('is not said where it fails far out or in a narrow place: %s', (answer) => {
    expect(slope('slope', answer)).toMatchObject({ outcome: 'incorrect', note: 'value' })
  })

  it.each(['tanh(1000 x)', 'tanh(1e6 x)'])('is not said of one side only nearly: %s', (answer) => {
    expect(slope('side', answer)).toMatchObject({ outcome: 'incorrect', note: 'value' })
  })

  it.each(['-2 a abs(x) sign(x)', '-2 a max(x, min(x, 3))'])(
    'is said where it is true everywhere: %s',
    (answer) => {
      expect(slope('slope', answer)).toMatchObject({ outcome: 'incorrect', note: 'sign' })
    },
  )
})

const squares = await gradedIn({
  id: 'squares',
  sizes: { n: '2..4' },
  given: { x: ['n', 1] },
  indices: { i: 'n', j: 'n' },
  parts: [{ id: 'entry', answer: 'd(x[i]^2, x[j])' }],
})

it('asks under a heading at its own points alone', () => {
  const answer = 'if i = j: -2 abs(x_i) sign(x_i)\nif i != j: 0'
  expect(squares('entry', answer)).toMatchObject({ outcome: 'incorrect', note: 'sign' })
})
