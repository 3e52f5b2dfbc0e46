import { describe, expect, test } from 'vitest'
import { latex, plain } from './claims.fixture'

describe('functions', () => {
  test.each([
    [String.raw`\exp\left(z_k\right)`, 'exp(z2[k])'],
    [String.raw`\exp(z_k)^2`, '(exp(z2[k]))^2'],
    [String.raw`\exp{z_k}`, 'exp(z2[k])'],
    [String.raw`\operatorname{softmax}(z)_k`, '(softmax(z2))_{k}'],
    [String.raw`\mathrm{softmax}(z)_k`, '(softmax(z2))_{k}'],
    [String.raw`\operatorname{softmax}_k(z)`, '(softmax(z2))_{k}'],
    [String.raw`\sigma(Z)`, 'sigmoid(Z)'],
    [String.raw`\sigma'(Z)`, "sigmoid'(Z)"],
    [String.raw`\log_2 Z`, 'log(Z) / log(2)'],
    [String.raw`\log_{10}(Z)`, 'log(Z) / log(10)'],
    [String.raw`\sqrt[3]{Z}`, 'root(Z, 3)'],
    [String.raw`\sqrt{Z}`, 'sqrt(Z)'],
    [String.raw`\max(Z, 0)`, 'max(Z, 0)'],
    [String.raw`\operatorname{tr}(W)`, 'trace(W2)'],
    [String.raw`\ln Z`, 'log(Z)'],
  ])('functions with brackets: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    [String.raw`\log Z L`, 'log(Z * L)'],
    [String.raw`\ln Z\ln L`, 'log(Z) * log(L)'],
    [String.raw`\sin Z (1-Z)`, 'sin(Z) * (1 - Z)'],
    [String.raw`\sin Z^2`, 'sin(Z^2)'],
    [String.raw`\tanh^2 Z`, '(tanh(Z))^2'],
    [String.raw`\log\hat y_k - 1`, 'log(yhat[k]) - 1'],
    [String.raw`\sin^{-1} Z`, 'arcsin(Z)'],
    [String.raw`-\log \hat y_k`, '-log(yhat[k])'],
  ])('a function without brackets takes the product that follows: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['log Z (1-Z)', 'ambiguous at «log Z (1-Z)»'],
    ['log(Z) (1-Z)', 'log(Z) * (1 - Z)'],
    ['logZ', 'log(Z)'],
    ['log Z L', 'log(Z * L)'],
    ['softmax(z)[k]', '(softmax(z2))_{k}'],
    ['norm(x, inf)', 'norm(x, inf)'],
    ['norm(x - z, ∞)', 'norm(x - z2, inf)'],
    ['exp(z)_k', '(exp(z2))_{k}'],
  ])('in plain text a bracket after its operand is ambiguous: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    ['exp(Z, L)', 'argument-count at «exp(Z, L)»'],
    ['exp()', 'argument-count at «exp()»'],
    ['root(Z)', 'argument-count at «root(Z)»'],
    ['norm(x, 1)', 'norm(x, 1)'],
  ])('the count of arguments: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    ['I', 'I'],
    ['I_K', 'eye(K)'],
    [String.raw`\mathbf 1`, 'ones'],
    [String.raw`\mathbf{1}_K`, 'ones(K)'],
    [String.raw`\mathbf 0`, 'zeros'],
  ])('fills: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['eye(K)', 'eye(K)'],
    ['ones(K, 1)', 'ones(K)'],
    ['ones(K, m)', 'ones(K, m)'],
    ['zeros(K)', 'zeros(K)'],
  ])('fills in plain text: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })
})
