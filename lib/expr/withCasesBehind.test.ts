import { describe, expect, test } from 'vitest'
import { readChains } from './workClaims.fixture'

const CASES = 'yhat[k]\n[i = k] = yhat[k] = Z\n[i != k] = yhat[k] = z2[k]'

describe('a case behind a line', () => {
  test.each([
    ['in square brackets behind a gap', '= Z   [i = k]\n= z_k   [i ≠ k]'],
    ['in square brackets behind a comma', '= Z, [i = k]\n= z_k, [i ≠ k]'],
    ['in square brackets with a word', '= Z [if i = k]\n= z_k [if i ≠ k]'],
    ['in Chinese ones', '= Z 【当 i = k 时】\n= z_k 【当 i ≠ k 时】'],
    ['behind a semicolon', '= Z; i = k\n= z_k; i ≠ k'],
    ['behind a semicolon, with a word', '= Z ; if i = k\n= z_k ; if i ≠ k'],
  ])('%s', (_, text) => {
    expect(readChains(`ŷ_k\n${text}`)).toBe(CASES)
  })

  test.each([
    String.raw`\hat y_k &= Z && \left[i = k\right] \\ &= z_k && \left[i \ne k\right]`,
    String.raw`\hat y_k &= Z \quad [i = k] \\ &= z_k \quad [i \ne k]`,
    String.raw`\hat y_k &= Z; i = k \\ &= z_k; i \ne k`,
  ])('in LaTeX: %s', (rows) => {
    const text = String.raw`\begin{aligned} ${rows} \end{aligned}`
    expect(readChains(text, 'latex')).toBe('[i = k] yhat[k] = Z\n[i != k] yhat[k] = z2[k]')
  })

  test.each([
    ['Z; i = k\nz_k; i ≠ k', '{Z if i = k; z2[k] if i != k}'],
    ['Z = z_k; ŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
  ])('or another claim, behind a semicolon: %s', (text, expected) => {
    expect(readChains(text)).toBe(expected)
  })
})

describe('square brackets that hold a factor', () => {
  test.each([
    ['z_i [i = k]', 'z2[i] * 1[i = k]'],
    ['ŷ_k = z_i [i = k]\n= z_k [i = k]', 'yhat[k] = z2[i] * 1[i = k] = z2[k] * 1[i = k]'],
    ['ŷ_k = Z * [i = k]\n= Z - Z * [i ≠ k]', 'yhat[k] = Z * 1[i = k] = Z - Z * 1[i != k]'],
    ['ŷ_k = z_i   [i = k]', 'yhat[k] = z2[i] * 1[i = k]'],
  ])('%s', (text, expected) => {
    expect(readChains(text)).toBe(expected)
  })

  test.each([
    ['ŷ_k = Z [i = k]\n= z_k [i ≠ k]', 'ambiguous at «[i = k]»'],
    ['ŷ_k = Z (i = k)\n= z_k [i ≠ k]', 'ambiguous at «[i ≠ k]»'],
    ['ŷ_k = Z [i = k]\n= z_k, i ≠ k', 'ambiguous at «[i = k]»'],
  ])('or a case, where lines end in several: %s', (text, expected) => {
    expect(readChains(text)).toBe(expected)
  })
})
