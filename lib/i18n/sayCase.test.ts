import { describe, expect, it } from 'vitest'
import { sayCase } from './sayCase'

describe('a case in words', () => {
  it.each([
    ['i != k', 'i ≠ k'],
    ['i == k', 'i = k'],
    ['i = k', 'i = k'],
    ['i <= k', 'i ≤ k'],
    ['i >= k', 'i ≥ k'],
    ['i < k', 'i < k'],
  ])('%s reads %s', (label, said) => {
    expect(sayCase(label)).toBe(said)
  })
})
