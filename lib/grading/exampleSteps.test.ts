import { describe, expect, it, test } from 'vitest'
import { gradedIn } from './gradedIn.fixture'
import type { ShownStep } from './verdict'

const graded = await gradedIn({
  id: 'steps',
  sizes: { K: '2..6', n: '2..6' },
  given: { W: ['K', 'n'], x: ['n', 1], t: 'real', u: 'real' },
  define: { z: 'W * x', p: 'softmax(z)' },
  indices: { i: 'K', j: 'K', k: 'K' },
  parts: [
    { id: 'diagonal', answer: 'd(p[k], z[k])', using: ['p', 'z'] },
    { id: 'scalar', answer: 't + u', using: ['t', 'u'] },
    { id: 'gradient', answer: 'd(sum(z), W)' },
  ],
})

const example = (part: string, answer: string) => graded(part, answer).counterexample
const steps = (part: string, answer: string): readonly ShownStep[] =>
  example(part, answer)?.steps ?? []
const shown = (part: string, answer: string): readonly string[] =>
  steps(part, answer).map(({ latex }) => latex)

describe('the steps of an example', () => {
  it('are the values of the subterms at what it shows, innermost first', () => {
    const answer = 'exp(z_k) / sum(exp(z_j), j = 1:K) * (1 + p_k)'
    const found = example('diagonal', answer)
    const k = (found?.indices.k ?? 0) - 1
    const z = found?.quantities.find(({ latex }) => latex === 'z')?.values.flat() ?? []
    const exponentials = z.map(Math.exp)
    const total = exponentials.reduce((sum, each) => sum + each, 0)
    const p = (exponentials[k] ?? Number.NaN) / total
    const expected = [
      ['\\exp\\left(z_{k}\\right)', exponentials[k]],
      ['\\sum_{j=1}^{K} \\exp\\left(z_{j}\\right)', total],
      ['\\frac{\\exp\\left(z_{k}\\right)}{\\sum_{j=1}^{K} \\exp\\left(z_{j}\\right)}', p],
      ['1 + p_{k}', 1 + p],
    ] as const
    expect(found?.steps.map(({ latex }) => latex)).toEqual(expected.map(([latex]) => latex))
    for (const [at, [, value]] of expected.entries()) {
      expect(found?.steps[at]?.values[0]?.[0]).toBeCloseTo(value ?? Number.NaN, 2)
    }
    expect(found?.answer).toBeCloseTo(p * (1 + p), 3)
  })

  test.each([
    ['scalar', 't', []],
    ['scalar', '-t + 2', []],
    ['scalar', 't * u', []],
    ['scalar', '(t + 2) (t + 2) + u', ['t + 2', '\\left(t + 2\\right) \\left(t + 2\\right)']],
    [
      'scalar',
      't + u + log(-1 - t^2)',
      ['t + u', 't^{2}', '-1 - t^{2}', expect.stringMatching('log')],
    ],
  ])('leave out what is seen at a glance, and the whole: %s: %s', (part, answer, expected) => {
    expect(shown(part, answer)).toEqual(expected)
  })

  it('have no value where the subterm has none', () => {
    expect(steps('scalar', 't + u + log(-1 - t^2)').at(-1)?.values).toEqual([[null]])
  })

  it('leave out what changes with the index of a sum, and keep what does not', () => {
    const found = shown('diagonal', 'sum(exp(z_j) * exp(z_k), j = 1:K)')
    expect(found).toEqual(['\\exp\\left(z_{k}\\right)'])
  })

  it('hold arrays up to six entries, with an array for an answer', () => {
    const found = steps('gradient', "2 ones(K, 1) x'")
    const last = found.at(-1)
    expect(last?.values).toHaveLength(example('gradient', "2 ones(K, 1) x'")?.sizes.K ?? 0)
    expect(found.flatMap(({ values }) => values.flat()).length).toBeLessThanOrEqual(12)
  })

  it('are eight at most, the outermost', () => {
    const nested = Array.from({ length: 12 }).reduce<string>((inner) => `(${inner} + 1) u`, 't')
    const found = shown('scalar', nested)
    expect(found).toHaveLength(8)
    expect(found[0]?.length).toBeGreaterThan('t + 1'.length)
  })
})
