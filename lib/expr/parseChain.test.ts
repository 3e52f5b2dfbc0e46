import { describe, expect, test } from 'vitest'
import { latex, plain } from './claims.fixture'

describe('chains', () => {
  test.each([
    [
      String.raw`\frac{\partial\hat y_k}{\partial z_k}=\hat y_k(1-\hat y_k)`,
      'd(yhat[k], z2[k]) = yhat[k] * (1 - yhat[k])',
    ],
    [String.raw`=\hat y_k`, 'yhat[k]'],
    [
      String.raw`\begin{aligned}L &= Z \\ &= \hat y_k \\ &\quad - 1\end{aligned}`,
      'L = Z = yhat[k] - 1',
    ],
    [String.raw`L = Z \\ = \hat y_k`, 'L = Z = yhat[k]'],
    [String.raw`\text{答案：}\hat y_k`, 'yhat[k]'],
    [String.raw`\hat y_k.`, 'yhat[k]'],
  ])('chains: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['L\n= Z\n= yhat_k', 'L = Z = yhat[k]'],
    ['L = Z\n - 1', 'L = Z - 1'],
    ['L =\nZ', 'L = Z'],
    ['解：ŷ_k', 'yhat[k]'],
    [
      'dL/dz_i = yhat_i - 1 if i = k; yhat_i otherwise',
      'd(L, z2[i]) = {yhat[i] - 1 if i = k; yhat[i] otherwise}',
    ],
  ])('lines of plain text: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    [String.raw`\hat y_k \approx Z`, String.raw`relation-in-answer at «\approx»`],
    [String.raw`\hat y_k < 1`, 'relation-in-answer at «<»'],
    [String.raw`\hat y_k = Z \ne L`, String.raw`relation-in-answer at «\ne»`],
  ])('other relations are refused: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })
})
