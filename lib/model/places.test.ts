import { describe, expect, test } from 'vitest'
import { equalTrees } from '@/lib/expr/equalTrees'
import { invariant } from '@/lib/expr/invariant'
import { printPlain } from '@/lib/expr/printPlain'
import type { Tree } from '@/lib/expr/tree'
import { elaborate } from './elaborate'
import { indicesAt, placesOf, shapeAt } from './places'
import { printShape } from './shape'
import { told } from './written.fixture'

const { tree, vocabulary, scope } = told({
  sizes: { n: [2, 5], m: [2, 5] },
  givens: { A: ['n', 'm'], x: ['m', '1'], z: ['n', '1'], t: [] },
  indices: { i: 'n', k: 'n', j: 'm' },
})
const here = scope('i', 'k')

function elaborated(text: string): Tree {
  const found = elaborate(tree(text, here.free), here)
  invariant(found.kind === 'elaborated', `${text} fits`)
  return found.tree
}

const TEXTS = [
  't * z[i] - exp(z[k])',
  'sum(A[i,j] * x[j], j = 1:m, j != 2)',
  "(A * x)' * z",
  '{t if i = k; z[i] otherwise}',
  'delta(i,k) + d(t^2, t)',
  '[t, 1; 0, z[i]]',
  'trace(eye(n)) + sum(ones(m, 1))',
]

describe('the places of a tree', () => {
  test.each(TEXTS)('%s: each can be put back', (text) => {
    const whole = elaborated(text)
    const places = [...placesOf(whole, here)]
    expect(places.length).toBeGreaterThan(3)
    for (const { node, put } of places) expect(equalTrees(put(node), whole)).toBe(true)
  })

  test('come before those within them, from left to right, and know what they are', () => {
    const places = [...placesOf(elaborated('sum(A[i,j], j != 2)'), here)]
    expect(places.map(({ node, role }) => `${printPlain(node, vocabulary)}: ${role}`)).toEqual([
      'sum(A[i, j], j = 1:m, j != 2): value',
      '1: limit',
      'm: limit',
      'j: side',
      '2: side',
      'A[i, j]: value',
      'A: array',
      'i: index',
      'j: index',
    ])
  })

  test('a node put into one place leaves an equal node elsewhere', () => {
    const [, , second] = [...placesOf(elaborated('t + t'), here)]
    const put = second?.put({ kind: 'numeral', digits: '7', span: [0, 0] })
    expect(put && printPlain(put, vocabulary)).toBe('t + 7')
  })

  test('an index that a sum binds has a value within it alone', () => {
    const places = [...placesOf(elaborated('sum(A[i,j], j)'), here)]
    const names = places.map((place) => [...indicesAt(place, here).keys()].join(' '))
    expect(names[0]).toBe('i k')
    expect(names.at(-1)).toBe('i k j')
  })

  test('a node has its shape, also under the indices that are bound around it', () => {
    const shapes = (text: string): string[] =>
      [...placesOf(elaborated(text), here)]
        .filter(({ role }) => role === 'value')
        .map((place) => {
          const shape = shapeAt(place.node, place, here)
          return shape === null ? 'none' : printShape(shape, vocabulary, 'plain')
        })
    expect(shapes("(A * x)'")).toEqual(['1 x n', 'n x 1', 'n x m', 'm x 1'])
    expect(shapes('sum(A[i,j], j)')).toEqual(['1', '1'])
  })
})
