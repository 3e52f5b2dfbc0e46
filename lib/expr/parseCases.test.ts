import { describe, expect, test } from 'vitest'
import { latex, plain } from './claims.fixture'

describe('cases', () => {
  test.each([
    [
      String.raw`\begin{cases} \hat y_i - 1 & i=k \\ \hat y_i & i\ne k \end{cases}`,
      '{yhat[i] - 1 if i = k; yhat[i] if i != k}',
    ],
    [
      String.raw`\begin{cases} \hat y_i - 1, & \text{if } i=k, \\ \hat y_i, & \text{otherwise} \end{cases}`,
      '{yhat[i] - 1 if i = k; yhat[i] otherwise}',
    ],
    [
      String.raw`\left\{\begin{array}{ll} \hat y_i-1 & \text{若 } i=k\\ \hat y_i & \text{其它}\end{array}\right.`,
      '{yhat[i] - 1 if i = k; yhat[i] otherwise}',
    ],
    [
      String.raw`\cases{\hat y_i-1 & i=k \cr \hat y_i & i\ne k}`,
      '{yhat[i] - 1 if i = k; yhat[i] if i != k}',
    ],
    [
      String.raw`\begin{cases}\hat y_i-1&(i=k)\\\hat y_i&(i\neq k)\end{cases}`,
      '{yhat[i] - 1 if i = k; yhat[i] if i != k}',
    ],
    [
      String.raw`\hat y_i-1\text{ if }i=k\text{, }\hat y_i\text{ otherwise}`,
      '{yhat[i] - 1 if i = k; yhat[i] otherwise}',
    ],
    [
      String.raw`\begin{cases}-\hat y_i&i=k\\-\hat y_i\hat y_k&i\neq k\end{cases}`,
      '{-yhat[i] if i = k; -yhat[i] * yhat[k] if i != k}',
    ],
  ])('LaTeX: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['i == k ? yhat_i - 1 : yhat_i', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
    ['(i == k) ? yhat_i - 1 : yhat_i', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
    ['{yhat_i - 1 if i = k; yhat_i otherwise}', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
    ['yhat_i - 1 if i = k; yhat_i if i != k', '{yhat[i] - 1 if i = k; yhat[i] if i != k}'],
    ['yhat_i - 1, i = k; yhat_i, i != k', '{yhat[i] - 1 if i = k; yhat[i] if i != k}'],
    ['yhat_i - 1 (i = k); yhat_i (i != k)', '{yhat[i] - 1 if i = k; yhat[i] if i != k}'],
    ['yhat_i-1 if i==k else yhat_i', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
    ['yhat_i - 1, i = k\n-yhat_i, i != k', '{yhat[i] - 1 if i = k; -yhat[i] if i != k}'],
    ['if i = k then yhat_i - 1 else yhat_i', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
    ['i = k: yhat_i - 1; i ≠ k: yhat_i', '{yhat[i] - 1 if i = k; yhat[i] if i != k}'],
  ])('plain text: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    [
      String.raw`\hat y_i - 1 \quad (i=k) \\ \hat y_i \quad (i\ne k)`,
      '{yhat[i] - 1 if i = k; yhat[i] if i != k}',
    ],
    [String.raw`\hat{y}_i-1\left(i=k\right)`, 'yhat[i] - 1[i = k]'],
    [
      String.raw`\hat{y}_{i}-1,\ i=k;\ \hat{y}_{i},\ i\ne k`,
      '{yhat[i] - 1 if i = k; yhat[i] if i != k}',
    ],
  ])('a condition in brackets behind a value: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['若 i=k：ŷ_i-1；否则 ŷ_i', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
    ['当i=k时，ŷ_i-1；当i≠k时，ŷ_i', '{yhat[i] - 1 if i = k; yhat[i] if i != k}'],
    ['ŷ_i-1，i=k；ŷ_i，其它', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
    ['i=k时，ŷ_i-1；i≠k时，ŷ_i', '{yhat[i] - 1 if i = k; yhat[i] if i != k}'],
    ['ŷ_i-1 (若 i=k), ŷ_i (若 i≠k)', '{yhat[i] - 1 if i = k; yhat[i] if i != k}'],
    ['如果 i=k，ŷ_i-1；其他 ŷ_i', '{yhat[i] - 1 if i = k; yhat[i] otherwise}'],
  ])('Chinese words and punctuation: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    [String.raw`\begin{cases}\hat y_i-1\\\hat y_i\end{cases}`, String.raw`expected at «\\»`],
  ])('a branch without a condition: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })
})
