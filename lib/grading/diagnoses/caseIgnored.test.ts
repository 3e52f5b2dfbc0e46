import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'

const graded = await gradedIn({
  id: 'cross-entropy',
  sizes: { K: '2..6' },
  given: { z: ['K', 1], y: { shape: ['K', 1], domain: 'onehot(k)' } },
  define: { p: 'softmax(z)', L: '-sum(y[j] * log(p[j]), j = 1:K)' },
  indices: { i: 'K', j: 'K', k: 'K' },
  parts: [{ id: 'loss', answer: 'd(L, z[i])', cases: ['i = k', 'i != k'], using: ['p', 'y'] }],
})

describe('case-ignored', () => {
  it.each([
    ['p_i', String.raw`$i \neq k$`, '$i = k$'],
    ['p_i - 1', '$i = k$', String.raw`$i \neq k$`],
    ['p_k - 1', '$i = k$', String.raw`$i \neq k$`],
  ])('%s holds for %s only', (answer, holds, fails) => {
    expect(graded('loss', answer)).toMatchObject({
      outcome: 'partial',
      credit: 0.5,
      note: 'case-ignored',
      fields: { holds, fails },
    })
  })

  it.each([
    'p_i + delta(i,k)',
    'p_i - 2 y_i',
    'i == k ? p_i - 1 : 0',
    'p_i + I[i,k]',
    'p_i - 1 + i - k',
    'p_i + y_i L',
    'p_i - 1 + sum(1, j = i:k-1)',
  ])('%s tells the cases apart, and has one of them wrong', (answer) => {
    expect(graded('loss', answer)).toMatchObject({ outcome: 'partial', note: 'some-cases' })
  })

  it.each(['p_i - y_i', 'p_i - delta(i,k)', 'i == k ? p_i - 1 : p_i'])('%s is right', (answer) => {
    expect(graded('loss', answer)).toMatchObject({ outcome: 'correct', note: null })
  })
})
