import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'

const graded = await gradedIn({
  id: 'softmax',
  sizes: { K: '2..6' },
  given: { z: ['K', 1] },
  define: { p: 'softmax(z)' },
  indices: { i: 'K', j: 'K', k: 'K' },
  parts: [
    { id: 'off-diagonal', answer: 'd(p[k], z[i])', where: 'i != k', using: ['p'] },
    { id: 'cases', answer: 'd(p[k], z[i])', cases: ['i = k', 'i != k'], using: ['p'] },
  ],
})

describe('other-case', () => {
  it.each(['p_k (1 - p_k)', 'p_i (1 - p_i)', 'p_k - p_k^2'])(
    'names the formula for i = k where i ≠ k is asked: %s',
    (answer) => {
      expect(graded('off-diagonal', answer)).toMatchObject({
        outcome: 'incorrect',
        note: 'other-case',
        fields: { belongs: '$i = k$' },
      })
    },
  )

  it('names the case whose formula stands in the wrong field', () => {
    const verdict = graded('cases', { 'i = k': '-p_i p_k', 'i != k': 'p_k (1 - p_k)' })
    expect(verdict).toMatchObject({ outcome: 'incorrect', note: 'other-case', fields: {} })
    expect(verdict.cases?.['i = k']).toMatchObject({
      note: 'other-case',
      fields: { belongs: String.raw`$i \neq k$` },
    })
  })

  it.each(['-p_k p_i', 'p_k p_i', 'p_k', '0'])('is not said of %s', (answer) => {
    expect(graded('off-diagonal', answer).note).not.toBe('other-case')
  })
})
