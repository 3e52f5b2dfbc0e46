import { describe, expect, it } from 'vitest'
import { gradedIn } from './gradedIn.fixture'
import { tellStudent } from './tellStudent'

const graded = await gradedIn({
  id: 'square',
  given: { x: 'real' },
  define: { f: 'x^2' },
  parts: [
    { id: 'slope', answer: 'd(f, x)', using: ['x'] },
    { id: 'line', answer: 'd(f, x) + 1', using: ['x'] },
  ],
})
const wrong = graded('slope', '-2 x')
const slipped = graded('line', '2 x - 1')

describe('what a student is told', () => {
  it('never holds the points that decided', () => {
    const told = tellStudent(wrong, ['diagnosis', 'counterexample', 'truth'])
    expect(Object.keys(told)).not.toContain('trace')
    expect(Object.keys(told)).not.toContain('canonical')
  })

  it.each([
    { tells: [], note: null, example: false },
    { tells: ['diagnosis'], note: 'sign', example: false },
    { tells: ['counterexample'], note: null, example: true },
  ] as const)('follows the policy: $tells', ({ tells, note, example }) => {
    const told = tellStudent(wrong, tells)
    expect(told.note).toBe(note)
    expect(told.counterexample !== null).toBe(example)
  })

  it('holds the place of a slip only where the policy tells it', () => {
    expect(tellStudent(slipped, ['diagnosis', 'counterexample']).repair).toBeNull()
    expect(tellStudent(slipped, ['repair']).repair).toEqual({ kind: 'sign', span: [3, 7] })
  })

  it('holds the rule that was misapplied only where the policy tells it', () => {
    const misstepped = graded('slope', 'd(f, x) = d(x * x, x) = x = 2 x')
    expect(misstepped.misstep).toEqual({ rule: 'product-term', span: [10, 21] })
    expect(tellStudent(misstepped, ['diagnosis', 'counterexample']).misstep).toBeNull()
    expect(tellStudent(misstepped, ['repair']).misstep).not.toBeNull()
  })

  it('holds the true value only where the policy tells it', () => {
    expect(tellStudent(wrong, ['counterexample']).counterexample?.truth).toBeNull()
    expect(tellStudent(wrong, ['counterexample', 'truth']).counterexample?.truth).not.toBeNull()
  })

  it('says what became of a text that could not be read, whatever the policy', () => {
    const told = tellStudent(graded('slope', '2 q'), [])
    expect(told).toMatchObject({ outcome: 'unreadable', error: { code: 'unknown-symbol' } })
  })
})
