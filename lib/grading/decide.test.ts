import { describe, expect, it } from 'vitest'
import { gradedIn } from './gradedIn.fixture'

const graded = await gradedIn({
  id: 'untold',
  given: { x: 'real' },
  parts: [
    { id: 'itself', answer: 'x' },
    { id: 'exponential', answer: 'exp(x)' },
    { id: 'sigmoid', answer: '1/(1 + exp(-x))' },
  ],
})

describe('points at which neither engine can tell', () => {
  it.each([
    ['exponential', '(tanh(x/2) + 1)/(1 - tanh(x/2))'],
    ['sigmoid', '1/(1 + cosh(x) - sinh(x))'],
  ])('do not keep %s from being right: %s', (part, answer) => {
    expect(graded(part, answer).outcome).toBe('correct')
  })

  it.each([
    'x > 2 ? x + 1 + log(exp(exp(exp(x+3)))) - exp(exp(x+3)) : x',
    'x > 2 ? x + ((1e80 + x) - 1e80 - x + 1e-80)*1e70 : x',
    'x > 2 ? x + (cosh(100x)^2 - sinh(100x)^2 - 1 + exp(-200x)) : x',
  ])('hide nothing where the answer takes another course there: %s', (answer) => {
    expect(graded('itself', answer).outcome).toBe('undecided')
  })
})
