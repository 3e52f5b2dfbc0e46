import { describe, expect, test } from 'vitest'
import { latex, plain } from './claims.fixture'

describe('symbols', () => {
  test.each([
    [String.raw`\hat{y}_k`, 'yhat[k]'],
    [String.raw`\hat y_k`, 'yhat[k]'],
    [String.raw`\hat{y}_{k}`, 'yhat[k]'],
    [String.raw`\hat{\mathbf{y}}_k`, 'yhat[k]'],
    [String.raw`\mathbf{\hat y}_k`, 'yhat[k]'],
    [String.raw`\widehat{y}_k`, 'yhat[k]'],
    [String.raw`\hat{y_k}`, 'yhat[k]'],
    [String.raw`{\hat y}_k`, 'yhat[k]'],
    [String.raw`(\hat y)_k`, 'yhat[k]'],
    ['yhat_k', 'yhat[k]'],
    ['ŷ_k', 'yhat[k]'],
  ])('an entry of a hatted vector, however it is written, in LaTeX: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['yhat_k', 'yhat[k]'],
    ['yhat[k]', 'yhat[k]'],
    ['ŷ_k', 'yhat[k]'],
    ['ŷₖ', 'yhat[k]'],
    ['ŷ_k', 'yhat[k]'],
    ['y_hat_k', 'yhat[k]'],
    ['hat(y)_k', 'yhat[k]'],
    [String.raw`\hat y_k`, 'yhat[k]'],
    ['ｙｈａｔ＿ｋ', 'yhat[k]'],
    ['yhat_{k}', 'yhat[k]'],
  ])('the same in plain text: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    ['z^{[2]}_k', 'z2[k]'],
    ['z_k^{[2]}', 'z2[k]'],
    ['(z^{[2]})_k', 'z2[k]'],
    [String.raw`\mathbf z^{[2]}_{k}`, 'z2[k]'],
    [String.raw`z_{k}^{\left\lbrack2\right\rbrack}`, 'z2[k]'],
    [String.raw`z^{\left[2\right]}_{k}`, 'z2[k]'],
    ['z_k', 'z2[k]'],
    ['z2_k', 'z2[k]'],
  ])('a layer label stands with an index in any order: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['z^{[3]}_k', 'label at «[3]»'],
    [String.raw`\hat y^{[2]}`, 'label at «[2]»'],
    ['x^{(i)}', 'label at «(i)»'],
  ])('a label that is not declared is an error, never a power: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['W^{[2]T}', "W2'"],
    [String.raw`W^{[2]\top}`, "W2'"],
    [String.raw`W^{[2]\mathsf T}`, "W2'"],
    ['(W^{[2]})^T', "W2'"],
    ['W^T', "W2'"],
    [String.raw`\hat y_k^2`, 'yhat[k]^2'],
    [String.raw`\hat y^2_k`, 'yhat[k]^2'],
    ['(z^{[2]}_k)^2', 'z2[k]^2'],
    ['W^{-T}', "(W2^(-1))'"],
  ])('a label, a transpose and a power share one superscript place: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['W_{ki}', '(W2)_{k i}'],
    ['W_{k,i}', 'W2[k, i]'],
    ['W^{[2]}_{ki}', '(W2)_{k i}'],
    ['z_{2k}', '(z2)_{2 k}'],
    ['W_{1i}', '(W2)_{1 i}'],
    ['W_{k1}', '(W2)_{k 1}'],
    ['z_{k+1}', 'z2[k + 1]'],
    ['z_{12}', '(z2)_{12}'],
    ['W_{k:}', 'W2[k, :]'],
    ['W_{:,i}', 'W2[:, i]'],
  ])('indices that touch are kept apart from a product: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([['z_{k^2}', 'z2[k^2] !power-in-index']])(
    'a power inside an index is read and warned about: %s',
    (text, read) => {
      expect(latex(text)).toBe(read)
    },
  )

  test.each([
    ['xy', 'x * y'],
    ['D_aD_x', 'D_a * D_x'],
    ['W_ij', '(W2)_{i j}'],
    ['yhat_iyhat_k', 'yhat[i] * yhat[k]'],
    ['x^2y', 'x^2 * y'],
    ["x'W", "x' * W2"],
    ['W^TWx', "W2' * W2 * x"],
    ['Zyhat_k', 'Z * yhat[k]'],
  ])('names touch where the declared names allow it: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    ['Z(1-Z)', 'Z * (1 - Z)'],
    ['K(D_a+1)', 'K * (D_a + 1)'],
    ['K(y)', 'K * y'],
  ])('a declared name before a bracket is a product: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    ['yhat(k)', 'ambiguous at «yhat(k)»'],
    ['Z(i)', 'ambiguous at «Z(i)»'],
    ['L(y)', 'ambiguous at «L(y)»'],
    ['L (y)', 'L * y'],
  ])('an index or a lone quantity in round brackets is ambiguous: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    ['Da', 'D_a'],
    ['K Dx', 'K * D_x'],
  ])('a subscript may touch its letter where that can be nothing else: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([[String.raw`L(\hat y, y)`, 'L']])(
    'a list of quantities after a quantity says what it depends on: %s',
    (text, read) => {
      expect(latex(text)).toBe(read)
    },
  )

  test.each([
    ['q', 'unknown-symbol at «q»'],
    ['yht_k', 'unknown-symbol at «yht»'],
    ['yhat_k*(1-p)', 'unknown-symbol at «p»'],
    ['D', 'unknown-symbol at «D»'],
    ['xq', 'unknown-symbol at «xq»'],
  ])('an unknown name is an error at its place: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })
})
