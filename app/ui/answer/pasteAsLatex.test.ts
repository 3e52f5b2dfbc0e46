import { expect, it } from 'vitest'
import { SHEET } from '@/lib/expr/sheetVocabulary.fixture'
import { linesAsLatex, pasteAsLatex } from './pasteAsLatex'

const against = {
  vocabulary: SHEET,
  asks: { kind: 'formula', free: ['i', 'k'], work: true },
} as const

it.each([
  ['ŷk(1 − ŷk)', '\\hat{y}_{k} \\left(1 - \\hat{y}_{k}\\right)'],
  [' `ŷk` ', '\\hat{y}_{k}'],
  ['= ŷk(1 − ŷk)', '= \\hat{y}_{k} \\left(1 - \\hat{y}_{k}\\right)'],
  ['by the chain rule', '\\text{by the chain rule}'],
])('plain text becomes the formula it means: %s', (text, latex) => {
  expect(pasteAsLatex(text, against)).toBe(latex)
})

it.each(['\\hat{y}_k', '$ŷk$', 'Z + 1', 'z_k', 'sum(y[j], j = 1:K)', 'ŷk\n= 1', 'ŷk(1', ''])(
  'all else is left to the field: %s',
  (text) => {
    expect(pasteAsLatex(text, against)).toBeNull()
  },
)

it('each of several lines becomes the formula it means, as it goes on, beside its words', () => {
  const pasted = ['ŷk(1 − ŷk)', '= ŷk − ŷk^2', '= z_k', 'so by the chain rule', 'ŷk (1']
  expect(linesAsLatex(pasted, against)).toEqual([
    '\\hat{y}_{k} \\left(1 - \\hat{y}_{k}\\right)',
    '= \\hat{y}_{k} - \\hat{y}_{k}^{2}',
    '= z_k',
    '\\text{so by the chain rule}',
    'ŷk (1',
  ])
})
