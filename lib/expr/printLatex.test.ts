import { describe, expect, test } from 'vitest'
import { printLatexAnswer } from './printLatex'
import { readAnswer } from './read'
import { SHEET } from './sheetVocabulary.fixture'

function shown(text: string, expects: 'formula' | 'shape' = 'formula'): string {
  const reading = readAnswer(text, { format: 'plain', expects, vocabulary: SHEET })
  return reading.kind === 'read' ? printLatexAnswer(reading.value, SHEET) : reading.error.code
}

describe('what a student sees of a plain answer', () => {
  test.each([
    ['yhat[k]*(1-yhat[k])', String.raw`\hat{y}_{k} \left(1 - \hat{y}_{k}\right)`],
    ['-yhat_i yhat_k', String.raw`-\hat{y}_{i} \hat{y}_{k}`],
    ['yhat_i - delta(i,k)', String.raw`\hat{y}_{i} - \delta_{i,k}`],
    ['exp(z[k])/Z', String.raw`\frac{\exp\left(z^{[2]}_{k}\right)}{Z}`],
    ['e^z_k/Z^2', String.raw`\frac{e^{z^{[2]}_{k}}}{Z^{2}}`],
    [
      'sum(exp(z[j]), j = 1:K, j != k)',
      String.raw`\sum_{j=1,\,j \neq k}^{K} \exp\left(z^{[2]}_{j}\right)`,
    ],
    ["W'(yhat - y)", String.raw`W^{[2]\top} \left(\hat{y} - y\right)`],
    ['2*3*Z', String.raw`2 \cdot 3 \cdot Z`],
    ['z[k]^2', String.raw`\left(z^{[2]}_{k}\right)^{2}`],
    [
      'yhat_i - 1 if i = k; yhat_i otherwise',
      String.raw`\begin{cases} \hat{y}_{i} - 1 & i = k \\ \hat{y}_{i} & \text{otherwise} \end{cases}`,
    ],
  ])('%s', (text, latex) => {
    expect(shown(text)).toBe(latex)
  })

  test('a shape', () => {
    expect(shown('K x D_a', 'shape')).toBe(String.raw`K \times D_a`)
    expect(shown('()', 'shape')).toBe('1')
    expect(shown('(K+1) x m', 'shape')).toBe(String.raw`\left(K + 1\right) \times m`)
  })
})
