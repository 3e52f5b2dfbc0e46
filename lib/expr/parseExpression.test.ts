import { describe, expect, test } from 'vitest'
import { latex, plain } from './claims.fixture'

describe('expressions', () => {
  test.each([
    ['(yhat-y)[i]', '(yhat - y)_{i}'],
    ['(yhat - y)_i', '(yhat - y)_{i}'],
    ['(1-Z)[1-L]', '(1 - Z) * (1 - L)'],
    ['(1-Z) [1-L]', '(1 - Z) * (1 - L)'],
  ])(
    'an index in square brackets after a bracket is an entry, anything else a factor: %s',
    (text, read) => {
      expect(plain(text)).toBe(read)
    },
  )

  test.each([
    ['1+2*3', '1 + 2 * 3'],
    ['-x^2', '-x^2'],
    ['1-2-3', '1 - 2 - 3'],
    ['8/4/2', '8 / 4 / 2'],
    ['2^-3', '2^(-3)'],
    ['x^2^3', 'x^(2^3)'],
    ['a .* b + x', 'a1 .* b2 + x'],
    ['-yhat_i yhat_k', '-yhat[i] * yhat[k]'],
    ['a*-b', 'a1 * (-b2)'],
    ['e^-x', 'e^(-x)'],
    ['x .^ 2', 'x.^2'],
    ['x .^-1', 'x.^(-1)'],
    ['x.^-1 y', 'x.^(-1) * y'],
    ["yhat' * yhat y", "yhat' * yhat * y"],
    ["yhat' * (yhat y)", "yhat' * (yhat * y)"],
    ['a .* b y', 'a1 .* (b2 * y)'],
  ])('precedence: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    ['a−b', 'a1 - b2'],
    ['a–b', 'a1 - b2'],
    ['a·b', 'a1 * b2'],
    ['a⋅b', 'a1 * b2'],
    ['a×b', 'a1 * b2'],
    ['a**2', 'a1^2'],
    ['a ⊙ b', 'a1 .* b2'],
    ['（1－Z）＊Z', '(1 - Z) * Z'],
    ['a÷b', 'a1 / b2'],
  ])('signs in every spelling: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    ['1/2Z', '1 / (2 * Z)'],
    ['1/Z*L', '1 / Z * L'],
    ['1/2 Z', 'ambiguous at «1/2 Z»'],
    ['1/m sum(y[j], j)', 'ambiguous at «1/m sum(y[j], j)»'],
    ["2/m X'(yhat-y)", "ambiguous at «2/m X'(yhat-y)»"],
    ['1/2 (Z-L)^2', 'ambiguous at «1/2 (Z-L)^2»'],
    ['exp(z_k)/Z (1-Z)', 'ambiguous at «exp(z_k)/Z (1-Z)»'],
    ['1/mlog(Z)', 'ambiguous at «1/mlog(Z)»'],
  ])(
    'a product after a slash stays together without space, else both readings are offered: %s',
    (text, read) => {
      expect(plain(text)).toBe(read)
    },
  )

  test.each([
    [String.raw`\frac12`, '1 / 2'],
    [String.raw`\frac{1}{2}Z`, '1 / 2 * Z'],
    [String.raw`Z\cdot L`, 'Z * L'],
    [String.raw`Z\times L`, 'Z * L'],
    [String.raw`Z\,L`, 'Z * L'],
    [String.raw`2\hat y_k`, '2 * yhat[k]'],
    ['x^2^3', 'power-tower at «^3»'],
    ['x^{2^3}', 'x^(2^3)'],
    ['{x^2}^3', '(x^2)^3'],
    [String.raw`a\odot b`, 'a1 .* b2'],
    [String.raw`a^{\odot 2}`, 'a1.^2'],
    [String.raw`-(\hat y_k)^2+\hat y_k`, '-yhat[k]^2 + yhat[k]'],
  ])('LaTeX: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    [String.raw`\left(1-Z\right)`, '1 - Z'],
    [String.raw`\bigl(1-Z\bigr)`, '1 - Z'],
    [String.raw`\left[1-Z\right]`, '1 - Z'],
    [String.raw`\lbrace 1-Z\rbrace`, '1 - Z'],
    [String.raw`\hat y_k[1-\hat y_k]`, 'yhat[k] * (1 - yhat[k])'],
    [String.raw`\left|Z\right|`, '| Z |'],
    [String.raw`\|x\|^2`, '(norm(x))^2'],
    [String.raw`\|x\|_1`, 'norm(x, 1)'],
  ])('brackets of every kind: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })
})
