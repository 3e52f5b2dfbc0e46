import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'

const graded = await gradedIn({
  id: 'bilinear',
  sizes: { n: '2..4', m: '2..4' },
  given: { x: ['n', 1], y: ['m', 1], A: ['n', 'm'], S: ['n', 'n'] },
  define: { f: "x' * A * y", g: "x' * S * x" },
  parts: [
    { id: 'gradient', answer: 'd(f, A)' },
    { id: 'square', answer: 'S * S' },
    { id: 'shape', answer: 'shape(A)' },
    { id: 'column', answer: '2 x' },
  ],
})

describe('transposed', () => {
  it.each([
    ['gradient', "y x'"],
    ['gradient', "(x y')'"],
    ['square', "S' S'"],
    ['shape', 'm x n'],
  ])('names the transpose in %s: %s', (part, answer) => {
    expect(graded(part, answer)).toMatchObject({ outcome: 'incorrect', note: 'transposed' })
  })

  it.each([
    ['gradient', "x y'"],
    ['gradient', "2 x y'"],
    ['square', "S S'"],
    ['shape', 'n x m'],
    ['shape', 'n x n'],
    ['column', 'x + min(x, 1000)'],
  ])('is not said in %s of %s', (part, answer) => {
    expect(graded(part, answer).note).not.toBe('transposed')
  })
})
