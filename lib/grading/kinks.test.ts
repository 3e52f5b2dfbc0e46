import { describe, expect, it } from 'vitest'
import { gradedIn } from './gradedIn.fixture'

const graded = await gradedIn({
  id: 'kinks',
  sizes: { n: '2..4' },
  given: { x: ['n', 1], t: [1, 1] },
  define: { r: 'relu(x)', a: 'leakyrelu(x, 0.01)' },
  indices: { i: 'n' },
  parts: [
    { id: 'relu', answer: 'd(r[i], x[i])' },
    { id: 'leaky', answer: 'd(a[i], x[i])' },
    { id: 'absolute', answer: 'd(abs(t), t)' },
    { id: 'hinge', answer: 'd(max(0, 1 - t), t)' },
    { id: 'square', answer: 'd(t^2, t)' },
  ],
})

describe('a slope on both sides of a kink', () => {
  it.each([
    ['relu', 'sign(r_i)'],
    ['relu', 'sign(max(x_i, 0))'],
    ['relu', '1[r_i > 0]'],
    ['relu', '(1 + sign(x_i))/2'],
    ['leaky', 'x_i > 0 ? 1 : 0.01'],
    ['leaky', "leakyrelu'(x_i)"],
    ['absolute', 't/abs(t)'],
    ['hinge', '-1[t < 1]'],
    ['square', 'max(2 t, -2 t) sign(t)'],
  ])('%s is %s', (part, answer) => {
    expect(graded(part, answer).outcome).toBe('correct')
  })

  it.each([
    ['relu', '1'],
    ['relu', '0'],
    ['leaky', '1'],
    ['leaky', '0.01'],
    ['leaky', '1[x_i > 0]'],
    ['absolute', '1'],
    ['hinge', '-1'],
    ['hinge', '0'],
    ['hinge', '-1[t < 1.1]'],
    ['hinge', 't < 0.9 ? -1 : 0'],
    ['square', 't < 1.5 ? 2 t : 0'],
    ['square', 'max(2 t, -4)'],
  ])('%s is not %s', (part, answer) => {
    expect(graded(part, answer).outcome).toBe('incorrect')
  })
})
