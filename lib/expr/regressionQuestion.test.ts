import { describe, expect, test } from 'vitest'
import { claim } from './claims.fixture'
import { REGRESSION } from './vocabularies.fixture'

describe('answers to a question on regression', () => {
  test.each([
    [String.raw`\lambda w`, 'lam * w'],
    [String.raw`\mu+\sigma\varepsilon`, 'mu + sigma * eps'],
    [String.raw`\epsilon_i`, 'eps[i]'],
    [
      String.raw`\frac{1}{\sqrt{2\pi\sigma^2}}\exp\left(-\frac{(x-\mu)^2}{2\sigma^2}\right)`,
      '1 / sqrt(2 * pi * sigma^2) * exp(-(x - mu)^2 / (2 * sigma^2))',
    ],
    [String.raw`-\frac{n}{2}\log(2\pi\sigma^2)`, '-n / 2 * log(2 * pi * sigma^2)'],
    [String.raw`\mathcal L`, 'loss'],
    [String.raw`\bar{\mathbf y}`, 'ybar'],
    [String.raw`\gamma w`, String.raw`unknown-symbol at «\gamma»`],
    [String.raw`\lamda w`, String.raw`unknown-symbol at «\lamda»`],
    [String.raw`\sigma(1-\sigma)`, 'sigma * (1 - sigma)'],
    [String.raw`\sigma(x)`, 'sigma * x'],
  ])('Greek letters are the names that spell them: %s', (text, read) => {
    expect(claim(text, 'latex', 'formula', REGRESSION)).toBe(read)
  })

  test.each([
    [String.raw`\frac{2}{n}X^\top(Xw-y)+2\lambda w`, "2 / n * X' * (X * w - y) + 2 * lam * w"],
    [String.raw`(X^TX+\lambda I_p)^{-1}X^Ty`, "(X' * X + lam * eye(p))^(-1) * X' * y"],
    [String.raw`X^{-\top}`, "(X^(-1))'"],
    [String.raw`\mathbf{0}_{p\times n}`, 'zeros(p, n)'],
    [String.raw`\mathbf 1_n^\top y`, "(ones(n))' * y"],
    [String.raw`I_{p\times p}`, 'eye(p)'],
    ['X_{i:}w', 'X[i, :] * w'],
    ['X_{:j}', 'X[:, j]'],
    ['x_i^Tw', "(x[i])' * w"],
    [String.raw`w^{\odot2}`, 'w.^2'],
    [String.raw`w\oslash w`, 'w ./ w'],
    [String.raw`\|Xw-y\|_2^2`, '(norm(X * w - y, 2))^2'],
  ])('matrices: %s', (text, read) => {
    expect(claim(text, 'latex', 'formula', REGRESSION)).toBe(read)
  })

  test.each([
    [String.raw`\nabla_w J`, 'd(J, w)'],
    [String.raw`\nabla_{\mathbf w}J(\mathbf w)`, String.raw`ambiguous at «J(\mathbf w)»`],
    [String.raw`\frac{\partial^2 J}{\partial w_j^2}`, 'd(d(J, w[j]), w[j])'],
    [String.raw`\frac{\partial^2 J}{\partial w_j\partial w_k}`, 'd(d(J, w[k]), w[j])'],
    [String.raw`\frac{\partial}{\partial w_j}J`, 'd(J, w[j])'],
    [String.raw`\frac{\mathrm d J}{\mathrm d b}`, 'd(J, b)'],
    [String.raw`\nabla J`, 'expected at «J»'],
  ])('derivatives: %s', (text, read) => {
    expect(claim(text, 'latex', 'formula', REGRESSION)).toBe(read)
  })

  test.each([
    ["2/n X'(Xw-y)", "ambiguous at «2/n X'(Xw-y)»"],
    ["(2/n) X'(X w - y) + 2 lam w", "2 / n * X' * (X * w - y) + 2 * lam * w"],
    ["inv(X'X + lam*I) X' y", "inv(X' * X + lam * I) * X' * y"],
    ['λw', 'lam * w'],
    ['X^Ty', "X' * y"],
    ['X^-T', "(X^(-1))'"],
    ['w_j**2', 'w[j]^2'],
    ['w .^ 2', 'w.^2'],
    ['∂²J/∂w_j∂w_k', 'd(d(J, w[k]), w[j])'],
    ['dJ/dw_j', 'd(J, w[j])'],
    ['1/2x', '1 / (2 * x)'],
    ['1/2 x', 'ambiguous at «1/2 x»'],
    ['x/2y', 'x / (2 * y)'],
    ['e^(-(x-μ)²/(2σ²))', 'e^(-(x - mu)^2 / (2 * sigma^2))'],
    ['√2π', 'sqrt(2) * pi'],
    ['1e-3x', '1e-3 * x'],
    ['x--2', 'x - (-2)'],
    ['x2', 'unknown-symbol at «x2»'],
    ['x 2', 'expected at «2»'],
    ['0.5.2', 'expected at «.2»'],
  ])('plain text: %s', (text, read) => {
    expect(claim(text, 'plain', 'formula', REGRESSION)).toBe(read)
  })
})
