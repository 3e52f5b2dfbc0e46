import { beforeAll, describe, expect, it } from 'vitest'
import { type Graded, gradedIn } from './gradedIn.fixture'

const say = { 'zh-CN': '字节还是比特？', en: 'Bytes or bits?' }

describe('a number', () => {
  let graded: Graded
  beforeAll(async () => {
    graded = await gradedIn({
      given: {
        three: { value: 3 },
        tenth: { value: 0.1 },
        most: { value: 0.3 },
        x: { shape: [3, 1], value: [1, 2, 3] },
      },
      define: { s: 'softmax(x)' },
      parts: [
        { id: 'whole', number: { answer: '(1 + three) / 2' } },
        { id: 'third', number: { answer: '1 / three' } },
        { id: 'decimal', number: { answer: 'most - 2 tenth' } },
        { id: 'share', number: { answer: 's[1]', tolerance: '3 significant digits' } },
        { id: 'tie', number: { answer: '1 / 8', tolerance: '2 decimals' } },
        {
          id: 'memory',
          number: { answer: '1024 * 10 / 8', unit: 'MB' },
          feedback: [{ answer: '10240', say, credit: 0.5 }],
        },
      ],
    })
  })

  it.each([
    ['third', '1/3', 'correct', null],
    ['third', '2/6', 'correct', null],
    ['third', '3^-1', 'correct', null],
    ['third', '0.333', 'incorrect', 'rounded'],
    ['third', '3.33e-1', 'incorrect', 'rounded'],
    ['third', '0.33333333333333333333', 'incorrect', 'rounded'],
    ['third', '0.34', 'incorrect', 'value'],
    ['third', '0', 'incorrect', 'value'],
    ['third', '-1/3', 'incorrect', 'sign'],
    ['third', '1', 'incorrect', 'value'],
    ['whole', '2.00', 'correct', null],
    ['whole', '1.9999999999999999999', 'incorrect', 'value'],
    ['whole', '2.000000000000000000001', 'incorrect', 'value'],
    ['third', '1/0', 'incorrect', 'undefined'],
    ['third', 'three', 'unreadable', 'unreadable'],
    ['third', '[1, 2, 3]', 'unreadable', 'unreadable'],
    ['decimal', '0.1', 'correct', null],
    ['decimal', '1/10', 'correct', null],
    ['decimal', '0.1000000000000000001', 'incorrect', 'value'],
    ['share', '0.0900', 'correct', null],
    ['share', '0.09003057', 'correct', null],
    ['share', 'exp(1) / (exp(1) + exp(2) + exp(3))', 'correct', null],
    ['share', '0.0901', 'incorrect', 'value'],
    ['share', '0.1', 'incorrect', 'rounded'],
    ['tie', '0.12', 'correct', null],
    ['tie', '0.13', 'correct', null],
    ['tie', '0.119', 'incorrect', 'value'],
    ['tie', '0.1', 'incorrect', 'rounded'],
    ['memory', '1280', 'correct', null],
    ['memory', '1280 MB', 'correct', null],
    ['memory', '1280 KB', 'unreadable', 'unreadable'],
    ['memory', '1,280', 'unreadable', 'unreadable'],
    ['memory', '10240 MB', 'partial', 'feedback'],
    ['memory', '640', 'incorrect', 'value'],
  ])('%s: %s is %s', (part, answer, outcome, note) => {
    expect(graded(part, answer)).toMatchObject({ outcome, note })
  })

  it('is graded alike in LaTeX', () => {
    expect(graded('third', '\\frac{1}{3}', 'latex').outcome).toBe('correct')
    expect(graded('share', '9.00\\times 10^{-2}', 'latex').outcome).toBe('correct')
    expect(graded('memory', '1.28e3\\,\\text{MB}', 'latex').outcome).toBe('correct')
  })

  it('is told no factor, which would give it away', () => {
    for (const answer of ['2/3', '1/6', '4']) expect(graded('third', answer).note).toBe('value')
  })

  it('is the same answer with and without its unit', () => {
    expect(graded('memory', '1280 MB').canonical).toBe(graded('memory', '1280').canonical)
  })

  it('shows its one point to the instructor, and no example to the student', () => {
    const { trace, counterexample } = graded('memory', '640')
    expect(trace).toMatchObject([{ answer: 640, truth: 1280, agrees: false }])
    expect(counterexample).toBe(null)
  })
})
