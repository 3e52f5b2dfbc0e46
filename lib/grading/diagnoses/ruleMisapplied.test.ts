import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'
import { softmaxQuestion } from './softmaxQuestion.fixture'

const softmax = await gradedIn(softmaxQuestion)
const graded = await gradedIn({
  id: 'rules',
  sizes: { n: '2..4' },
  given: { x: 'real', c: 'positive', w: ['n', 1], s: 'positive' },
  define: {
    product: 'x^2 * sin(x)',
    quotient: 'exp(x) / (c + x^2)',
    inner: 'log(c + x^4) * 3',
    risen: 'c^2 * x^5 + exp(sin(x))',
    quiet: 'exp(c * x^2) + x',
  },
  indices: { i: 'n' },
  parts: [
    { id: 'product', answer: 'd(product, x)' },
    { id: 'quotient', answer: 'd(quotient, x)' },
    { id: 'inner', answer: 'd(inner, x)' },
    { id: 'risen', answer: 'd(risen, x)' },
    { id: 'quiet', answer: 'd(quiet, x)' },
    { id: 'joined', answer: 'log(s + c)' },
    { id: 'powered', answer: '(s + c)^3' },
  ],
})

describe('a misapplied rule', () => {
  it.each([
    ['product', '2 x sin(x)', 'product-term'],
    ['product', 'x^2 cos(x)', 'product-term'],
    ['product', '2 x cos(x)', 'product-parts'],
    ['product', '2 x sin(x) - x^2 cos(x)', 'product-sign'],
    ['product', 'x sin(x) + x^2 cos(x)', 'power-derivative'],
    ['quotient', 'exp(x)/(c + x^2)', 'quotient-term'],
    ['quotient', '(exp(x) (c + x^2) + 2 x exp(x))/(c + x^2)^2', 'quotient-sign'],
    ['quotient', '(exp(x) (c + x^2) - 2 x exp(x))/(c + x^2)', 'quotient-square'],
    ['quotient', 'exp(x)/(2 x)', 'quotient-parts'],
    ['inner', '12 x^3', 'log-derivative'],
    ['risen', '5 c^2 x^4 + exp(sin(x))', 'chain-inner'],
    ['risen', '5 c^2 x^4 + exp(cos(x))', 'exp-derivative'],
    ['joined', 'log(s) + log(c)', 'log-of-sum'],
    ['powered', 's^3 + c^3', 'power-of-sum'],
  ])('in %s, %s: %s', (part, answer, note) => {
    expect(graded(part, answer)).toMatchObject({ outcome: 'incorrect', note })
  })

  it.each([
    ['product', '2 x sin(x) + x^2 cos(x) + 1e-9'],
    ['product', '-2 x sin(x) - x^2 cos(x)'],
    ['product', '2 x sin(x) tanh(20 + x^2)'],
    ['quotient', '0'],
    ['joined', 'log(s) + log(c) + 1e-12'],
  ])('is not said in %s of %s', (part, answer) => {
    const { outcome, note } = graded(part, answer)
    expect(outcome).toBe('incorrect')
    expect(note).toMatch(/^(value|sign|term|factor)$/)
  })

  it('leaves a slip in a softmax to what says where it is', () => {
    expect(softmax('diagonal', 'p_k (1 + p_k)').note).toBe('term')
  })
})
