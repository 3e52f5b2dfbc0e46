import { describe, expect, test } from 'vitest'
import { shapeComparison } from './shapeComparison'
import { sizeOfTree } from './sizeOfTree'
import { told } from './written.fixture'

const SIZES = {
  n: [2, 3],
  d: [4, 16],
  h: [2, 4],
  H: [8, 12],
  F: [2, 4],
  P: [0, 2],
  S: [1, 3],
} as const

/** Compares two sizes under the constraints that d is h times k, and that the filter fits. */
const { model, tree } = told({
  sizes: { ...SIZES, k: [2, 4] },
  constraints: ['d = h k', 'F <= H + 2 P'],
})
const free = told({ sizes: SIZES })

function isEqual(left: string, right: string, under = model): boolean {
  const axes = [left, right].flatMap((text) => sizeOfTree(tree(text), under) ?? [])
  expect(axes).toHaveLength(2)
  return shapeComparison(under)(axes.slice(0, 1), axes.slice(1))
}

describe('a size of one value', () => {
  const fixed = told({ sizes: { ...SIZES, C: [3, 3] } })

  test('is that number', () => {
    const axes = ['C', '3', 'n', 'C n', '3 n'].flatMap(
      (text) => sizeOfTree(fixed.tree(text), fixed.model) ?? [],
    )
    const same = shapeComparison(fixed.model)
    expect(same(axes.slice(0, 1), axes.slice(1, 2))).toBe(true)
    expect(same(axes.slice(3, 4), axes.slice(4, 5))).toBe(true)
    expect(same(axes.slice(0, 1), axes.slice(2, 3))).toBe(false)
  })
})

describe('two sizes are one', () => {
  test.each([
    ['ceil(H/S)', 'floor((H + S - 1)/S)'],
    ['ceil(H/S)', 'floor((H - 1)/S) + 1'],
    ['floor((H + 2 P - F)/S) + 1', 'ceil((H + 2 P - F + 1)/S)'],
    ['floor(n/2) + ceil(n/2)', 'n'],
    ['d/h', 'k'],
    ['d', 'h k'],
    ['floor(d/h)', 'ceil(d/h)'],
  ])('%s and %s', (left, right) => {
    expect(isEqual(left, right)).toBe(true)
  })
})

describe('two sizes differ', () => {
  test.each([
    ['floor(H/S)', 'ceil(H/S)'],
    ['floor((H + 2 P - F)/S) + 1', '(H + 2 P - F)/S + 1'],
    ['floor((H + 2 P - F)/S) + 1', 'floor((H + P - F)/S) + 1'],
    ['d', 'h + k'],
    ['d', 'h'],
    ['n', 'n + 1/(h - k)'],
  ])('%s and %s', (left, right) => {
    expect(isEqual(left, right)).toBe(false)
  })

  test('although they agree all over a narrow range', () => {
    expect(isEqual('ceil(n/2)', 'n - 1', free.model)).toBe(false)
  })

  test('although they agree at the sizes of a constraint that is not there', () => {
    expect(isEqual('d/h', 'floor(d/h)', free.model)).toBe(false)
  })
})
