import { describe, expect, test } from 'vitest'
import { latex, plain } from './claims.fixture'

describe('errors point at their place', () => {
  test.each([
    ['(Z', 'unclosed at «(»'],
    ['yhat[k', 'unclosed at «[»'],
    ['Z)', 'expected at «)»'],
    ['{Z', 'unclosed at «{»'],
    ['(Z]', 'unclosed at «(»'],
    ['|Z', 'unclosed at «|»'],
  ])('brackets: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    ['Z -', 'expected at «»'],
    ['Z * * 2', 'expected at «*»'],
    ['2 3', 'expected at «3»'],
    ['', 'empty at «»'],
    ['Z,', 'Z'],
    ['Z @ L', 'unexpected-character at «@»'],
  ])('the end and the middle: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    [String.raw`\frac{1}{`, 'unclosed at «{»'],
    [String.raw`\placeholder{}`, String.raw`placeholder at «\placeholder{}»`],
    [String.raw`\hat y_k(1-\placeholder{})`, String.raw`placeholder at «\placeholder{}»`],
    [String.raw`\href{a}`, String.raw`unknown-command at «\href»`],
    [String.raw`\hat{}`, String.raw`expected at «\hat{}»`],
    [String.raw`\frac{}{2}`, 'expected at «}»'],
    ['z_{}', 'expected at «}»'],
    [String.raw`\sqrt{}`, 'expected at «}»'],
    ['x^10', 'ambiguous at «^10»'],
    ['x_12', 'ambiguous at «_12»'],
    [String.raw`\begin{cases}Z`, String.raw`unclosed at «\begin{cases}»`],
    ['\\', String.raw`empty at «\»`],
  ])('LaTeX: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })
})
