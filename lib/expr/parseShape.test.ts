import { describe, expect, test } from 'vitest'
import { claim } from './claims.fixture'

describe('shapes', () => {
  test.each([
    ['K x D_a', 'K × D_a'],
    ['K×D_a', 'K × D_a'],
    ['KxD_a', 'K × D_a'],
    ['(K, D_a)', 'K × D_a'],
    ['[K, D_a]', 'K × D_a'],
    ['R^(K×D_a)', 'K × D_a'],
    ['∈ R^{K×D_a}', 'K × D_a'],
    ['K by D_a', 'K × D_a'],
    ['K X m', 'K × m'],
    ['D_a × 1', 'D_a × 1'],
    ['Kx1', 'K × 1'],
    ['(K,)', 'K'],
    ['K', 'K'],
    ['K*D_a', 'K * D_a'],
    ['1', '1'],
    ['()', '1'],
    ['1×1', '1'],
    ['1x1', '1'],
    ['W2: K×D_a', 'K × D_a'],
    ['shape = (K, D_a)', 'K × D_a'],
    ['维度是 K×D_a', 'K × D_a'],
    ['(K+1) x D_a', '(K + 1) × D_a'],
    ['Ｋ×Ｄ＿ａ', 'K × D_a'],
    ['W2 的维度是 K×D_a', 'K × D_a'],
    ['W2 is K x D_a', 'K × D_a'],
    ['W2 in R^(K x D_a)', 'K × D_a'],
    ['K 行 D_a 列', 'K × D_a'],
    ['K 行、D_a 列', 'K × D_a'],
    ['K×D_a 矩阵。', 'K × D_a'],
    ['K 乘 D_a', 'K × D_a'],
  ])('plain text: %s', (text, read) => {
    expect(claim(text, 'plain', 'shape')).toBe(read)
  })

  test.each([
    [String.raw`K\times D_a`, 'K × D_a'],
    [String.raw`\mathbb R^{K\times D_a}`, 'K × D_a'],
    [String.raw`W^{[2]}\in R^{K\times D_a}`, 'K × D_a'],
    [String.raw`W^{[2]} \in \mathbb{R}^{K\times D_{a}}`, 'K × D_a'],
    [String.raw`\left(K,D_a\right)`, 'K × D_a'],
    [String.raw`K\times1`, 'K × 1'],
    [String.raw`\mathbb{R}^{K}`, 'K'],
    [String.raw`K \text{ by } D_a`, 'K × D_a'],
    [String.raw`\R^{K\times D_a}`, 'K × D_a'],
    [String.raw`\dim(W^{[2]}) = K\times D_a,`, 'K × D_a'],
    [String.raw`{\mathbb{R}}^{K{\times}{D}_{a}}`, 'K × D_a'],
    [String.raw`W^{[2]}\text{ 的维度是 }K\times D_a`, 'K × D_a'],
  ])('LaTeX: %s', (text, read) => {
    expect(claim(text, 'latex', 'shape')).toBe(read)
  })

  test.each([
    ['yhat', 'not-a-size at «yhat»'],
    ['k x D_a', 'not-a-size at «k»'],
    ['K x', 'expected at «»'],
    ['R^(K×)', 'expected at «)»'],
    ['(K×D_a×)', 'expected at «)»'],
    ['K x Q', 'unknown-symbol at «Q»'],
    ['K×D_a 因为 K', 'expected at «因为»'],
    ['D_a 列 K 行', 'expected at «列»'],
  ])('only sizes and numbers: %s', (text, read) => {
    expect(claim(text, 'plain', 'shape')).toBe(read)
  })
})
