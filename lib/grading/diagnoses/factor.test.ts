import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn'

const graded = await gradedIn({
  id: 'mean-square',
  sizes: { n: '2..6' },
  given: { x: ['n', 1] },
  define: { f: '1/n * sum(x[j]^2, j = 1:n)' },
  indices: { i: 'n', j: 'n' },
  parts: [{ id: 'slope', answer: 'd(f, x[i])' }],
})

describe('factor', () => {
  it.each([
    ['x_i / n', String.raw`$\frac{1}{2}$`],
    ['6 x_i / n', '$3$'],
    ['-4 x_i / n', '$-2$'],
    ['2 x_i', '$n$'],
    ['-2 x_i', '$-n$'],
    ['2 x_i / n^2', String.raw`$\frac{1}{n}$`],
  ])('names the factor of %s as %s', (answer, factor) => {
    expect(graded('slope', answer)).toMatchObject({
      outcome: 'incorrect',
      note: 'factor',
      fields: { factor },
    })
  })

  it.each(['2 x_i / n', '-2 x_i / n', 'x_i^2 / n', '2.0000001 x_i / n', '2 (x_i + 1) / n', '0'])(
    'is not said of %s',
    (answer) => {
      expect(graded('slope', answer).note).not.toBe('factor')
    },
  )
})
