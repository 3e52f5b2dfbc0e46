import { describe, expect, test } from 'vitest'
import { claim } from './claims.fixture'

describe('conditions, wherever they stand', () => {
  test.each([
    [
      'x + (abs(Z) > 3.9 and abs(Z)<4 ? 1 : 0)',
      'x + {1 if abs(Z) > 3.9 and abs(Z) < 4; 0 otherwise}',
    ],
    ['Z>0 and L<1 ? 1 : 0', '{1 if Z > 0 and L < 1; 0 otherwise}'],
    ['(Z>0) and (L<1) ? 1 : 0', '{1 if Z > 0 and L < 1; 0 otherwise}'],
    ['(i != k && j != k ? 1 : 0)', '{1 if i != k and j != k; 0 otherwise}'],
    ['(1<=j<=K ? 1 : 0)', '{1 if 1 <= j and j <= K; 0 otherwise}'],
    ['1 < Z < 2 ? 1 : 0', '{1 if 1 < Z and Z < 2; 0 otherwise}'],
    ['|Z| < 1 ? Z : 0', '{Z if | Z | < 1; 0 otherwise}'],
    ['Z>0 ? 1 : Z<-1 ? 2 : 3', '{1 if Z > 0; 2 if Z < -1; 3 otherwise}'],
    ['max(Z>0 ? 1 : 0, 2)', 'max({1 if Z > 0; 0 otherwise}, 2)'],
    ['L = Z > 0 ? 1 : 0', 'L = {1 if Z > 0; 0 otherwise}'],
    ['L = i == k ? 1 : 0', 'L = {1 if i = k; 0 otherwise}'],
    ['L = i == k and j == k ? 1 : 0', 'L = {1 if i = k and j = k; 0 otherwise}'],
    ['(i == j and j == k) ? 1 : 0', '{1 if i = j and j = k; 0 otherwise}'],
    ['Z > 0 or Z < -1 ? 1 : 0', 'unsupported at «or»'],
  ])('before a question mark: %s', (text, read) => {
    expect(claim(text, 'plain')).toBe(read)
  })

  test.each([
    ['1[Z>0 and L<1]', '1[Z > 0 and L < 1]'],
    ['1[i=k, j=k]', '1[i = k and j = k]'],
    ['1[i != k]', '1[i != k]'],
    ['𝟙{1<=j<=K}', '1[1 <= j and j <= K]'],
  ])('in an indicator: %s', (text, read) => {
    expect(claim(text, 'plain')).toBe(read)
  })

  test.each([
    [
      String.raw`\begin{cases}1&Z>0\land L<1\\0&\text{otherwise}\end{cases}`,
      '{1 if Z > 0 and L < 1; 0 otherwise}',
    ],
    [
      String.raw`\begin{cases}1&Z>0,\ L<1\\0&\text{otherwise}\end{cases}`,
      '{1 if Z > 0 and L < 1; 0 otherwise}',
    ],
    [
      String.raw`\begin{cases}1&Z>0\text{ and }L<1\\0&\text{else}\end{cases}`,
      '{1 if Z > 0 and L < 1; 0 otherwise}',
    ],
    [
      String.raw`\begin{cases}1&0<Z<1\\0&\text{otherwise}\end{cases}`,
      '{1 if 0 < Z and Z < 1; 0 otherwise}',
    ],
    [
      String.raw`\begin{cases}1&i=j=k\\0&\text{otherwise}\end{cases}`,
      '{1 if i = j and j = k; 0 otherwise}',
    ],
    [
      String.raw`\begin{cases}0&i>k\text{ or }i<k\\1&i=k\end{cases}`,
      String.raw`unsupported at «\text{ or }»`,
    ],
    [String.raw`\begin{cases}0&i>k\lor i<k\\1&i=k\end{cases}`, String.raw`unsupported at «\lor»`],
    [
      String.raw`\begin{dcases}1&\text{when }i=k,\\0&\text{otherwise.}\end{dcases}`,
      '{1 if i = k; 0 otherwise}',
    ],
    [
      String.raw`\begin{cases}1&\text{当}i=k\text{时}\\0&\text{其他}\end{cases}`,
      '{1 if i = k; 0 otherwise}',
    ],
    [String.raw`\begin{cases}1&若\ i=k\\0&否则\end{cases}`, '{1 if i = k; 0 otherwise}'],
    [String.raw`\begin{cases}1&i=k\\0\end{cases}`, String.raw`expected at «\end{cases}»`],
    [String.raw`\begin{cases}\end{cases}`, String.raw`expected at «\end{cases}»`],
  ])('in cases: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    ['若 i=k，则 ŷ_i−1，否则 ŷ_i', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
    ['当 i=k 时：ŷ_i−1；否则：ŷ_i', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
    ['i=k 时为 ŷ_i−1，i≠k 时为 ŷ_i', '{yhat[i] - 1 if i = k; yhat[i] if i != k}'],
    ['若i=k，ŷ_i−1；其它，ŷ_i', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
    ['ŷ_i−1（i=k）；ŷ_i（其他）', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
    ['ŷ_i−1（i=k），ŷ_i（i≠k）', '{yhat[i] - 1 if i = k; yhat[i] if i != k}'],
    ['ŷ_i−1 当 i=k，ŷ_i 否则', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
    ['1 若 i=k 且 j=k；0 否则', '{1 if i = k and j = k; 0 otherwise}'],
    ['1 若 i=k 或 j=k；0 否则', 'unsupported at «或»'],
  ])('in Chinese: %s', (text, read) => {
    expect(claim(text, 'plain')).toBe(read)
  })

  test.each([
    ['ŷ_i − 1 if i = k, otherwise ŷ_i', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
    ['ŷ_i − 1 when i = k, ŷ_i when i ≠ k', '{yhat[i] - 1 if i = k; yhat[i] if i != k}'],
    ['if i == k: ŷ_i - 1\nelse: ŷ_i', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
    ['ŷ_i−1 if i=k\nŷ_i if i≠k', '{yhat[i] - 1 if i = k; yhat[i] if i != k}'],
  ])('in English: %s', (text, read) => {
    expect(claim(text, 'plain')).toBe(read)
  })
})
