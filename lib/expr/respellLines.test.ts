import { describe, expect, test } from 'vitest'
import { printPlainWork } from './printWork'
import { readWork } from './readWork'
import { respellLines } from './respellLines'
import { SHEET } from './sheetVocabulary.fixture'
import type { Format } from './vocabulary'

const free = ['i', 'k']
const JOINT = { plain: '\n', latex: ' \\\\\n' }

function respelt(lines: readonly string[], to: Format): readonly string[] {
  const from = to === 'latex' ? 'plain' : 'latex'
  return respellLines(lines, { from, to, vocabulary: SHEET, free })
}

/** All that a derivation says, or why it cannot be read. */
function said(lines: readonly string[], format: Format): string {
  const reading = readWork(lines.join(JOINT[format]), { format, vocabulary: SHEET, free })
  return reading.kind === 'read' ? printPlainWork(reading.value, SHEET) : reading.error.code
}

describe('a line in the other spelling', () => {
  test.each([
    ['let p = e^(z_k)/Z', String.raw`\text{let }p = \frac{e^{z^{[2]}_{k}}}{Z}`],
    ['so by the chain rule', String.raw`\text{so by the chain rule}`],
    ['若 i = k：', String.raw`\text{若 }i = k\text{：}`],
    ['= Z (by the definition)', String.raw`= Z\text{ (by the definition)}`],
    ['Z = z_k ⇒ ŷ_k = Z', String.raw`Z = z^{[2]}_{k} \Rightarrow \hat{y}_{k} = Z`],
    ['q +', 'q +'],
    ['+ z_k', '+ z^{[2]}_{k}'],
    ['z_k =', 'z^{[2]}_{k} ='],
    ['= -z_k', '= -z^{[2]}_{k}'],
    ['', ''],
    ['=', '='],
    ['é z_k', 'é z_k'],
  ])('%s', (plain, latex) => {
    expect(respelt([plain], 'latex')).toEqual([latex])
  })

  test('labels before lines keep their place, as words', () => {
    const plain = ['（1）i = k：', 'ŷ_k = Z', '(2) ŷ_k = Z']
    const latex = [
      String.raw`\text{（1） }i = k\text{：}`,
      String.raw`\hat{y}_{k} = Z`,
      String.raw`\text{(2) }\hat{y}_{k} = Z`,
    ]
    expect(respelt(plain, 'latex')).toEqual(latex)
    expect(respelt(latex, 'plain')).toEqual(['（1） i = k：', 'yhat[k] = Z', '(2) yhat[k] = Z'])
    const field = [String.raw`\left(1\right)Z=1`, String.raw`\left(2\right)Z=2`]
    expect(respelt(field, 'plain')).toEqual(['(1) Z = 1', '(2) Z = 2'])
  })

  test('words that plain text would take for symbols keep their \\text', () => {
    const latex = [String.raw`\text{y of Z: }\hat{y}_{k} = Z`]
    expect(respelt(latex, 'plain')).toEqual([String.raw`\text{y of Z:} yhat[k] = Z`])
    expect(said(respelt(latex, 'plain'), 'plain')).toBe(said(latex, 'latex'))
  })

  test('words keep the formulas among them', () => {
    expect(respelt([String.raw`\text{若 $i \ne k$：}`], 'plain')).toEqual(['若 i != k：'])
  })
})

const DERIVATIONS: readonly (readonly string[])[] = [
  ['ŷ_k', '= z_k'],
  ['因为 Z 含 z_k', 'ŷ_k'],
  ['ŷ_k = z_k', 'so by the chain rule', '= Z'],
  ['ŷ_k = z_k (by the definition of softmax)', '= Z'],
  ['ŷ_k = z_k', '  + Z', '  - 1', '= Z'],
  ['Z = z_k ⇒ ŷ_k = Z'],
  ['Z = z_k; ŷ_k = Z'],
  ['Let p = Z z_k. Then ŷ_k = p^2'],
  ['记 p_j = Z z_j，则 ŷ_k = p_k + p_i'],
  ['设 s_i = sum(z_j, j = 1:K) - z_i', 'ŷ_k = s_k'],
  ['let p = Z, q = 2 p', 'ŷ_k = p + q', '= 3p'],
  ['let prob_k = Z z_k', 'ŷ_k = prob_k'],
  ['若 i = k：ŷ_k = Z', '= z_k'],
  ['当 i ≠ k 时，ŷ_k = Z'],
  ['Case i = k:', 'ŷ_k = Z'],
  ['i = k: ŷ_k = Z', 'i ≠ k: ŷ_k = z_k'],
  ['ŷ_k = Z', 'if i = k:', '= z_k'],
  ['if i = k: ŷ_k = Z', 'otherwise: ŷ_k = z_k'],
  ['若 i = k：ŷ_k = Z', '综上，ŷ_k = z_k'],
  ['ŷ_k = Z', 'where Z = z_k + 1'],
  ['ŷ_k', '= {1 if i = k; 2 if i != k}', '= 1 + delta(i, k)'],
  ['hence ŷ_k = Z', 'we get, by the quotient rule,', '= z_k'],
  ['答案：ŷ_k = Z'],
]

test.each(DERIVATIONS)('%s and more: says the same there and back', (...lines) => {
  const latex = respelt(lines, 'latex')
  const plain = respelt(latex, 'plain')
  const meant = said(lines, 'plain')
  expect(meant).not.toMatch(/^[a-z]+(?:-[a-z]+)+$/)
  expect([latex, said(latex, 'latex')]).toEqual([latex, meant])
  expect([plain, said(plain, 'plain')]).toEqual([plain, meant])
  expect(respelt(plain, 'latex')).toEqual(latex)
})
