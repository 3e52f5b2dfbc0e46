import { describe, expect, test } from 'vitest'
import type { ShapeAnswer } from '@/lib/expr/tree'
import { type Elaboration, elaborate, elaborateCondition, elaborateShape } from './elaborate'
import { printShape, type Shape } from './shape'
import { told } from './written.fixture'

const { tree, scope, vocabulary, condition } = told({
  sizes: { n: [2, 6], m: [2, 6], K: [2, 6] },
  givens: {
    t: [],
    x: ['n', '1'],
    v: ['n', '1'],
    u: ['m', '1'],
    A: ['n', 'n'],
    B: ['m', 'n'],
    X: ['n', 'm'],
    y: ['K', '1'],
    Q: ['n', 'm', 'K'],
  },
  define: { z: 'B x + u', p: 'softmax(z)', slope: 'd(t^3, t)' },
  indices: { i: 'm', j: 'm', k: 'K', l: 'n' },
})

function elaborated(
  text: string,
  free: readonly string[] = ['i', 'k', 'l'],
  expected?: Shape,
): Elaboration {
  return elaborate(tree(text, free), scope(...free), expected)
}

function shapeOf(text: string): string {
  const result = elaborated(text)
  if (result.kind === 'unreadable') return result.error.code
  return printShape(result.shape, vocabulary, 'plain')
}

describe('shapes', () => {
  test.each([
    ['t', '1'],
    ['x', 'n x 1'],
    ['2 x', 'n x 1'],
    ['x / 2', 'n x 1'],
    ['x + v', 'n x 1'],
    ['x / v', 'n x 1'],
    ['x .* v', 'n x 1'],
    ["x'", '1 x n'],
    ["x' v", '1'],
    ["x v'", 'n x n'],
    ['A x', 'n x 1'],
    ['B A x', 'm x 1'],
    ['X B A', 'n x n'],
    ['A^2', 'n x n'],
    ['A^-1', 'n x n'],
    ['x[l]', '1'],
    ['B[i,:]', '1 x n'],
    ["(B')[:,i]", 'n x 1'],
    ["(x')[:]", '1 x n'],
    ['B[:,l]', 'm x 1'],
    ['B[i,:] x', '1'],
    ['sum(x[l]^2, l)', '1'],
    ['sum(B[:,j], j = 1:n)', 'm x 1'],
    ['d(t^2, t)', '1'],
    ["d(x' A x, x)", 'n x 1'],
    ["d(x' A x, A)", 'n x n'],
    ['d(A t, t)', 'n x n'],
    ['d(B x, x)', 'm x n'],
    ['d(p, z[i])', 'm x 1'],
    ['exp(A)', 'n x n'],
    ['e^x', 'n x 1'],
    ['softmax(X)', 'n x m'],
    ['logsumexp(X)', '1 x m'],
    ['logsumexp(X, 2)', 'n x 1'],
    ['sum(X)', '1'],
    ['sum(X, 1)', '1 x m'],
    ['mean(X, 2)', 'n x 1'],
    ['max(x, v)', 'n x 1'],
    ['max(0, x)', 'n x 1'],
    ['norm(X)', '1'],
    ['trace(A)', '1'],
    ['|A|', '1'],
    ['|t|', '1'],
    ['diag(x)', 'n x n'],
    ['diag(A)', 'n x 1'],
    ['vec(X)', 'm*n x 1'],
    ['kron(X, x)', 'n^2 x m'],
    ['outer(x, u)', 'n x m'],
    ['vcat(x, u)', '(n + m) x 1'],
    ['hcat(A, x)', 'n x (n + 1)'],
    ["[A, x; x', 1]", '(n + 1) x (n + 1)'],
    ['[1, 2; 3, 4] [1; 2]', '2 x 1'],
    ['[A, 0; 0, B]', '(n + m) x 2*n'],
    ["[A, x; x', 0]", '(n + 1) x (n + 1)'],
    ['[x; 0]', '(n + 1) x 1'],
    ["[I, B'; B, 0]", '(n + m) x (n + m)'],
    ['[0, 0; 0, t]', '2 x 2'],
    ['norm(x, inf)', '1'],
    ['Q', 'n x m x K'],
    ['t Q + exp(Q)', 'n x m x K'],
    ['Q[l,i,k]', '1'],
    ['Q[l,i,:]', '1 x K'],
    ['Q[l,:,k]', 'm x 1'],
    ['Q[:,i,:]', 'n x K'],
    ['Q[:,:,:]', 'n x m x K'],
    ['sum(Q)', '1'],
    ['sum(Q[l,j,k], j)', '1'],
    ['d(sum(Q), Q)', 'n x m x K'],
    ['d(sum(Q), Q[l,i,k])', '1'],
    ['onehot(l, n)', 'n x 1'],
    ['eye(n) x', 'n x 1'],
    ['I[:,l]', 'n x 1'],
    ['eye(n)[l,:]', '1 x n'],
    ['ones(m, n) x', 'm x 1'],
    ['i == k ? t : 2', '1'],
  ])('%s is %s', (text, shape) => {
    expect(shapeOf(text)).toBe(shape)
  })
})

describe('what does not fit is unreadable', () => {
  test.each([
    ['x + u', 'shapes'],
    ['x v', 'shapes'],
    ['B u', 'shapes'],
    ['A + B', 'shapes'],
    ['x / u', 'shapes'],
    ['1 / x', 'shapes'],
    ['x^2', 'column-power'],
    ['B^2', 'square-needed'],
    ['A^(1/2)', 'matrix-exponent'],
    ['2^x', 'scalar-needed'],
    ['|x|', 'array-bars'],
    ['|B|', 'array-bars'],
    ['trace(B)', 'square-needed'],
    ['sum(A, 3)', 'axis-argument'],
    ['norm(A, 1)', 'norm-kind'],
    ['norm(A, inf)', 'norm-kind'],
    ["trace'(A)", 'prime-of'],
    ['t[1]', 'array-needed'],
    ['B[i]', 'index-count'],
    ['B[i,l,k]', 'index-count'],
    ['B[k,l]', 'index-range'],
    ['B[l,i]', 'index-range'],
    ['x[x]', 'scalar-needed'],
    ['y[i]', 'index-range'],
    ['sum(x[j], j = 1:m)', 'index-range'],
    ['z[j]', 'free-index'],
    ['sum(t, r)', 'sum-without-range'],
    ['d(t, n)', 'derivative-variable'],
    ['d(t, i)', 'derivative-variable'],
    ['d(x, X)', 'shapes'],
    ['d(X, x)', 'shapes'],
    ['d(I, t)', 'size-undetermined'],
    ['d(B x + u, z[i])', 'variable-written-out'],
    ['d(d(slope, t), t)', 'derivative-order'],
    ['Q[l,i]', 'index-count'],
    ['Q[i,l,k]', 'index-range'],
    ["Q'", 'many-axes'],
    ['A Q', 'many-axes'],
    ['sum(Q, 1)', 'many-axes'],
    ['vec(Q)', 'many-axes'],
    ['Q + A', 'shapes'],
    ['[A, x; x, 1]', 'shapes'],
    ['[A; B, x]', 'shapes'],
    ['[x, I; 1, t]', 'shapes'],
    ['softmax(t)', 'array-needed'],
    ['dot(x, u)', 'shapes'],
    ['eye(t)', 'not-a-size'],
    ['{x if i = k; t otherwise}', 'shapes'],
  ])('%s: %s', (text, code) => {
    expect(shapeOf(text)).toBe(code)
  })

  test('the error points into the text', () => {
    const result = elaborated('t + x u')
    expect(result).toMatchObject({
      error: {
        code: 'shapes',
        operator: '*',
        left: 'n \\times 1',
        right: 'm \\times 1',
        leftPart: 'x',
        rightPart: 'u',
        span: [4, 7],
      },
    })
  })

  test('an index that leaves the axis by a constant is left to the points', () => {
    expect(shapeOf('y[k+1]')).toBe('1')
    expect(shapeOf('sum(y[j], j = 2:K-1)')).toBe('1')
  })

  test('a tree that costs too much is refused before it is evaluated', () => {
    const nested = 'sum(sum(sum(sum(d(d(sum(p), x[1]), x[2]) B[a,b], a=1:m), b=1:n), c=1:m), f=1:n)'
    expect(shapeOf(nested)).toBe('too-costly')
  })
})

describe('what was left open is written out', () => {
  test('a sum runs over its declared range, else over the axis it indexes', () => {
    expect(elaborated('sum(y[k], k)')).toMatchObject({
      tree: { indices: [{ from: { digits: '1' }, to: { name: 'K' } }] },
    })
    expect(elaborated('sum(B[q,l], q)')).toMatchObject({
      tree: { indices: [{ to: { name: 'm' } }] },
    })
  })

  test('touching indices are split or multiplied by the axes there are', () => {
    expect(elaborated('B_il')).toMatchObject({
      tree: { indices: [{ name: 'i' }, { name: 'l' }], joined: false },
    })
    expect(elaborated('A_12')).toMatchObject({
      tree: { indices: [{ digits: '1' }, { digits: '2' }] },
    })
    expect(elaborated('x_12')).toMatchObject({ tree: { indices: [{ digits: '12' }] } })
  })

  test.each([
    ['A - I', 'n'],
    ['B (A + I)', 'n'],
    ['I B', 'm'],
  ])('%s has the identity of size %s', (text, size) => {
    expect(JSON.stringify(elaborated(text))).toContain(
      `"fill":"identity","rows":{"kind":"name","name":"${size}"`,
    )
  })

  test("the target's shape settles what the answer leaves open", () => {
    expect(elaborated('I')).toMatchObject({ error: { code: 'size-undetermined', found: 'I' } })
    const square = scope().shapes.get('A')
    expect(elaborated('I', [], square)).toMatchObject({ tree: { rows: { name: 'n' } } })
  })

  test('bars are an absolute value or a determinant', () => {
    expect(elaborated('|t|')).toMatchObject({ tree: { function: 'abs' } })
    expect(elaborated('|A|')).toMatchObject({ tree: { function: 'det' } })
  })

  test('a scalar added to a matrix is warned about, to a column not', () => {
    expect(elaborated('t + A')).toMatchObject({ warnings: [{ code: 'scalar-plus-matrix' }] })
    expect(elaborated('t + x')).toMatchObject({ warnings: [] })
  })
})

describe('elaborateCondition', () => {
  test('compares scalars', () => {
    expect(elaborateCondition(condition('i != j'), scope('i', 'j')).kind).toBe('elaborated')
    expect(elaborateCondition(condition('i != j'), scope('i'))).toMatchObject({
      error: { code: 'free-index', index: 'j' },
    })
  })
})

describe('elaborateShape', () => {
  const answer = (...axes: string[]): ShapeAnswer => ({
    kind: 'shape',
    axes: axes.map((axis) => tree(axis)),
    span: [0, 0],
  })
  const shape = (...axes: string[]): string => {
    const result = elaborateShape(answer(...axes), scope())
    if (result.kind === 'unreadable') return result.error.code
    return printShape(result.shape, vocabulary, 'plain')
  }

  test.each([
    [['n', 'm'], 'n x m'],
    [['m + n', '2 K'], '(n + m) x 2*K'],
    [[], '1'],
    [['1', '1'], '1'],
    [['1'], '1'],
    [['n'], 'n'],
    [['t'], 'not-a-size'],
    [['2.5'], 'not-a-size'],
    [['5/2'], 'not-a-size'],
    [['floor(0.5 n)'], 'floor((n)/(2))'],
  ] as const)('%j reads as %s', (axes, printed) => {
    expect(shape(...axes)).toBe(printed)
  })
})

describe('a batch', () => {
  const written = {
    sizes: { n: [2, 6], m: [2, 6], K: [2, 6] },
    givens: { X: ['n', 'm'], W: ['K', 'n'], b: ['K', '1'] },
    define: { Z: 'W X + b', P: 'softmax(Z)' },
  } as const

  test('repeats a column along the columns, in definitions and in answers', () => {
    const batch = told({ ...written, batch: true })
    expect(batch.faults).toEqual([])
    expect(printShape(batch.scope().shapes.get('P') ?? [], batch.vocabulary, 'plain')).toBe('K x m')
    expect(elaborate(batch.tree('W X + b'), batch.scope()).kind).toBe('elaborated')
  })

  test('is nothing that other models have', () => {
    expect(told(written).faults).toMatchObject([{ name: 'Z' }])
  })
})

describe('a column of a row', () => {
  const rows = told({
    sizes: { n: [2, 3], m: [2, 4] },
    givens: { w: ['n', '1'], X: ['n', 'm'] },
    define: { z: "w' * X" },
    indices: { i: 'm' },
  })

  test('is a number, and may be differentiated by', () => {
    for (const text of ['z[:, i]', 'd(z[:, i], w)', 'd(sum(z), z[:, i])']) {
      expect(elaborate(rows.tree(text, ['i']), rows.scope('i')).kind).toBe('elaborated')
    }
    expect(elaborate(rows.tree('z[:, i] + 1', ['i']), rows.scope('i'))).toMatchObject({ shape: [] })
  })

  test('unlike a column of a matrix', () => {
    expect(elaborate(rows.tree('d(sum(X), X[:, i])', ['i']), rows.scope('i'))).toMatchObject({
      kind: 'unreadable',
      error: { code: 'derivative-variable' },
    })
  })
})
