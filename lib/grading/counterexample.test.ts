import { describe, expect, it } from 'vitest'
import { gradedIn } from './gradedIn.fixture'

const graded = await gradedIn({
  id: 'softmax',
  sizes: { K: '2..6', n: '2..6' },
  given: { W: ['K', 'n'], x: ['n', 1] },
  define: { z: 'W * x', p: 'softmax(z)' },
  indices: { i: 'K', j: 'K', k: 'K' },
  parts: [
    { id: 'diagonal', answer: 'd(p[k], z[k])', using: ['p'] },
    { id: 'off-diagonal', answer: 'd(p[k], z[i])', where: 'i != k', using: ['p'] },
    { id: 'gradient', answer: 'd(sum(z), W)' },
  ],
})

const entries = (latex: string, answer: string, part = 'diagonal'): readonly number[] =>
  graded(part, answer)
    .counterexample?.quantities.find((quantity) => quantity.latex === latex)
    ?.values.flat() ?? []

describe('a counterexample', () => {
  it('is small, and gives the variable values of one decimal', () => {
    const { counterexample } = graded('diagonal', 'p_k (1 + p_k)')
    expect(counterexample?.sizes).toEqual({ K: 3 })
    for (const entry of entries('z', 'p_k (1 + p_k)')) {
      expect(entry).toBe(Math.round(entry * 10) / 10)
    }
  })

  it('can be followed by hand: its values are those of the formulas at what it shows', () => {
    const { counterexample } = graded('diagonal', 'p_k (1 + p_k)')
    const k = counterexample?.indices.k ?? 0
    const exponentials = entries('z', 'p_k (1 + p_k)').map(Math.exp)
    const total = exponentials.reduce((sum, each) => sum + each, 0)
    const p = (exponentials[k - 1] ?? 0) / total
    expect(counterexample?.answer).toBeCloseTo(p * (1 + p), 3)
    expect(counterexample?.truth).toBeCloseTo(p * (1 - p), 3)
  })

  it('stands in the case that is asked', () => {
    const { i, k } = graded('off-diagonal', 'p_i p_k').counterexample?.indices ?? {}
    expect(i).not.toBe(k)
  })

  it('shows enough digits to tell close values apart', () => {
    const example = graded('diagonal', 'p_k (1 - p_k) + 0.0000001').counterexample
    expect(example?.answer).not.toBe(example?.truth)
  })

  it('names the entry of an array', () => {
    const example = graded('gradient', "2 ones(K, 1) x'").counterexample
    expect(example?.entry).toHaveLength(2)
    expect(example?.answer).toBeCloseTo(2 * (example?.truth ?? Number.NaN))
  })

  it('has no value where the answer has none', () => {
    expect(graded('diagonal', 'log(p_k - 2)').counterexample?.answer).toBeNull()
  })
})
