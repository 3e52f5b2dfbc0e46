import { describe, expect, it } from 'vitest'
import { gradedIn } from './gradedIn.fixture'

const about = (en: string) => ({ 'zh-CN': `（${en}）`, en })
const graded = await gradedIn({
  id: 'mean-square',
  sizes: { n: '2..6' },
  given: { x: ['n', 1] },
  define: { f: '1/n * sum(x[j]^2, j = 1:n)' },
  indices: { i: 'n', j: 'n' },
  parts: [
    {
      id: 'slope',
      answer: 'd(f, x[i])',
      feedback: [
        { answer: '2 x_i', say: about('where is the mean?'), credit: 0.5 },
        { answer: 'x_i / n', say: about('the power rule'), credit: 0 },
        { answer: '0', say: about('f depends on x'), credit: 0 },
      ],
    },
    {
      id: 'shape',
      answer: 'shape(x)',
      feedback: [{ answer: '1 x n', say: about('columns'), credit: 0.25 }],
    },
  ],
})

describe("the author's message", () => {
  it.each([
    ['slope', 'x_i + x_i', 'partial', 0.5, 'where is the mean?'],
    ['slope', 'x_i (1/n)', 'incorrect', 0, 'the power rule'],
    ['slope', 'x_i - x_i', 'incorrect', 0, 'f depends on x'],
    ['shape', '(1, n)', 'partial', 0.25, 'columns'],
  ])('in %s meets %s', (part, answer, outcome, credit, en) => {
    expect(graded(part, answer)).toMatchObject({
      outcome,
      credit,
      note: 'feedback',
      fields: about(en),
    })
  })

  it.each([
    ['slope', '2 x_i / n', null],
    ['slope', '3 x_i / n', 'factor'],
    ['shape', 'n x n', 'shape'],
  ])('in %s does not meet %s', (part, answer, note) => {
    expect(graded(part, answer).note).toBe(note)
  })
})
