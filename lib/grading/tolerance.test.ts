import { beforeAll, describe, expect, it } from 'vitest'
import { type Graded, gradedIn } from './gradedIn.fixture'

describe('a formula asked as a decimal', () => {
  let graded: Graded
  beforeAll(async () => {
    graded = await gradedIn({
      given: { z: 'real', w: 'positive', p: 'probability', a: { value: 0.3 }, b: { value: 0.2 } },
      parts: [
        { id: 'digits', answer: 'z * sqrt(2)', tolerance: '3 significant digits' },
        { id: 'share', answer: 'exp(w) / 3', tolerance: '1%' },
        { id: 'distance', answer: 'w / 3', tolerance: 0.01 },
        { id: 'bounded', answer: 'p / 3', tolerance: 0.01 },
        { id: 'exact', answer: '(a - b) * z' },
      ],
    })
  })

  it.each([
    ['digits', '1.414 z'],
    ['digits', 'sqrt(2) z'],
    ['share', '0.333 exp(w)'],
    ['share', '0.3333 e^w'],
    ['distance', 'w/3'],
    ['distance', 'w/3 + 0.01'],
    ['bounded', '0.333 p'],
    ['bounded', '0.325 p'],
    ['exact', 'z/10'],
  ])('%s: %s is near enough', (part, answer) => {
    expect(graded(part, answer).outcome).toBe('correct')
  })

  it.each([
    ['digits', '1.41 z'],
    ['digits', '1.414 z + 0.001'],
    ['share', '0.329 exp(w)'],
    ['share', '2.7^w / 3'],
    ['distance', 'w/3 + 0.0100001'],
    ['distance', '0.333333 w'],
    ['bounded', '0.32 p'],
    ['bounded', 'p/3 + max(0, p - 0.9)'],
    ['exact', '0.1000001 z'],
  ])('%s: %s differs by more somewhere', (part, answer) => {
    expect(graded(part, answer).outcome).toBe('incorrect')
  })

  it('shows an example at which the answer lies beyond the tolerance', () => {
    const { counterexample } = graded('bounded', '0.32 p')
    const { answer, truth } = counterexample ?? { answer: null, truth: null }
    expect(Math.abs((answer ?? 0) - (truth ?? 0))).toBeGreaterThan(0.01)
  })
})
