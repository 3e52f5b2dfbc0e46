import { expect, test } from 'vitest'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import { endsInColumn } from './endsInColumn'

const vocabulary: Vocabulary = {
  symbols: [
    { name: 'X', role: 'quantity', tex: 'X', aliases: [], column: '\\mathbf{x}' },
    { name: 'yhat', role: 'quantity', tex: '\\hat{y}', aliases: [], column: '\\hat{y}' },
    { name: 'w', role: 'quantity', tex: 'w', aliases: [] },
  ],
}

test.each([
  'x',
  '\\mathbf{x}',
  'w x',
  'wx',
  'x_{j}',
  'x_j',
  '\\hat{\\mathbf{y}}',
  '\\mathbf x',
  '\\lambda\\hat{y}',
  '\\hat{y}_{1}',
])('a column’s name ends %s', (latex) => {
  expect(endsInColumn(latex, vocabulary)).toBe(true)
})

test.each(['', 'w', 'X', '\\max', 'y', '\\hat{w}', 'x+', '(x)'])('none ends “%s”', (latex) => {
  expect(endsInColumn(latex, vocabulary)).toBe(false)
})
