import { describe, expect, test } from 'vitest'
import { invariant } from '@/lib/expr/invariant'
import { inVariant, loadQuestionObject } from '@/lib/question/loadQuestion'
import { firstVariant } from '@/lib/question/vary'
import { createReferee } from '@/lib/referee/referee'
import { type PreparedFormula, preparePart } from './preparePart'
import { readChain } from './readChain'
import { findRepair, type Repair } from './repair'
import { variationContextOf } from './variationContextOf'

const loaded = loadQuestionObject({
  id: 'repairs',
  sizes: { K: '2..5', n: '2..5' },
  given: {
    W: ['K', 'n'],
    V: ['n', 'n'],
    x: ['n', 1],
    y: ['K', 1],
    r: [1, 'K'],
    t: 'real',
    u: 'real',
    s: 'positive',
  },
  define: { z: 'W * x', p: 'softmax(z)' },
  indices: { i: 'K', j: 'K', k: 'K' },
  parts: [
    { id: 'diagonal', answer: 'd(p[k], z[k])', using: ['p'] },
    { id: 'jacobian', answer: 'd(p[k], z[i])', using: ['p'] },
    { id: 'output', answer: 'p[k] - r[k]', using: ['p', 'r'] },
    { id: 'apart', answer: 'd(p[k], z[i])', where: 'i != k', using: ['p'] },
    { id: 'plain', answer: 't - 2 u', using: ['t', 'u'] },
    { id: 'cotangent', answer: 'cot(t)', using: ['t'] },
    { id: 'doubled', answer: 't + 2 u^2', using: ['t', 'u'] },
    { id: 'root', answer: 'log(s)', using: ['s'] },
    { id: 'column', answer: "W' * y" },
    { id: 'form', answer: "x' * V * x + t" },
    { id: 'total', answer: 'sum(exp(z[j]), j = 1:K)' },
    { id: 'mean', answer: 'sum(y[j], j = 1:K, j != k) + t', using: ['y', 't'] },
  ],
})
const question = inVariant(loaded, firstVariant(loaded.vary))
const instruments = { referee: await createReferee(), clock: () => 0 }
const kept = new Map<string, PreparedFormula>()

function preparedFor(id: string): PreparedFormula {
  const part = question.parts.find((each) => each.id === id)
  invariant(part !== undefined, `the question has the part ${id}`)
  const prepared = kept.get(id) ?? preparePart(question, part, 1, instruments)
  invariant(prepared.kind === 'formula', `${id} asks for a formula`)
  kept.set(id, prepared)
  return prepared
}

function repair(id: string, text: string, format: 'plain' | 'latex' = 'plain'): Repair | null {
  const prepared = preparedFor(id)
  const chain = readChain(prepared, text, format)
  invariant(chain.kind === 'read', `${text} can be read`)
  return findRepair(chain.answer, prepared.points, variationContextOf(chain.answer, prepared))
}

/** The kind and the marked text. */
function marked(id: string, text: string, format: 'plain' | 'latex' = 'plain') {
  const found = repair(id, text, format)
  return found === null ? null : `${found.kind}: ${text.slice(...found.span).trim()}`
}

describe('the place of one slip', () => {
  test.each([
    ['diagonal', 'p_k (1 + p_k)', 'sign: + p_k'],
    ['jacobian', 'p_k (delta(i,k) + p_i)', 'sign: + p_i'],
    ['jacobian', 'p_k delta(i,k) - p_k p_k', 'index: p_k p_k'],
    ['jacobian', 'p_k (1[i != k] - p_i)', 'condition: 1[i != k]'],
    ['jacobian', 'delta(i,k) - p_k p_i', 'factor: delta(i,k)'],
    ['jacobian', '(1 - p_k) p_i', null],
    ['output', 'p_k', 'term: p_k'],
    ['plain', 't - 3 u', 'numeral: 3'],
    ['plain', 't - 2 t', 'symbol: t'],
    ['plain', '-2 u', 'term: -2 u'],
    ['plain', 't - 2 u + u', 'term: t - 2 u + u'],
    ['doubled', 't + u^2', 'factor: u^2'],
    ['doubled', 't + 2 u^3', 'numeral: 3'],
    ['root', 'exp(s)', 'function: exp(s)'],
    ['column', "W' * (y + y)", 'term: (y + y)'],
    ['column', "W' * W * x", null],
    ['form', "x' * V * x * t", null],
    ['form', "x' * V * x - t", 'sign: - t'],
    ['total', 'sum(exp(z[j]), j = 2:K)', 'limit: sum(exp(z[j]), j = 2:K)'],
    ['total', 'sum(exp(-z[j]), j = 1:K)', 'sign: -z[j]'],
    ['total', 'sum(log(z[j]), j = 1:K)', 'function: log(z[j])'],
    ['mean', 'sum(1[j = k] y[j], j = 1:K) + t', 'condition: 1[j = k]'],
  ])('%s: %s', (id, text, expected) => {
    expect(marked(id, text)).toBe(expected)
  })

  test('lies in the text as it was typed, LaTeX too', () => {
    expect(marked('diagonal', 'p_{k}\\left(1+p_{k}\\right)', 'latex')).toBe('sign: +p_{k}')
    expect(marked('doubled', '\\frac{t}{1} + u^{2}', 'latex')).toBe('factor: u^{2}')
  })

  test('is sought where the expression holds a derivative', () => {
    expect(marked('diagonal', 'd(p[k], z[k]) * 2 p_k')).toBeNull()
    expect(marked('apart', 'd(p[k], z[k])')).toBe('index: d(p[k], z[k])')
    expect(marked('diagonal', 'd(exp(z[k]), z[k]) / sum(exp(z[j]), j = 1:K) + p_k^2')).toBe(
      'sign: + p_k^2',
    )
  })
})

describe('of several repairs', () => {
  test('that are of one kind the innermost part that holds them all is marked', () => {
    expect(marked('apart', '-p_i p_i')).toBe('index: p_i p_i')
  })

  test('that which leaves the shorter formula counts', () => {
    expect(marked('doubled', 't + 2 u^2 * 2')).toBe('factor: 2 u^2 * 2')
  })

  test('none is told where two kinds do as well', () => {
    expect(repair('cotangent', 'tan(t) / 1')).toBeNull()
    expect(marked('cotangent', 'tan(t)')).toBe('function: tan(t)')
  })
})

describe('no repair', () => {
  test('is found for what is right', () => {
    expect(repair('diagonal', 'p_k - p_k^2')).toBeNull()
  })

  test('is found where it would leave the formula without a value at some points', () => {
    expect(repair('plain', 'sqrt(t) sqrt(t) + 2 u')).toBeNull()
  })

  test('is found past the budget, which is counted and so the same on every machine', () => {
    const long = Array.from({ length: 40 }, () => 't - t').join(' + ')
    expect(repair('plain', `t - 3 u + ${long}`)).toBeNull()
  })
})
