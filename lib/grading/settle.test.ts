import { describe, expect, test } from 'vitest'
import { gradedIn } from './gradedIn.fixture'

const say = { en: 'No.', 'zh-CN': '不。' }
const graded = await gradedIn({
  id: 'repaired',
  sizes: { K: '2..5', n: '2..5' },
  given: { W: ['K', 'n'], x: ['n', 1] },
  define: { z: 'W * x', p: 'softmax(z)' },
  indices: { i: 'K', k: 'K' },
  parts: [
    {
      id: 'diagonal',
      answer: 'd(p[k], z[k])',
      using: ['p'],
      feedback: [{ answer: 'p[k] * (1 + 2 * p[k])', say }],
    },
    { id: 'cases', answer: 'd(p[k], z[i])', cases: ['i = k', 'i != k'], using: ['p'] },
    { id: 'log', answer: 'd(p[k], z[k]) + log(p[k])', using: ['p'] },
  ],
})

const marked = (part: string, text: string): string | null => {
  const { repair } = graded(part, text)
  return repair === null ? null : `${repair.kind}: ${text.slice(...repair.span).trim()}`
}

describe('the place of a slip is told', () => {
  test.each([
    ['a wrong answer', 'diagonal', 'p_k (1 + p_k)', 'term', 'sign: + p_k'],
    [
      'an answer right in some cases',
      'cases',
      'p_k (delta(i,k) + p_i) - 2 p_k p_k',
      'some-cases',
      'index: 2 p_k p_k',
    ],
    ['an answer without a value', 'log', 'p_k (1 - p_k) + log(-p_k)', 'undefined', 'sign: -p_k'],
    [
      'the first wrong line',
      'diagonal',
      'd(p_k, z_k) = p_k (1 + p_k) = p_k + p_k^2',
      'term',
      'sign: + p_k',
    ],
  ])('of %s', (_what, part, text, note, expected) => {
    expect(graded(part, text).note).toBe(note)
    expect(marked(part, text)).toBe(expected)
  })

  test('of the wrong step in the work for a right answer', () => {
    const text = 'd(p_k, z_k) = p_k - p_k p_k p_k = p_k (1 - p_k)'
    expect(graded('diagonal', text)).toMatchObject({ outcome: 'correct', note: 'work-broken' })
    expect(marked('diagonal', text)).toBe('factor: p_k p_k p_k')
  })

  test('of a lemma, whatever its shape', () => {
    const text = "W' W = W' W + W' W\np_k (1 - p_k)"
    expect(marked('diagonal', text)).toBe("term: W' W + W' W")
  })

  test('where a symbol that was introduced is used', () => {
    const text = 'let q = 1 + p_k\nd(p_k, z_k) = p_k q'
    expect(marked('diagonal', text)).toBe('sign: q')
  })

  test('field by field', () => {
    const { cases } = graded('cases', { 'i = k': 'p_k (1 + p_k)', 'i != k': '-p_i p_k' })
    expect(cases?.['i = k']?.repair).toEqual({ kind: 'sign', span: [6, 12] })
    expect(cases?.['i != k']?.repair).toBeNull()
  })
})

describe('no place is told', () => {
  test.each([
    ['of a right answer', 'diagonal', 'p_k (1 - p_k)', null],
    ['beside a diagnosis', 'diagonal', 'p_k (p_k - 1)', 'sign'],
    ["beside the author's own message", 'diagonal', 'p_k (1 + 2 p_k)', 'feedback'],
  ])('%s', (_what, part, text, note) => {
    expect(graded(part, text).note).toBe(note)
    expect(marked(part, text)).toBeNull()
  })
})
