import { describe, expect, test } from 'vitest'
import { claim } from './claims.fixture'

describe('what the math field writes by itself is read as meant', () => {
  test.each([
    [String.raw`\frac{\differentialD L}{\differentialD z_k}`, 'd(L, z2[k])'],
    [String.raw`\mathrm{d}L/\mathrm{d}z_k`, 'd(L, z2[k])'],
    [String.raw`\exponentialE^{z_k}`, 'e^(z2[k])'],
    [String.raw`\sum_{\imaginaryI=1}^K y_{\imaginaryI}`, 'sum(y[i], i = 1:K)'],
    [String.raw`\operatorname{d}L/\operatorname{d}z_k`, 'd(L, z2[k])'],
  ])('differentials and constants: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\placeholder{Z}+1`, 'Z + 1'],
    [
      String.raw`\hat y_k\left(1-\placeholder{}\right)`,
      String.raw`placeholder at «\placeholder{}»`,
    ],
    [String.raw`\placeholder[x]{}`, String.raw`placeholder at «\placeholder[x]{}»`],
    [String.raw`\frac{\placeholder{}}{Z}`, String.raw`placeholder at «\placeholder{}»`],
  ])(
    'boxes, which stand for what is in them, and are an error at their place where they are empty: %s',
    (text, read) => {
      expect(claim(text, 'latex')).toBe(read)
    },
  )

  test.each([
    [String.raw`\mleft(1-Z\mright)`, '1 - Z'],
    [String.raw`\left\lbrack1-Z\right\rbrack`, '1 - Z'],
    [String.raw`\left\lbrace1-Z\right\rbrace`, '1 - Z'],
    [String.raw`\bigl(1-Z\bigr)`, '1 - Z'],
    [String.raw`\biggl[1-Z\biggr]`, '1 - Z'],
    [String.raw`\left\lvert Z\right\rvert`, '| Z |'],
    [String.raw`\left\Vert x\right\Vert_2^2`, '(norm(x, 2))^2'],
    [String.raw`\lVert x\rVert^2`, '(norm(x))^2'],
    [String.raw`\left\langle x,y\right\rangle`, 'dot(x, y)'],
    [String.raw`\left\lfloor\frac{K}{2}\right\rfloor`, 'floor(K / 2)'],
    [String.raw`\lceil Z\rceil`, 'ceil(Z)'],
  ])('brackets that grow: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\operatorname{softmax}\left(z\right)_k`, '(softmax(z2))_{k}'],
    [String.raw`\operatorname*{max}_j z_j`, 'max(z2[j], j)'],
    [String.raw`\max\limits_j z_j`, 'max(z2[j], j)'],
    [String.raw`\max\nolimits_j z_j`, 'max(z2[j], j)'],
    [String.raw`\sum\nolimits_{j=1}^K z_j`, 'sum(z2[j], j = 1:K)'],
  ])('operators with their limits: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\dfrac{1}{Z}\tfrac12\cfrac{1}{2}`, '1 / Z * (1 / 2) * (1 / 2)'],
    [String.raw`\frac12Z`, '1 / 2 * Z'],
    [String.raw`\sqrt2Z`, 'sqrt(2) * Z'],
    [String.raw`\sqrt Z`, 'sqrt(Z)'],
    ['e^-z', 'e^(-z2)'],
    ['e^-x', 'e^(-x)'],
  ])('fractions, roots and scripts without braces: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    ['x_12', 'ambiguous at «_12»'],
    ['Z^10', 'ambiguous at «^10»'],
  ])('two digits behind a script, which LaTeX takes one of: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    ['1e-3 Z', 'ambiguous at «1e-3»'],
    ['2.5e3', 'ambiguous at «2.5e3»'],
    ['2e - 3', '2 * e - 3'],
    ['2E-3', 'unknown-symbol at «E»'],
  ])('an e between digits, which may be Euler’s number or ten to a power: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`x^{\prime}W`, "x' * W2"],
    [String.raw`W^{\prime}`, "W2'"],
    ["z^{[2]'}", "z2'"],
    [String.raw`\sigma^{\prime}(Z)`, "sigmoid'(Z)"],
  ])('primes: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    ['{}Z', 'Z'],
    ['Z{}L', 'Z * L'],
    ['{{Z}}', 'Z'],
    ['{Z}{L}', 'Z * L'],
    [String.raw`Z\,L\;K\quad m\enspace Z`, 'Z * L * K * m * Z'],
    [String.raw`Z\ast L`, 'Z * L'],
    [String.raw`{\rm tr}(W)`, 'trace(W2)'],
    [String.raw`{\bf W}^T`, "W2'"],
  ])('braces of no meaning, and spacing: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\overline{y^2}`, String.raw`unsupported at «\overline{y^2}»`],
    [String.raw`\hat{xy}`, String.raw`unknown-symbol at «\hat{xy}»`],
    [String.raw`\bar{y_k^2}`, String.raw`unsupported at «\bar{y_k^2}»`],
  ])('an accent over more than a letter with its index: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })
})
