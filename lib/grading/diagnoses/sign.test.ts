import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'

const graded = await gradedIn({
  id: 'slope',
  given: { x: 'real', a: 'positive' },
  define: { f: 'a * x^2' },
  parts: [{ id: 'slope', answer: 'd(f, x)' }],
})

describe('sign', () => {
  it.each(['-2 a x', '-(2 a x)', 'a x (-2)', '-a x - a x'])('names the sign of %s', (answer) => {
    expect(graded('slope', answer)).toMatchObject({ outcome: 'incorrect', note: 'sign' })
  })

  it.each(['2 a x', '-2 a x + 1', '0', '-2 a', '2 a x - 1e-9'])('is not said of %s', (answer) => {
    expect(graded('slope', answer).note).not.toBe('sign')
  })
})
