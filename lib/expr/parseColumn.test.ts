import { describe, expect, test } from 'vitest'
import { claim } from './claims.fixture'
import { printLatex } from './printLatex'
import { readFormula } from './read'
import type { Vocabulary } from './vocabulary'

const vocabulary: Vocabulary = {
  symbols: [
    { name: 'n', role: 'size', tex: 'n', aliases: [] },
    { name: 'm', role: 'size', tex: 'm', aliases: [] },
    { name: 'X', role: 'quantity', tex: 'X', aliases: [], column: '\\mathbf{x}' },
    { name: 'y', role: 'quantity', tex: 'y', aliases: [], column: 'y' },
    { name: 'w', role: 'quantity', tex: 'w', aliases: [] },
    { name: 'i', role: 'index', tex: 'i', aliases: [] },
    { name: 'j', role: 'index', tex: 'j', aliases: [] },
  ],
}

const latex = (text: string) => claim(text, 'latex', 'formula', vocabulary)
const plain = (text: string) => claim(text, 'plain', 'formula', vocabulary)

describe('a column by its number', () => {
  test.each([
    ['x^{(i)}', 'X[:, i]'],
    [String.raw`\mathbf{x}^{(i)}`, 'X[:, i]'],
    [String.raw`\mathbf x^{\left(i\right)}`, 'X[:, i]'],
    ['x^{(2)}', 'X[:, 2]'],
    ['x^{(12)}', 'X[:, 12]'],
    ['x^{(i+1)}', 'X[:, i + 1]'],
    ['x^{(m)}', 'X[:, m]'],
    ['x^{(i)}_j', 'X[j, i]'],
    ['x_j^{(i)}', 'X[j, i]'],
    ['x_{12}^{(i)}', 'X[12, i]'],
    ['x^{(i)}_{j+1}', 'X[j + 1, i]'],
    ['y^{(i)}', 'y[:, i]'],
    ['w^T x^{(i)}', "w' * X[:, i]"],
    ['w^Tx^{(i)}', "w' * X[:, i]"],
    ['x^{(i)T} w', "(X[:, i])' * w"],
    [String.raw`x^{(i)\top} w`, "(X[:, i])' * w"],
    [String.raw`(x^{(i)})^\top w`, "(X[:, i])' * w"],
    [String.raw`\sum_{i=1}^{m} y^{(i)} x^{(i)}`, 'sum(y[:, i] * X[:, i], i = 1:m)'],
    [String.raw`\sum_{k=1}^{m} x_j^{(k)}`, 'sum(X[j, k], k = 1:m)'],
    [String.raw`\|x^{(i)}\|^2`, '(norm(X[:, i]))^2'],
  ])('in LaTeX: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['x^(i)', 'X[:, i]'],
    ['x^(2)', 'X[:, 2]'],
    ['x^(i+1)', 'X[:, i + 1]'],
    ['x^(i)_j', 'X[j, i]'],
    ['x_j^(i)', 'X[j, i]'],
    ['x^(i)[j]', 'X[j, i]'],
    ['x⁽ⁱ⁾', 'X[:, i]'],
    ["w' x^(i)", "w' * X[:, i]"],
    ["x^(i)' w", "(X[:, i])' * w"],
    ['sum((yhat - y)^2, i = 1:m)', 'unknown-symbol at «yhat»'],
    ['sum(y^(k) x^(k), k = 1:m)', 'sum(y[:, k] * X[:, k], k = 1:m)'],
    ['wx^(i)', 'w * X[:, i]'],
  ])('in plain text: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    ['x', 'unknown-symbol at «x»'],
    ['x^2', 'unknown-symbol at «x»'],
    ['x^{(i,j)}', 'label at «(i,j)»'],
    ['x^{(:)}', 'label at «(:)»'],
    ['x^{()}', 'expected at «)»'],
    ['w^{(i)}', 'label at «(i)»'],
    ['x^{[2]}', 'unknown-symbol at «x»'],
    ['y^{(q)}', 'unknown-symbol at «q»'],
  ])('and nothing else: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test('a power of an array with columns keeps its brackets in print', () => {
    for (const [text, shown] of [
      ['(y)^(i)', '\\left(y\\right)^{i}'],
      ['x^(i)', '\\mathbf{x}^{(i)}'],
      ['(x^(i))^2', '\\left(\\mathbf{x}^{(i)}\\right)^{2}'],
      ['X[j, i]', 'X_{j,i}'],
    ] as const) {
      const reading = readFormula(text, { format: 'plain', vocabulary })
      expect(reading.kind === 'read' && printLatex(reading.value, vocabulary)).toBe(shown)
    }
    expect(plain('(y)^(i)')).toBe('(y)^(i)')
  })
})
