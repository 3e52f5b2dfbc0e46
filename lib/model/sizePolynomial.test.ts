import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { preparePoint } from './evaluate'
import { printSize } from './printSize'
import { sizeOfTree } from './sizeOfTree'
import { sizeAt } from './sizePolynomial'
import { treeOfSize } from './treeOfSize'
import { told } from './written.fixture'

const SIZES = { n: [1, 9], m: [1, 9], H: [1, 9], F: [1, 9], P: [1, 9], S: [1, 9] } as const
const { model, tree, value, vocabulary } = told({ sizes: SIZES, givens: { x: ['n', '1'] } })

function key(text: string): string | null {
  return sizeOfTree(tree(text), model)?.key ?? null
}

describe('the canonical form', () => {
  test.each([
    ['n + m', 'm + n'],
    ['2 n', 'n + n'],
    ['(n + m)^2', 'n^2 + 2 n m + m^2'],
    ['n (m + 1) - n', 'm n'],
    ['(n + m)/2', 'n/2 + m/2'],
    ['n / n', '1'],
    ['n m / n', 'm'],
    ['(n + m)/(n + m)', '1'],
    ['floor((H + 2 P - F)/S) + 1', 'floor((2 P + H - F + S)/S)'],
    ['floor((H - F)/S) + 1', '1 + floor((H - F)/S)'],
    ['floor(n + m)', 'm + n'],
    ['ceil((n + 2)/2)', 'ceil(n/2) + 1'],
    ['(m + n)/n', 'm/n + 1'],
    ['floor(0.5 H)', 'floor(H/2)'],
    ['0.75 n', '3 n/4'],
    ['2.50 n', '5 n/2'],
    ['0.1 n + 0.2 n', '0.3 n'],
    ['5e-1 n', 'n/2'],
    ['1e2 n', '100 n'],
  ])('%s is %s', (left, right) => {
    expect(key(left)).not.toBeNull()
    expect(key(left)).toBe(key(right))
  })

  test.each([
    ['n', 'm'],
    ['n m', 'n + m'],
    ['floor(n/2)', 'n/2'],
    ['floor(n/2)', 'ceil(n/2)'],
    ['(n + m)/2', 'n + m/2'],
    ['n - m', 'm - n'],
    ['floor(0.49 H)', 'floor(H/2)'],
    ['0.333 n', 'n/3'],
  ])('%s is not %s', (left, right) => {
    expect(key(left)).not.toBe(key(right))
  })

  test.each([
    'x',
    '1e-400 n',
    '1e400',
    '0.12345678901234567 n',
    'n^m',
    'exp(n)',
    'n/0',
    "x'",
    'n^-1',
  ])('%s is no size', (text) => {
    expect(key(text)).toBeNull()
  })
})

describe('the value', () => {
  test.each([
    ['floor((H + S - 1)/S)', { H: 7, S: 3 }, 3],
    ['floor((H - F)/S) + 1', { H: 50, F: 1, S: 49 }, 2],
    ['ceil(n/m)', { n: 6, m: 3 }, 2],
    ['ceil((n - m)/S)', { n: 1, m: 2, S: 2 }, 0],
    ['floor((n - m)/S)', { n: 1, m: 2, S: 2 }, -1],
    ['n/m', { n: 3, m: 2 }, 1.5],
    ['1/(n - m)', { n: 3, m: 3 }, Number.NaN],
    ['n/(m - S)', { n: 3, m: 2, S: 4 }, -1.5],
  ] as const)('of %s at %j is %d', (text, sizes, expected) => {
    const size = sizeOfTree(tree(text), model)
    expect(size && sizeAt(size, sizes)).toBe(expected)
  })

  test('of what is too great to count has no value', () => {
    const size = sizeOfTree(tree('((9007199254740991^8)^8 n)^8 / m'), model)
    expect(size && sizeAt(size, { n: 2, m: 3 })).not.toBeLessThan(Infinity)
  })

  test('is whole where the exact quotient is, whatever the divisor', () => {
    const size = sizeOfTree(tree('floor((n H + H - m)/H)'), model)
    for (let H = 1; H <= 60; H += 1) {
      for (let n = 1; n <= 20; n += 1) {
        expect(size && sizeAt(size, { n, H, m: H })).toBe(n)
      }
    }
  })
})

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('n', 'm', 'H', '1', '2', '3'),
    fc
      .tuple(tie('expression'), fc.constantFrom('+', '-', '*'), tie('expression'))
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    tie('expression').map((inner) => `floor((${inner})/2)`),
    tie('expression').map((inner) => `(${inner})/(n + 1)`),
  ),
}))

test('a polynomial has the value of the expression it was made from', () => {
  const sizes = { n: 4, m: 3, H: 7, F: 1, P: 1, S: 1 }
  const givens = { x: [1, 1, 1, 1] }
  const point = { stratum: '', sizes, indices: {}, givens, overrides: {} }
  fc.assert(
    fc.property(expression, (text) => {
      const size = sizeOfTree(tree(text), model)
      const [evaluated] = value(text)(preparePoint(model, point)).values
      if (size !== null) expect(sizeAt(size, sizes)).toBeCloseTo(evaluated ?? Number.NaN, 6)
    }),
    { numRuns: 300 },
  )
})

test('a polynomial written as a tree is read back as itself', () => {
  fc.assert(
    fc.property(expression, (text) => {
      const size = sizeOfTree(tree(text), model)
      if (size !== null) expect(sizeOfTree(treeOfSize(size), model)?.key).toBe(size.key)
    }),
    { numRuns: 300 },
  )
})

describe('printSize', () => {
  test.each([
    ['2 n + 1', '2*n + 1', '2 n + 1'],
    ['n m', 'm*n', 'm n'],
    ['n^2 m', 'm*n^2', 'm n^{2}'],
    ['n/2', '(n)/(2)', '\\frac{n}{2}'],
    ['n - m', 'n - m', 'n - m'],
    ['floor(n/2)', 'floor((n)/(2))', '\\lfloor \\frac{n}{2} \\rfloor'],
  ])('%s', (text, plain, latex) => {
    const size = sizeOfTree(tree(text), model)
    expect(size && printSize(size, vocabulary, 'plain')).toBe(plain)
    expect(size && printSize(size, vocabulary, 'latex')).toBe(latex)
  })
})
