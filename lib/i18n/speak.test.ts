import { describe, expect, it } from 'vitest'
import { printPlain } from '@/lib/expr/printPlain'
import { readAnswer } from '@/lib/expr/read'
import { SHEET } from '@/lib/expr/sheetVocabulary.fixture'
import type { Tree } from '@/lib/expr/tree'
import type { Locale } from '@/lib/question/question'
import { speak, speakSymbol } from './speak'

function spoken(text: string, locale: Locale, expects: 'formula' | 'shape' = 'formula'): string {
  const options = { format: 'plain', vocabulary: SHEET, expects, free: ['i', 'k'] } as const
  const reading = readAnswer(text, options)
  if (reading.kind === 'unreadable') throw new Error(reading.error.code)
  return speak(reading.value, SHEET, locale)
}

describe('a formula read out', () => {
  it.each([
    ['yhat_k(1-yhat_k)', 'y hat sub k times open bracket 1 minus y hat sub k close bracket'],
    ['-yhat_i yhat_k', 'minus y hat sub i times y hat sub k'],
    ['1/K', '1 over K'],
    [
      'exp(z2[k])/Z - 1',
      'the fraction exp of z superscript 2 sub k, over Z, end of fraction minus 1',
    ],
    ['z2[k]^2 + Z^3', 'z superscript 2 sub k squared plus Z cubed'],
    ['Z^(k+1)', 'Z to the power open bracket k plus 1 close bracket'],
    ['sum(y[j], j = 1:K)', 'the sum over j from 1 to K of y sub j'],
    ['sum(y[j], j != k)', 'the sum over j where j is not equal to k, of y sub j'],
    ['W2 * x', 'W superscript 2 times x'],
    ['d(L, z2[k])', 'the partial derivative of L by z superscript 2 sub k'],
    ['delta(i,k) - 2e-3', 'delta of i and k minus 2 times 10 to the power −3'],
    ['i == k ? yhat[k] : 0', 'cases: y hat sub k if i equals k; 0 otherwise; end of cases'],
    ['L = -log(yhat[k])', 'L equals minus log of y hat sub k'],
  ])('in English: %s', (text, said) => {
    expect(spoken(text, 'en')).toBe(said)
  })

  it.each([
    ['yhat_k(1-yhat_k)', 'y 帽 下标 k 乘 左括号 1 减 y 帽 下标 k 右括号'],
    ['log(Z)/(Z+1)', '分式，分子 log Z，分母 Z 加 1，分式结束'],
    ['sum(exp(z2[j]), j = 1:K)', '对 j 从 1 到 K 求和：exp z 上标 2 下标 j'],
    ["(W2)'", 'W 上标 2 的转置'],
  ])('in Chinese: %s', (text, said) => {
    expect(spoken(text, 'zh-CN')).toBe(said)
  })

  it('of a shape names its axes', () => {
    expect(spoken('K x D_a', 'en', 'shape')).toBe('K by D sub a')
    expect(spoken('1', 'zh-CN', 'shape')).toBe('一个数')
  })

  it('names Greek letters and accents as the language does', () => {
    const theta = { name: 'theta', role: 'quantity', tex: '\\bar\\theta', aliases: [] } as const
    expect(speakSymbol(theta, 'en')).toBe('theta bar')
    expect(speakSymbol(theta, 'zh-CN')).toBe('西塔 横')
  })
})

const span = [0, 0] as const

/** Every tree made of these by one more sign. */
function grown(from: readonly Tree[]): readonly Tree[] {
  const unary = from.flatMap((operand): readonly Tree[] => [
    { kind: 'negation', operand, span },
    { kind: 'transpose', operand, span },
    { kind: 'call', function: 'exp', primes: 0, arguments: [operand], span },
    { kind: 'call', function: 'sqrt', primes: 0, arguments: [operand], span },
    { kind: 'derivative', of: operand, by: { kind: 'name', name: 'x', span }, span },
    {
      kind: 'reduction',
      reducer: 'sum',
      indices: [{ name: 'j', from: null, to: null, span }],
      condition: null,
      body: operand,
      span,
    },
  ])
  const binary = (['+', '-', '*', '/', '^', '.*', './', '.^'] as const).flatMap((operator) =>
    from.flatMap((left) =>
      from.map((right): Tree => ({ kind: 'binary', operator, left, right, span })),
    ),
  )
  return [...from, ...unary, ...binary]
}

it.each(['en', 'zh-CN'] as const)('no two formulas of two signs sound the same: %s', (locale) => {
  const leaves = ['Z', 'L'].map((name): Tree => ({ kind: 'name', name, span }))
  const all = grown(grown(leaves))
  const heard = new Map<string, string>()
  const alike: string[] = []
  for (const tree of all) {
    const said = speak({ kind: 'chain', expressions: [tree], span }, SHEET, locale)
    const plain = printPlain(tree, SHEET)
    const other = heard.get(said)
    if (other !== undefined && other !== plain) alike.push(`${said}: ${other} or ${plain}`)
    heard.set(said, plain)
  }
  expect(alike.slice(0, 5)).toEqual([])
  expect(heard.size).toBeGreaterThan(10_000)
})
