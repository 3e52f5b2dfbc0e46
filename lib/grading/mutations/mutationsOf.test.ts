import { describe, expect, test } from 'vitest'
import { invariant } from '@/lib/expr/invariant'
import { printPlain } from '@/lib/expr/printPlain'
import type { Tree } from '@/lib/expr/tree'
import { elaborate } from '@/lib/model/elaborate'
import type { VariationContext } from '@/lib/model/variations'
import { told } from '@/lib/model/written.fixture'
import { type MutationKind, mutationsOf } from './mutationsOf'

const { tree, vocabulary, scope } = told({
  sizes: { n: [2, 5], m: [2, 5] },
  givens: {
    A: ['n', 'm'],
    S: ['n', 'n'],
    T: ['n', 'n'],
    x: ['m', '1'],
    z: ['n', '1'],
    t: [],
    u: [],
  },
  indices: { i: 'n', k: 'n', j: 'm' },
})
const here = scope('i', 'k')

interface Fitted {
  readonly tree: Tree
  readonly context: VariationContext
}

function fitted(text: string, names: readonly string[] = [], keepsShape = true): Fitted {
  const found = elaborate(tree(text, here.free), here)
  invariant(found.kind === 'elaborated', `${text} fits`)
  return { tree: found.tree, context: { scope: here, shape: found.shape, keepsShape, names } }
}

function mutated(text: string, kind: MutationKind, names: readonly string[] = []): string[] {
  const { tree, context } = fitted(text, names)
  return [...mutationsOf(tree, context, [kind])].map((one) => printPlain(one.tree, vocabulary))
}

describe('one slip of the pen', () => {
  test.each<[MutationKind, string, readonly string[]]>([
    ['sign', 't - u', ['t + u', '-(t - u)', '-t - u']],
    ['sign', '-t * u', ['t * u']],
    ['sign', 'exp(t)', ['-exp(t)', 'exp(-t)']],
    ['index', 'z[i] * z[k]', ['z[k] * z[k]', 'z[i] * z[i]']],
    ['index', 'S[i,k]', ['S[k, i]', 'S[k, k]', 'S[i, i]']],
    ['index', 'sum(z[i], i)', ['sum(z[k], i = 1:n)']],
    [
      'index',
      'z[i] / sum(A[i,j], j)',
      ['z[k] / sum(A[i, j], j = 1:m)', 'z[i] / sum(A[k, j], j = 1:m)'],
    ],
    ['symbol', 't * z[i]', ['u * z[i]']],
    ['symbol', 'trace(S)', ['trace(T)']],
    ['symbol', 't / n', ['u / n', 't / m']],
    ['transpose', 'S * T', ["(S * T)'", "S' * T", "S * T'"]],
    ['transpose', "S' * T", ["(S' * T)'", 'S * T', "S' * T'"]],
    ['sides', 'S * T', ['T * S']],
    ['sides', 't / u', ['u / t']],
    ['sides', 't * u', []],
    [
      'limit',
      'sum(z[i], i = 1:n)',
      [
        'sum(z[i], i = 2:n)',
        'sum(z[i], i = 0:n)',
        'sum(z[i], i = 1:n - 1)',
        'sum(z[i], i = 1:n + 1)',
      ],
    ],
    ['numeral', '2 * t', ['3 * t', '1 * t']],
    ['numeral', '0.01 * t', ['0.02 * t', '0.00 * t']],
    ['function', 'exp(t) + max(t, u)', ['log(t) + max(t, u)', 'exp(t) + min(t, u)']],
    ['function', 'trace(softmax(S, 2))', ['det(softmax(S, 2))']],
    ['function', 'sum(z[i], i)', ['prod(z[i], i = 1:n)']],
    ['condition', '1[i = k]', ['1[i != k]']],
    [
      'condition',
      'sum(z[j], j = 1:n, j != k)',
      ['sum(z[j], j = 1:n, j = k)', 'sum(z[j], j = 1:n)'],
    ],
  ])('%s: %s', (kind, text, expected) => {
    expect(mutated(text, kind)).toEqual(expected)
  })

  test('a factor is dropped, or one added to a whole product: 2, a size, a quantity of the part', () => {
    const found = mutated('t * z[i]', 'factor', ['u'])
    expect(found).toEqual([
      'z[i]',
      't',
      '2 * (t * z[i])',
      't * z[i] / 2',
      'n * (t * z[i])',
      't * z[i] / n',
      'm * (t * z[i])',
      't * z[i] / m',
      'u * (t * z[i])',
      't * z[i] / u',
    ])
  })

  test('a term is dropped, or one of the same shape added to a whole sum', () => {
    expect(mutated('t - u', 'term', ['z'])).toEqual([
      't',
      '-u',
      't - u + 1',
      't - u - 1',
      't - u + z[i]',
      't - u - z[i]',
      't - u + z[k]',
      't - u - z[k]',
    ])
    expect(mutated('A * x', 'term', ['z', 'u'])).toContain('A * x + z')
  })
})

describe('mutations', () => {
  const text = 't * sum(exp(z[i]) * A[i,j], j = 1:m, j != 2) - delta(i,k) / 3'

  test('come in the same order each time, none twice and none unchanged', () => {
    const printed = (): string[] => {
      const { tree, context } = fitted(text, ['t', 'u', 'z'])
      return [...mutationsOf(tree, context)].map((one) => printPlain(one.tree, vocabulary))
    }
    const once = printed()
    expect(printed()).toEqual(once)
    expect(once.length).toBeGreaterThan(60)
    expect(once).not.toContain(printPlain(fitted(text).tree, vocabulary))
    for (const kind of ['sign', 'index', 'factor'] as const) {
      const own = mutated(text, kind, ['t', 'u', 'z'])
      expect(new Set(own).size).toBe(own.length)
    }
  })

  test('are made as they are asked for, each with its place in the text', () => {
    const { tree, context } = fitted('t - exp(u)')
    const next = mutationsOf(tree, context, ['function']).next()
    expect(next.value).toMatchObject({ kind: 'function', span: [4, 10] })
  })

  test('keep the shape, unless any that fits will do', () => {
    const keeping = fitted('A * x', [], true)
    const free = fitted('A * x', [], false)
    const transposed = (of: Fitted): string[] =>
      [...mutationsOf(of.tree, of.context, ['transpose'])].map((one) =>
        printPlain(one.tree, vocabulary),
      )
    expect(transposed(keeping)).toEqual([])
    expect(transposed(free)).toEqual(["(A * x)'"])
  })
})
