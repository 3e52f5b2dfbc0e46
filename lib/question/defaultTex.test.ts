import { describe, expect, it } from 'vitest'
import { defaultTex } from './defaultTex'

describe('a name without tex', () => {
  it.each([
    ['x', 'x'],
    ['mu', '\\mu'],
    ['Sigma', '\\Sigma'],
    ['σ', '\\sigma'],
    ['yhat', '\\hat{y}'],
    ['xbar', '\\bar{x}'],
    ['thetahat', '\\hat{\\theta}'],
    ['D_a', 'D_a'],
    ['D_in', 'D_{in}'],
    ['theta_1', '\\theta_1'],
    ['x1', 'x_1'],
    ['x12', 'x_{12}'],
    ['beta2', '\\beta_2'],
    ['loss', '\\mathrm{loss}'],
    ['chat', '\\hat{c}'],
    ['loss2', 'loss2'],
  ])('%s is printed as %s', (name, tex) => {
    expect(defaultTex(name, () => false)).toBe(tex)
  })

  it('keeps its digits where the letter is another name, whose entry the index would be', () => {
    expect(defaultTex('W2', (letters) => letters === 'W')).toBe('W2')
  })
})
