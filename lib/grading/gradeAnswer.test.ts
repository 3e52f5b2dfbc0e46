import { describe, expect, it } from 'vitest'
import { gradedIn } from './gradedIn.fixture'

const softmax = {
  id: 'softmax',
  sizes: { K: '2..6', n: '2..6', H: '2..6' },
  given: { z: ['K', 1], B: ['n', 'H'] },
  define: { p: 'softmax(z)', Z: 'sum(exp(z[j]), j = 1:K)' },
  indices: { i: 'K', j: 'K', k: 'K' },
  parts: [
    { id: 'diagonal', answer: 'd(p[k], z[k])', using: ['p'], work: 'optional' },
    { id: 'worked', answer: 'd(p[k], z[k])', using: ['p'], work: 'required', 'work-credit': 0.4 },
    { id: 'cases', answer: 'd(p[k], z[i])', cases: ['i = k', 'i != k'], using: ['p'] },
    { id: 'normaliser', answer: 'sum(exp(z[j]), j = 1:K)' },
    { id: 'shape', answer: 'shape(p)' },
    { id: 'row', answer: 'shape(B[1,:])' },
  ],
}
const graded = await gradedIn(softmax)

describe('the form of a right value', () => {
  it.each([
    ['exp(z_k)/Z - (exp(z_k)/Z)^2', '$z$, $Z$'],
    ['p_k (1 - exp(z_k)/Z)', '$z$, $Z$'],
    ['p_k (1 - p_k) + 0 z_k', '$z$'],
  ])('%s has symbols that were not to be used', (answer, symbols) => {
    expect(graded('diagonal', answer)).toMatchObject({
      outcome: 'partial',
      credit: 0.5,
      note: 'form',
      fields: { symbols, allowed: '$p$' },
    })
  })

  it.each(['d(p[k], z[k])', 'p_k - p_k d(Z, z[k]) / Z'])('%s still has a derivative', (answer) => {
    expect(graded('diagonal', answer)).toMatchObject({
      outcome: 'unreadable',
      note: 'derivative-left',
    })
  })

  it('refuses a name for what is asked', () => {
    expect(graded('normaliser', 'Z')).toMatchObject({
      outcome: 'unreadable',
      note: 'target-restated',
    })
    expect(graded('normaliser', 'exp(logsumexp(z))').outcome).toBe('correct')
  })

  it.each([
    ['jacobian', 'A', 'correct'],
    ['slope', 'A_ij', 'correct'],
    ['slope', 'J_ij', 'unreadable'],
    ['restated', 'J', 'unreadable'],
    ['weights', 'r', 'correct'],
    ['weights', 's', 'incorrect'],
  ])(
    'takes a name for an answer, not one that holds the derivative asked: %s %s',
    async (part, answer, outcome) => {
      const linear = await gradedIn({
        id: 'linear',
        sizes: { m: '2..5', n: '2..5' },
        given: { A: ['m', 'n'], x: ['n', 1], b: ['m', 1], v: ['m', 1] },
        define: { r: 'A*x - b', J: 'd(r, x)', s: "v'*r" },
        indices: { i: 'm', j: 'n' },
        layout: 'numerator',
        parts: [
          { id: 'jacobian', answer: 'd(A*x - b, x)' },
          { id: 'slope', answer: 'd(r[i], x[j])' },
          { id: 'restated', answer: 'd(r, x)' },
          { id: 'weights', answer: 'd(s, v)' },
        ],
      })
      expect(linear(part, answer).outcome).toBe(outcome)
    },
  )
})

describe('a chain', () => {
  const right = 'd(p[k], z[k]) = p_k - p_k^2 = p_k (1 - p_k)'
  const brokenBetween = 'd(p[k], z[k]) = p_k - p_k = p_k (1 - p_k)'
  const brokenAtTheEnd = 'd(p[k], z[k]) = p_k - p_k^2 = p_k (1 + p_k)'

  it('answers with its last expression', () => {
    expect(graded('diagonal', right)).toMatchObject({ outcome: 'correct', note: null, line: null })
  })

  it('names its first wrong expression and where it stands', () => {
    const verdict = graded('diagonal', brokenAtTheEnd)
    expect(verdict).toMatchObject({ outcome: 'incorrect', line: 3 })
    expect(brokenAtTheEnd.slice(...(verdict.span ?? []))).toBe('p_k (1 + p_k)')
  })

  it('loses nothing where work is optional, and says which expression is wrong', () => {
    expect(graded('diagonal', brokenBetween)).toMatchObject({
      outcome: 'correct',
      credit: 1,
      note: 'work-broken',
      line: 2,
    })
  })

  it.each([
    [right, { outcome: 'correct', credit: 1, note: null }],
    [brokenBetween, { outcome: 'partial', credit: 0.6, note: 'work-broken', line: 2 }],
    ['p_k (1 - p_k)', { outcome: 'partial', credit: 0.6, note: 'work-missing' }],
  ])('counts where work is required: %s', (answer, expected) => {
    expect(graded('worked', answer)).toMatchObject(expected)
  })

  it('has expressions of one shape', () => {
    expect(graded('diagonal', 'd(p, z) = p_k (1 - p_k)')).toMatchObject({
      outcome: 'unreadable',
      error: { code: 'entry-missing' },
    })
  })

  it('states no shape that a part of the question asks for', () => {
    const errorOf = (answer: string) => graded('diagonal', answer).error
    expect(errorOf("p + p' = p_k (1 - p_k)")).toMatchObject({ left: '', right: '' })
    expect(errorOf('p_k^p')).toMatchObject({ code: 'scalar-needed', found: '' })
    expect(errorOf('B_{1,k}')).toMatchObject({ code: 'index-range', axis: '' })
    expect(errorOf('B_{k,k}')).toMatchObject({ code: 'index-range', axis: 'n' })
  })
})

describe('an answer by fields', () => {
  it.each([
    ['p_k (1 - p_k)', '-p_i p_k', { outcome: 'correct', credit: 1, note: null }],
    ['p_k (1 - p_k)', 'p_i p_k', { outcome: 'partial', credit: 0.5, note: 'some-cases' }],
    ['p_k (p_k - 1)', 'p_i p_k', { outcome: 'incorrect', credit: 0, note: 'sign' }],
    ['p_k (1 - p_k)', '-exp(z_i) p_k / Z', { outcome: 'partial', credit: 0.75, note: 'form' }],
  ])('i = k: %s, i ≠ k: %s', (equal, different, expected) => {
    expect(graded('cases', { 'i = k': equal, 'i != k': different })).toMatchObject(expected)
  })

  it('ignores spaces in the conditions', () => {
    expect(graded('cases', { 'i=k': 'p_k (1 - p_k)', 'i  !=  k': '-p_i p_k' }).outcome).toBe(
      'correct',
    )
  })

  it.each([
    ['', 'empty'],
    ['p_i p_', 'expected'],
    ['q_k', 'unknown-symbol'],
  ])('tells nothing of a field beside one that cannot be read: %s', (text, code) => {
    const verdict = graded('cases', { 'i = k': 'p_k (1 - p_k)', 'i != k': text })
    expect(verdict).toMatchObject({ outcome: 'unreadable', error: { code } })
    expect(Object.keys(verdict.cases ?? {})).toEqual(['i != k'])
  })

  it('reads a missing field as an empty one', () => {
    expect(graded('cases', { 'i = k': 'p_k (1 - p_k)' })).toMatchObject({
      outcome: 'unreadable',
      error: { code: 'empty' },
    })
  })

  it('calls a case that the part does not have a broken request', () => {
    expect(graded('cases', { 'i < k': '0' })).toMatchObject({ outcome: 'broken' })
  })
})

describe('a verdict', () => {
  it.each(['p_k (1 - p_k)', 'p_k (1 + p_k)', 'p_k - exp(z_k)', 'p_k (('])(
    'is the same every time: %s',
    async (answer) => {
      const again = await gradedIn(softmax)
      expect(again('diagonal', answer)).toEqual(graded('diagonal', answer))
    },
  )

  it.each([
    ['p_k*(1-p_k)', '(1 - p_k) p_k', false],
    ['p_k*(1-p_k)', 'p[k] (1 − p[k])', true],
  ])('knows the same answer again by its tree: %s and %s', (one, other, same) => {
    const canonical = graded('diagonal', one).canonical
    expect(graded('diagonal', other).canonical === canonical).toBe(same)
  })
})
