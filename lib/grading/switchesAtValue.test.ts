import { describe, expect, it } from 'vitest'
import { readAnswer } from '@/lib/expr/read'
import { loadQuestionObject } from '@/lib/question/loadQuestion'
import { switchesAtValue } from './switchesAtValue'

const { vocabulary, parts } = loadQuestionObject({
  id: 'switches',
  sizes: { K: '2..6' },
  given: { z: ['K', 1], t: [1, 1] },
  define: { p: 'softmax(z)' },
  indices: { i: 'K', j: 'K', k: 'K' },
  parts: [{ id: 'slope', answer: 'd(p[k], z[i])' }],
})

function switches(text: string): boolean | null {
  const reading = readAnswer(text, { format: 'plain', vocabulary, expects: 'formula' })
  if (reading.kind === 'unreadable' || reading.value.kind === 'shape') return null
  const [tree] = reading.value.expressions
  const model = parts[0]?.model
  return tree === undefined || model === undefined ? null : switchesAtValue(tree, model)
}

describe('a formula', () => {
  it.each([
    'p_k < 0.9 ? p_k : 0',
    'p_k 1[z_k > 1]',
    'max(p_k, 0.1)',
    'abs(t)',
    "relu'(t)",
    'sum(z[j] 1[z[j] > 0], j)',
    'max(z[j], j)',
    'k = 5 ? 0 : p_k',
    'K = 2 ? 0 : p_k',
  ])('switches at a value: %s', (text) => {
    expect(switches(text)).toBe(true)
  })

  it.each([
    'p_k (delta(i,k) - p_i)',
    'i = k ? p_k : 0',
    'sum(p[j], j != k)',
    'exp(z_k)',
    '1[i < k]',
  ])('does not: %s', (text) => {
    expect(switches(text)).toBe(false)
  })
})
