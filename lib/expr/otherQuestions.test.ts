import { describe, expect, test } from 'vitest'
import { claim } from './claims.fixture'
import { ATTENTION, CONVOLUTION, STATISTICS, TAKEN } from './vocabularies.fixture'

describe('answers to questions with other names', () => {
  test.each([
    [String.raw`\frac{QK^T}{\sqrt{d_k}}`, "Q * K' / sqrt(d_k)"],
    ['q_k', 'q[k]'],
    [String.raw`\sum_{k=1}^{d_k}Q_{ik}K_{jk}`, 'sum((Q)_{i k} * (K)_{j k}, k = 1:d_k)'],
    ['d_k^{-1/2}', 'd_k^(-1 / 2)'],
    [String.raw`d_{\text{model}}/h`, 'd_model / h'],
    ['d_kd_v', 'd_k * d_v'],
    [String.raw`\frac{\mathrm{d}S_{ij}}{\mathrm{d}Q_{ik}}`, 'd((S)_{i j}, (Q)_{i k})'],
    [String.raw`\frac{d_k}{d_v}`, 'd_k / d_v'],
    [String.raw`\alpha_{ij}`, '(alpha)_{i j}'],
  ])('a size d_k beside an index k: %s', (text, read) => {
    expect(claim(text, 'latex', 'formula', ATTENTION)).toBe(read)
  })

  test.each([
    ['QK^T/√d_k', "Q * K' / sqrt(d_k)"],
    ['softmax(QKᵀ/√dk)V', "softmax(Q * K' / sqrt(d_k)) * V"],
    ['A_ik (delta_kj - A_ij)', '(A)_{i k} * (1[k = j] - (A)_{i j})'],
    ['dS_ij/dQ_ik', 'd((S)_{i j}, (Q)_{i k})'],
    ['d_kd_v', 'd_k * d_v'],
    ['dmodel', 'd_model'],
    ['2d_k', '2 * d_k'],
  ])('the same in plain text: %s', (text, read) => {
    expect(claim(text, 'plain', 'formula', ATTENTION)).toBe(read)
  })

  test.each([
    ['n x d_k', 'n × d_k'],
    ['nxd_k', 'n × d_k'],
    ['(n, 2*d_k)', 'n × 2 * d_k'],
    ['n x (d_k + d_v)', 'n × (d_k + d_v)'],
    ['scalar', '1'],
    ['标量', '1'],
    ['K x n', 'not-a-size at «K»'],
  ])('shapes in plain text: %s', (text, read) => {
    expect(claim(text, 'plain', 'shape', ATTENTION)).toBe(read)
  })

  test.each([
    ['C_out x C_in x F x F', 'C_out × C_in × F × F'],
    ['((H+2P-F)/S+1) x ((W+2P-F)/S+1)', '((H + 2 * P - F) / S + 1) × ((W + 2 * P - F) / S + 1)'],
    ['floor((H+2P-F)/S)+1', 'floor((H + 2 * P - F) / S) + 1'],
    ['N,C_out,H,W', 'N × C_out × H × W'],
  ])('shapes of a convolution: %s', (text, read) => {
    expect(claim(text, 'plain', 'shape', CONVOLUTION)).toBe(read)
  })

  test.each([
    [String.raw`N\times C_{\text{out}}\times H\times W`, 'N × C_out × H × W'],
    [String.raw`\left\lfloor\frac{H+2P-F}{S}\right\rfloor+1`, 'floor((H + 2 * P - F) / S) + 1'],
    [String.raw`\mathbb R^{N\times C_{out}}`, 'N × C_out'],
  ])('the same in LaTeX: %s', (text, read) => {
    expect(claim(text, 'latex', 'shape', CONVOLUTION)).toBe(read)
  })

  test.each([
    [
      String.raw`\sum_{u=1}^{F}\sum_{v=1}^{F} w_{u,v}x_{i+u-1,j+v-1}`,
      'sum(sum(w[u, v] * x[i + u - 1, j + v - 1], v = 1:F), u = 1:F)',
    ],
    [String.raw`\sum_{u,v}w_{uv}x_{i+u,j+v}`, 'sum((w)_{u v} * x[i + u, j + v], u, v)'],
    ['C_{in}F^2C_{out}', 'C_in * F^2 * C_out'],
  ])('sums over windows: %s', (text, read) => {
    expect(claim(text, 'latex', 'formula', CONVOLUTION)).toBe(read)
  })

  test.each([
    [String.raw`\frac1m\sum_i(x_i-\bar x)^2`, '1 / m * sum((x[i] - xbar)^2, i)'],
    [String.raw`\frac{x_i-\mu_B}{s_B}`, '(x[i] - mu) / var'],
    [String.raw`\bar{x_i}`, 'xbar[i]'],
    [String.raw`\bar{x_i^2}`, String.raw`unsupported at «\bar{x_i^2}»`],
    [String.raw`\overline{x^2}`, String.raw`unsupported at «\overline{x^2}»`],
    [String.raw`\mu`, 'mu'],
    [String.raw`\gamma\hat x_i+\beta`, 'gamma * xhat[i] + beta'],
    [String.raw`\delta_{ij}-\frac1m`, '1[i = j] - 1 / m'],
  ])('accents and subscripts of their own: %s', (text, read) => {
    expect(claim(text, 'latex', 'formula', STATISTICS)).toBe(read)
  })

  test.each([
    ['x̄_i', 'xbar[i]'],
    ['x_bar', 'xbar'],
    ['bar(x)', 'xbar'],
    ['γx̂ᵢ+β', 'gamma * xhat[i] + beta'],
    ['μ_B', 'mu'],
  ])('the same in plain text: %s', (text, read) => {
    expect(claim(text, 'plain', 'formula', STATISTICS)).toBe(read)
  })

  test.each([
    ['e^{x}', 'e^(x)'],
    [String.raw`\exponentialE^{x}`, 'e^(x)'],
    ['2e', '2 * e'],
    ['dx', 'd * x'],
    [String.raw`\frac{dp}{dx}`, 'd * p / (d * x)'],
    [String.raw`\frac{\partial p}{\partial x}`, 'd(p, x)'],
    [String.raw`\frac{\differentialD p}{\differentialD x}`, 'd(p, x)'],
    ['d(p,x)', 'd(p, x)'],
    ['A^T', "A'"],
    ['x_T', 'x[T]'],
    [String.raw`\sum_{t=1}^Tx_t`, 'sum(x[t], t = 1:T)'],
    ['p^{T-t}', 'p^(T - t)'],
    ['IA', 'I * A'],
    [String.raw`\mathbb 1[i=k]`, '1[i = k]'],
    [String.raw`\sigma(x)`, 'sigma * x'],
    [String.raw`\sigma'`, "sigma'"],
    [String.raw`\delta_i`, 'delta[i]'],
    [String.raw`2\pi`, '2 * pi'],
  ])('names that have a meaning of their own elsewhere: %s', (text, read) => {
    expect(claim(text, 'latex', 'formula', TAKEN)).toBe(read)
  })

  test.each([
    ['e^x', 'e^(x)'],
    ['d(p, x)', 'd(p, x)'],
    ['dp/dx', 'd * p / (d * x)'],
    ['A^Tx', "A' * x"],
    ['δ_ik', '(delta)_{i k}'],
    ['I*A', 'I * A'],
    ['2pi', '2 * pi'],
    ['p(x)', 'ambiguous at «p(x)»'],
  ])('the same in plain text: %s', (text, read) => {
    expect(claim(text, 'plain', 'formula', TAKEN)).toBe(read)
  })

  test.each([
    [String.raw`T\times n`, 'T × n'],
    [String.raw`\mathbb{R}^{n\times T}`, 'n × T'],
  ])('T as a size: %s', (text, read) => {
    expect(claim(text, 'latex', 'shape', TAKEN)).toBe(read)
  })
})
