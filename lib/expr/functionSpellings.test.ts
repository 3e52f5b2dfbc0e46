import { describe, expect, test } from 'vitest'
import { claim } from './claims.fixture'

describe('functions, as they are written', () => {
  test.each([
    [String.raw`\log x y`, 'log(x * y)'],
    [String.raw`\sin 2Z`, 'sin(2 * Z)'],
    [String.raw`\ln Z\ln L`, 'log(Z) * log(L)'],
    [String.raw`\tanh^2 Z`, '(tanh(Z))^2'],
    [String.raw`\sin Z(1-Z)`, 'sin(Z) * (1 - Z)'],
    [String.raw`\exp\frac{Z}{2}`, 'exp(Z / 2)'],
  ])('without brackets: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    ['log x y', 'log(x * y)'],
    ['lnZ', 'log(Z)'],
    ['sin 2Z', 'sin(2 * Z)'],
    ['e^z_k', 'e^(z2[k])'],
    ['exp Z', 'exp(Z)'],
    ['log Z Σ_j z_j', 'log(Z) * sum(z2[j], j)'],
  ])('without brackets in plain text: %s', (text, read) => {
    expect(claim(text, 'plain')).toBe(read)
  })

  test.each([
    [String.raw`\exp\{Z\}`, 'exp(Z)'],
    [String.raw`\exp\left\{-\frac{Z}{2}\right\}`, 'exp(-Z / 2)'],
    [String.raw`\exp[Z]`, 'exp(Z)'],
    [String.raw`\exp{Z}`, 'exp(Z)'],
  ])('in brackets of every kind: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\sin^{-1}(Z)`, 'arcsin(Z)'],
    [String.raw`\tanh^{-1}Z`, String.raw`unsupported at «\tanh^{-1}Z»`],
  ])('inverses: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\log_2 Z`, 'log(Z) / log(2)'],
    [String.raw`\log_{10}Z`, 'log(Z) / log(10)'],
    [String.raw`\lg Z`, 'log(Z) / log(10)'],
  ])('logarithms: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\sigma'(Z)`, "sigmoid'(Z)"],
    [String.raw`\mathrm{relu}'(Z)`, "relu'(Z)"],
    [String.raw`\text{ReLU}'(z^{[1]})`, "relu'(z1)"],
  ])('derivatives of a named function: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\text{softmax}(z)_k`, '(softmax(z2))_{k}'],
    [String.raw`\mathrm{Softmax}(z)_k`, '(softmax(z2))_{k}'],
    [String.raw`\softmax_k(z)`, '(softmax(z2))_{k}'],
    [String.raw`\operatorname{tr}(WW^T)`, "trace(W2 * W2')"],
    [String.raw`\det W`, 'det(W2)'],
    [String.raw`\operatorname{Diag}(y)`, 'diag(y)'],
  ])('names: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    ['e^-x', 'e^(-x)'],
    ['e^-(Z+1)', 'e^(-(Z + 1))'],
    ['e^-(Z+1)^2', 'expected at «-»'],
    ['e^{-x}', 'e^(-x)'],
    ['2^-1', '2^(-1)'],
  ])('exponents of one token: %s', (text, read) => {
    expect(claim(text, 'plain')).toBe(read)
  })

  test.each([
    [String.raw`\|x\|_\infty`, 'norm(x, inf)'],
    [String.raw`\|x\|_1`, 'norm(x, 1)'],
    [String.raw`\|x\|_2`, 'norm(x, 2)'],
    [String.raw`\|W\|_F^2`, '(norm(W2))^2'],
    [String.raw`\left\|x\right\|`, 'norm(x)'],
    ['|Z|', '| Z |'],
  ])('norms: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })
})
