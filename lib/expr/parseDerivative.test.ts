import { describe, expect, test } from 'vitest'
import { latex, plain } from './claims.fixture'

describe('derivatives', () => {
  test.each([
    [String.raw`\frac{\partial\hat y_k}{\partial z_i^{[2]}}`, 'd(yhat[k], z2[i])'],
    [String.raw`\frac{\partial}{\partial z_k}\left(\hat y_k\right)`, 'd(yhat[k], z2[k])'],
    [String.raw`\frac{\partial\log\hat y_k}{\partial z_k}`, 'd(log(yhat[k]), z2[k])'],
    [String.raw`\partial\hat y_k/\partial z_k`, 'd(yhat[k], z2[k])'],
    [String.raw`\frac{dL}{dz_i}`, 'd(L, z2[i])'],
    [String.raw`\frac{\mathrm{d}L}{\mathrm{d}z_i}`, 'd(L, z2[i])'],
    [String.raw`\frac{\differentialD L}{\differentialD z_i}`, 'd(L, z2[i])'],
    [String.raw`\nabla_z L`, 'd(L, z2)'],
    [String.raw`\frac{\partial^2L}{\partial z_i\partial z_j}`, 'd(d(L, z2[j]), z2[i])'],
    [
      String.raw`\frac{\partial L}{\partial\hat y_k}\frac{\partial\hat y_k}{\partial z_i}`,
      'd(L, yhat[k]) * d(yhat[k], z2[i])',
    ],
  ])('LaTeX: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['d(yhat[k], z2[i])', 'd(yhat[k], z2[i])'],
    ['∂ŷ_k/∂z_k', 'd(yhat[k], z2[k])'],
    ['∂(y_k log ŷ_k)/∂z_i', 'd(y[k] * log(yhat[k]), z2[i])'],
    ['dL/dz_i', 'd(L, z2[i])'],
    ['∂L/∂ŷ_k ∂ŷ_k/∂z_i', 'd(L, yhat[k]) * d(yhat[k], z2[i])'],
    ['∂/∂z_k (ŷ_k)', 'd(yhat[k], z2[k])'],
    ['partial ŷ_k / partial z_k', 'd(yhat[k], z2[k])'],
    ['partial/partial z_k (ŷ_k)', 'd(yhat[k], z2[k])'],
  ])('plain text: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    ['d(L, z[i]+1)', 'derivative-variable at «z[i]+1»'],
    ['d(L, 2)', 'derivative-variable at «2»'],
  ])('only symbols and their entries are variables: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })
})
