import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'

const graded = await gradedIn({
  id: 'mean-square',
  sizes: { n: '2..6' },
  given: { x: ['n', 1] },
  define: { f: '1/n * sum(x[j]^2, j = 1:n)' },
  indices: { i: 'n', j: 'n' },
  parts: [
    { id: 'slope', answer: 'd(f, x[i])' },
    { id: 'itself', answer: 'x[i]' },
  ],
})

describe('factor', () => {
  it.each([
    ['x_i / n', String.raw`$\frac{1}{2}$`],
    ['6 x_i / n', '$3$'],
    ['-4 x_i / n', '$-2$'],
    ['-2 x_i', '$-n$'],
    ['2 x_i / n^2', String.raw`$\frac{1}{n}$`],
    ['2 n x_i', '$n^{2}$'],
    ['x_i', String.raw`$\frac{n}{2}$`],
    ['-6 x_i / n^2', String.raw`$-\frac{3}{n}$`],
  ])('names the factor of %s as %s', (answer, factor) => {
    expect(graded('slope', answer)).toMatchObject({
      outcome: 'incorrect',
      note: 'factor',
      fields: { factor },
    })
  })

  it('names a size', () => {
    expect(graded('itself', 'n x_i')).toMatchObject({ note: 'factor', fields: { factor: '$n$' } })
  })

  it.each([
    '2 x_i / n',
    '-2 x_i / n',
    '2 x_i',
    'x_i^2 / n',
    '2.0000001 x_i / n',
    '2 (x_i + 1) / n',
    '0',
  ])('is not said of %s', (answer) => {
    expect(graded('slope', answer).note).not.toBe('factor')
  })
})

describe('factor, where sizes never vary', async () => {
  const inThree = await gradedIn({
    id: 'three',
    sizes: { n: 3 },
    given: { x: ['n', 1] },
    define: { f: 'sum(x[j]^2, j = 1:n)' },
    indices: { i: 'n', j: 'n' },
    parts: [{ id: 'slope', answer: 'd(f, x[i])' }],
  })

  it('is the number that a size is', () => {
    expect(inThree('slope', '6 x_i')).toMatchObject({ note: 'factor', fields: { factor: '$3$' } })
  })
})

describe('factor, of an answer that is right at some points', async () => {
  const kinked = await gradedIn({
    id: 'hinge',
    given: { t: [1, 1] },
    parts: [{ id: 'slope', answer: 'd(max(0, 5 - t), t)' }],
  })

  it('is never 1', () => {
    expect(kinked('slope', '-1')).toMatchObject({ outcome: 'incorrect', note: 'only-where' })
  })
})
