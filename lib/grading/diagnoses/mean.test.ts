import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'

const graded = await gradedIn({
  id: 'batch',
  sizes: { n: '2..4', m: '2..6', k: 3 },
  given: { X: ['m', 'n'], w: ['n', 1], t: ['m', 1], c: ['k', 1] },
  define: {
    r: 'X * w - t',
    J: '1/(2m) * sum(r[l]^2, l = 1:m)',
    S: 'sum(r[l]^2, l = 1:m)',
    a: 'mean(t)',
    h: 'sum(c[l]^2, l = 1:k) / k',
  },
  indices: { i: 'm', j: 'n', q: 'k' },
  parts: [
    { id: 'mean', answer: 'd(J, w)' },
    { id: 'entry', answer: 'd(J, w[j])' },
    { id: 'sum', answer: 'd(S, w)' },
    { id: 'average', answer: 'a' },
    { id: 'three', answer: 'd(h, c[q])' },
  ],
})

const m = { size: '$m$', inverse: String.raw`$\frac{1}{m}$` }

describe('mean', () => {
  it.each([
    ['mean', "X' (X w - t)", 'sum'],
    ['entry', 'sum(X[l,j] r[l], l = 1:m)', 'sum'],
    ['average', 'sum(t)', 'sum'],
    ['sum', "(2/m) X' (X w - t)", 'mean'],
  ])('names in %s what %s is: the %s', (part, answer, of) => {
    expect(graded(part, answer)).toMatchObject({
      outcome: 'incorrect',
      note: 'mean',
      fields: { ...m, of },
    })
  })

  it.each([
    ['mean', "X' (X w - t) / m^2", 'factor'],
    ['mean', "2 X' (X w - t)", 'factor'],
    ['mean', "-X' (X w - t)", 'factor'],
    ['sum', "2 m X' (X w - t)", 'factor'],
    ['three', '2 c_q', 'factor'],
  ])('is not said in %s of %s, but %s', (part, answer, note) => {
    expect(graded(part, answer)).toMatchObject({ outcome: 'incorrect', note })
  })
})
