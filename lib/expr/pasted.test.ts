import { describe, expect, test } from 'vitest'
import { claim } from './claims.fixture'

describe('what is copied out of papers and programs', () => {
  test.each([
    ['ŷk(1 − ŷk)', 'yhat[k] * (1 - yhat[k])'],
    ['ŷi − yi', 'yhat[i] - y[i]'],
    ['∑j≠k ezj', 'sum-without-range at «∑»'],
  ])('pages that lost their lowering: %s', (text, read) => {
    expect(claim(text, 'plain')).toBe(read)
  })

  test.each([
    ['x₁²', 'x[1]^2'],
    ['zⱼ', 'z2[j]'],
    ['e⁻ˣ', 'e^(-x)'],
    ['x₁₂', '(x)_{12}'],
    ['Wᵀx', "W2' * x"],
    ['ŷₖ⁽¹⁻ᴷ⁾', 'yhat[k]^(1 - K)'],
  ])('raised and lowered characters: %s', (text, read) => {
    expect(claim(text, 'plain')).toBe(read)
  })

  test.each([
    ['√x', 'sqrt(x)'],
    ['√(Z+1)', 'sqrt(Z + 1)'],
    ['∥x∥₂', 'norm(x, 2)'],
    ['‖x‖_2^2', '(norm(x, 2))^2'],
    ['||x||^2', '(norm(x))^2'],
    ['⟨x,y⟩', 'dot(x, y)'],
    ['⌊Z⌋', 'floor(Z)'],
    ['W⊤x', "W2' * x"],
    ['½ Z', '1 / 2 * Z'],
    ['¾Z', '3 / 4 * Z'],
    ['Z÷L', 'Z / L'],
    ['Z∗L', 'Z * L'],
    ['（１－Ｚ）', '1 - Z'],
    ['Z≤L', 'relation-in-answer at «≤»'],
    ['∇_z L', 'd(L, z2)'],
    ['x ∓ y', 'expected at «∓»'],
  ])('signs: %s', (text, read) => {
    expect(claim(text, 'plain')).toBe(read)
  })

  test.each([
    ['leaky_relu(z1)', 'leakyrelu(z1)'],
    ['ReLU(z1)', 'relu(z1)'],
    ['LeakyReLU(z1)', 'leakyrelu(z1)'],
    ['Softmax(z)_k', '(softmax(z2))_{k}'],
    ['nabla_z L', 'd(L, z2)'],
    ['grad_z L', 'd(L, z2)'],
    ['y_hat_k', 'yhat[k]'],
  ])('names as programs write them: %s', (text, read) => {
    expect(claim(text, 'plain')).toBe(read)
  })

  test.each([
    [String.raw`$\hat y_k$`, 'yhat[k]'],
    [String.raw`$$\hat y_k(1-\hat y_k)$$`, 'yhat[k] * (1 - yhat[k])'],
    [String.raw`\(\hat y_k\)`, 'yhat[k]'],
    [String.raw`\[\hat y_k\]`, 'yhat[k]'],
    [String.raw`\hat y_k.`, 'yhat[k]'],
    [String.raw`\hat y_k，`, 'yhat[k]'],
    [String.raw`\hat y_k。`, 'yhat[k]'],
  ])('dollars and the like around a formula, stops behind it: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\hat y_k\tag{1}`, 'yhat[k]'],
    [String.raw`\hat y_k\label{eq:1}`, 'yhat[k]'],
    [String.raw`\hat y_k\notag`, 'yhat[k]'],
    [String.raw`L&=Z\\&=\hat y_k`, 'L = Z = yhat[k]'],
    [String.raw`&=\hat y_k`, 'yhat[k]'],
    [String.raw`L\;=\;Z`, 'L = Z'],
    [String.raw`L\,=\,\hat y_k\,.`, 'L = yhat[k]'],
    [String.raw`\textcolor{red}{Z}`, 'Z'],
  ])('numbers, labels and marks of a displayed formula: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\begin{equation}\hat y_k\end{equation}`, 'yhat[k]'],
    [String.raw`\begin{align*}L&=Z\\&=\hat y_k\end{align*}`, 'L = Z = yhat[k]'],
    [String.raw`\begin{aligned}[t]L&=Z\end{aligned}`, 'L = Z'],
    [String.raw`\begin{alignedat}{2}L&=Z\end{alignedat}`, 'L = Z'],
    [String.raw`\begin{eqnarray}L&=&Z\\&=&\hat y_k\end{eqnarray}`, 'L = Z = yhat[k]'],
    [
      String.raw`\begin{equation}\begin{aligned}L&=Z\\&=\hat y_k\end{aligned}\end{equation}`,
      'L = Z = yhat[k]',
    ],
    [String.raw`$$\begin{split}L&=Z\\[2mm]&=\hat y_k.\end{split}$$`, 'L = Z = yhat[k]'],
  ])('environments that lay out, within one another too: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\begin{bmatrix}1&2\\3&4\end{bmatrix}`, '[1, 2; 3, 4]'],
    [String.raw`\begin{Bmatrix}1&2\\3&4\end{Bmatrix}`, '[1, 2; 3, 4]'],
    [String.raw`\begin{matrix}1&2\\3&4\\\end{matrix}`, '[1, 2; 3, 4]'],
    [String.raw`\left[\begin{array}{c|c}1&2\\3&4\end{array}\right]`, '[1, 2; 3, 4]'],
    [String.raw`\begin{vmatrix}1&2\\3&4\end{vmatrix}`, 'det([1, 2; 3, 4])'],
    [String.raw`\left|\begin{matrix}1&2\\3&4\end{matrix}\right|`, '| [1, 2; 3, 4] |'],
    [String.raw`\begin{bmatrix}{c}\end{bmatrix}`, String.raw`expected at «\end{bmatrix}»`],
    [String.raw`\begin{tabular}{l}Z\end{tabular}`, String.raw`unsupported at «\begin{tabular}{l}»`],
  ])('matrices of every kind: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\href{a}{b}`, String.raw`unknown-command at «\href»`],
    [String.raw`\includegraphics{a}`, String.raw`unknown-command at «\includegraphics»`],
    [String.raw`\def\a{Z}`, String.raw`unknown-command at «\def»`],
    [String.raw`\htmlStyle{color:red}{Z}`, String.raw`unknown-command at «\htmlStyle»`],
    [String.raw`\int_0^1 x`, String.raw`unknown-command at «\int»`],
    [String.raw`\softmax(z)_k`, '(softmax(z2))_{k}'],
  ])('commands that are none of mathematics: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })
})
