import { expect, test } from 'vitest'
import { gradedIn } from './gradedIn.fixture'

const graded = await gradedIn({
  id: 'confirmed',
  sizes: { n: '2..4' },
  given: { x: 'real', a: 'positive', A: ['n', 'n'], B: ['n', 'n'] },
  define: { f: 'a * x^2' },
  parts: [
    { id: 'slope', answer: 'd(f, x)' },
    { id: 'array', answer: "A' * 2" },
    { id: 'within', answer: "d(trace(A' * B * A), A)" },
    { id: 'log', answer: 'log(a) + x^3' },
  ],
})

test.each([
  ['sign', 'slope', '-2 a x'],
  ['factor', 'slope', '6 a x'],
  ['term', 'slope', '2 a x + a'],
  ['chain-factor', 'slope', '2 x'],
  ['transposed', 'array', '2 A'],
])('%s is said of %s, and not of what only doubles take for it', (note, part, answer) => {
  expect(graded(part, answer).note).toBe(note)
  const hidden = `(${answer}) tanh(20 + x^2)`
  expect(graded(part, hidden)).toMatchObject({ outcome: 'incorrect', note: 'value', repair: null })
})

test('a repair is told only if the referee finds it right', () => {
  expect(graded('log', 'exp(a) + x^3')).toMatchObject({
    note: 'log-or-exp',
    repair: { kind: 'function', span: [0, 6] },
  })
  expect(graded('log', 'exp(a) + x^3 tanh(20 + x^2)')).toMatchObject({
    note: 'value',
    repair: null,
  })
})

test('a transpose that is missing within a product is named', () => {
  expect(graded('within', 'B A + B A')).toMatchObject({ repair: { kind: 'transpose' } })
  expect(graded('within', 'B A + B A').note).toBe('transpose-within')
})
