import { describe, expect, it } from 'vitest'
import { readAnswer } from '@/lib/expr/read'
import { loadQuestionObject } from '@/lib/question/loadQuestion'
import { weighsPlace } from './weighsPlace'

const { vocabulary, parts } = loadQuestionObject({
  id: 'places',
  sizes: { K: '2..6' },
  given: { z: ['K', 1], t: [1, 1] },
  define: { p: 'softmax(z)' },
  indices: { i: 'K', j: 'K', k: 'K' },
  parts: [{ id: 'slope', answer: 'd(p[k], z[i])' }],
})

function weighs(text: string): boolean | null {
  const reading = readAnswer(text, { format: 'plain', vocabulary, expects: 'formula' })
  if (reading.kind === 'unreadable' || reading.value.kind === 'shape') return null
  const [tree] = reading.value.expressions
  const model = parts[0]?.model
  return tree === undefined || model === undefined ? null : weighsPlace(tree, model)
}

describe('a formula', () => {
  it.each(['k = 5 ? 0 : p_k', 'K = 2 ? 0 : p_k', 'max(k, 3)', 'sum(p[j], j < k + 1)'])(
    'changes its course at a size or an index: %s',
    (text) => {
      expect(weighs(text)).toBe(true)
    },
  )

  it.each([
    'p_k (delta(i,k) - p_i)',
    'i = k ? p_k : 0',
    'sum(p[j], j != k)',
    'exp(z_k)',
    '1[i < k]',
    'p_k < 0.9 ? p_k : 0',
    'max(z[j], j)',
    'abs(t)',
  ])('does not: %s', (text) => {
    expect(weighs(text)).toBe(false)
  })
})
