import { describe, expect, it } from 'vitest'
import { gradedIn } from './gradedIn.fixture'

const graded = await gradedIn({
  id: 'hard',
  given: {
    x: 'interval(700, 900)',
    t: 'interval(20, 40)',
    s: 'interval(0.000001, 0.00001)',
    w: 'interval(1, 2)',
  },
  parts: [
    { id: 'overflow', answer: 'log(1 + exp(x))' },
    { id: 'saturated', answer: '1 - sigmoid(t)' },
    { id: 'cancelling', answer: '(1 - cos(s))/s^2' },
    { id: 'underflow', answer: 'log(exp(-2 x))' },
    { id: 'undefined', answer: 'log(w - 3)' },
    { id: 'hopeless', answer: 'exp(exp(exp(w + 10)))' },
  ],
})

describe('a truth that doubles do not know anywhere is settled by the referee', () => {
  it.each([
    ['overflow', 'x + log(1 + exp(-x))'],
    ['saturated', '1/(1 + exp(t))'],
    ['saturated', 'sigmoid(-t)'],
    ['cancelling', '2 sin(s/2)^2/s^2'],
    ['underflow', '-2 x'],
  ])('%s: %s is right', (part, answer) => {
    expect(graded(part, answer).outcome).toBe('correct')
  })

  it.each([
    ['overflow', '1 + x'],
    ['overflow', 'x + 1e-9'],
    ['saturated', 'exp(-t)'],
    ['saturated', '0'],
    ['saturated', '1.000000001/(1 + exp(t))'],
    ['cancelling', '1/2'],
    ['underflow', '-x'],
    ['underflow', 'log(-x)'],
  ])('%s: %s is wrong', (part, answer) => {
    expect(graded(part, answer).outcome).toBe('incorrect')
  })
})

describe('a truth that nobody knows anywhere is the question’s fault', () => {
  it.each(['undefined', 'hopeless'])('%s', (part) => {
    expect(graded(part, '1').outcome).toBe('broken')
  })
})
