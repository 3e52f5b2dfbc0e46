import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elaborate } from '@/lib/model/elaborate'
import { compile, preparePoint } from '@/lib/model/evaluate'
import { samplePoints } from '@/lib/model/sample'
import { told } from '@/lib/model/written.fixture'
import { isRefusal } from './cannot'
import { createReferee } from './referee'

/** Expressions in plain text by what they are: a scalar, an n×1 column, an n×n matrix. */
interface Kinds {
  readonly scalar: string
  readonly column: string
  readonly matrix: string
}

/** A pattern with `S`, `V`, `M` for expressions of each kind. */
const SCALARS = [
  ...['sin', 'cos', 'arctan', 'tanh', 'sigmoid', 'softplus', 'abs', 'relu', 'sech'].map(
    (name) => `${name}(S)`,
  ),
  ...['exp', 'sinh', 'cosh', 'tan', 'sec'].map((name) => `${name}(tanh(S))`),
  ...['cot', 'csc', 'log', 'sqrt'].map((name) => `${name}(2 + sin(S))`),
  ...['arcsin', 'arccos'].map((name) => `${name}(tanh(S)/2)`),
  ...[
    '(S) + (S)',
    '(S) - (S)',
    '(S) (S)',
    '(S)/(2 + cos(S))',
    '(S)^2',
    '(S)^3',
    '(2 + sin(S))^(S)',
  ],
  ...['(1 + (S)^2)^(1/3)', 'leakyrelu(S, 0.1)', 'max([S, S])', 'min([S, S])', 'sign(S) (S)'],
  ...['sum(V)', 'mean(V)', 'norm(V)', 'logsumexp(V)', 'max(V)', "(V)' (V)", 'dot(V, V)'],
  ...['norm(kron(V, V))', "onehot(1, n)' (V)", "onehot(1, n)' (M) onehot(2, n)"],
  ...[
    'sum(sin(x[j] (S)), j = 1:n)',
    'max(x[j] (S), j = 1:n)',
    'sum(sum(A[j,l] sin(x[j] (S)), l = 1:j), j = 1:n)',
  ],
  ...['det(M)', 'trace(M)', 'norm(M)', 'sum(M)', 'norm(vec(M))', "(V)' (M) (V)"],
  ...['log(1 + det(M)^2)', 'norm(hcat(M, V))', 'sum(vcat(M, M) (V))', 'norm(kron(M, M))'],
]
const COLUMNS = [
  ...['tanh', 'relu', 'sigmoid', 'softmax', 'softplus', 'abs', 'sin'].map((name) => `${name}(V)`),
  ...['(M) (V)', "(M)' (V)", '(S) (V)', '(V) + (V)', '(V) - (V)', '(V) .* (V)', '(V) .^ 2'],
  ...['(V) ./ (2 + sin(V))', 'leakyrelu(V, 0.01)', 'exp(tanh(V))', 'diag(M)', 'sum(M, 2)'],
  ...["inv((M) (M)' + eye(n)) (V)", '(V)/norm(V)', 'max(V, V)', "softmax(M)' (V)", 'A[:,1]'],
]
const MATRICES = [
  ...['tanh', 'relu', 'softmax', 'sin'].map((name) => `${name}(M)`),
  ...[
    '(M) (M)',
    "(M)'",
    '(M) + (M)',
    '(M) .* (M)',
    'outer(V, V)',
    "(V) (V)'",
    'diag(V)',
    '(S) (M)',
  ],
  ...["inv((M) (M)' + eye(n))", 'softmax(M, 2)', '(M)^2', '(M) + (S) eye(n)', '(M) .^ 3'],
]

/** Fills a pattern's places with expressions of the kinds they name. */
function filled(patterns: readonly string[], tie: fc.LetrecTypedTie<Kinds>): fc.Arbitrary<string> {
  return fc.constantFrom(...patterns).chain((pattern) => {
    const parts = pattern.split(/\b([SVM])\b/)
    const kinds = { S: tie('scalar'), V: tie('column'), M: tie('matrix') }
    return fc
      .tuple(
        ...parts.map((part) =>
          part === 'S' || part === 'V' || part === 'M' ? kinds[part] : fc.constant(part),
        ),
      )
      .map((found) => found.join(''))
  })
}

/** Expressions over some names. */
function expressions(scalars: string[], columns: string[], matrices: string[]) {
  return fc.letrec<Kinds>((tie) => {
    const kind = (leaves: string[], patterns: string[]) =>
      fc.oneof({ maxDepth: 2 }, fc.constantFrom(...leaves), filled(patterns, tie))
    return {
      scalar: kind(scalars, SCALARS),
      column: kind(columns, COLUMNS),
      matrix: kind(matrices, MATRICES),
    }
  })
}

/** A model: three definitions over what is given, and two over those. */
const definitions = fc
  .record(expressions(['s', 't', '0.5'], ['x', 'y'], ['A', 'B']))
  .chain(({ scalar, column, matrix }) =>
    fc.record(expressions(['s', 't', 'f'], ['v', 'x'], ['C', 'A'])).map((outer) => ({
      f: `{${scalar} if s < t; 2 (${scalar}) otherwise}`,
      v: column,
      C: matrix,
      w: outer.column,
      g: outer.scalar,
    })),
  )

const TARGETS = [
  ...['d(g, x)', 'd(g, A)', 'd(g, t)', 'd(g, v)', 'd(g, C)', 'd(g, x[i])', 'd(g, A[i,k])'],
  ...['d(w, t)', 'd(C, t)', 'd(w, x)', 'd(w, v)', 'd(w[i], x[k])', 'd(w, x[i])', 'd(C, v[i])'],
  ...['d(d(g, t), t)', 'd(d(g, x[i]), x[k])', 'd(d(g, t), x)', 'd(d(g, A[i,k]), t)'],
  ...['sum(d(g, x[j])^2, j = 1:n)', 'd(d(f, s), x[i])', 'd(sum(d(f, x[j])^2, j = 1:n), t)'],
]

/** Of a second derivative the referee knows some 29 digits after the point, of a smaller scale therefore too few. */
const LEAST_SCALE = 1e-8

const referee = await createReferee()

/** The greatest error of a value that decides, as a share of its largest entry; null where the referee or the engine has none. */
function errorOf(
  define: Record<string, string>,
  target: string,
  layout: 'numerator' | 'denominator',
  seed: number,
): number | null {
  const { model, faults, tree, scope } = told({
    sizes: { n: [2, 3] },
    givens: { s: [], t: [], x: ['n', '1'], y: ['n', '1'], A: ['n', 'n'], B: ['n', 'n'] },
    define,
    indices: { i: 'n', k: 'n' },
    layout,
  })
  expect(faults).toEqual([])
  const elaborated = elaborate(tree(target), scope('i', 'k'))
  if (elaborated.kind !== 'elaborated') throw new Error(JSON.stringify(elaborated))
  const request = { model, indices: ['i', 'k'], where: null, cases: [], seed, leastPoints: 4 }
  const point = samplePoints(request).points[seed % 8]
  if (point === undefined) return null
  const { values, bounds } = compile(elaborated.tree, model)(preparePoint(model, point))
  const digits = digitsOf({ model, tree: elaborated.tree, point })
  if (digits === null || !values.every(Number.isFinite)) return null
  const scale = Math.max(...values.map(Math.abs), LEAST_SCALE)
  if (!bounds.every((bound) => bound <= 1e-10 * scale)) return null
  const errors = digits.map((digit, k) => Math.abs(Number(digit) - (values[k] ?? Number.NaN)))
  return Math.max(...errors) / scale
}

function digitsOf(of: Parameters<typeof referee.valueAt>[0]): readonly string[] | null {
  try {
    const digits = referee.valueAt(of)
    return digits.some((each) => each === 'undefined' || each === 'unknown') ? null : digits
  } catch (thrown) {
    if (isRefusal(thrown)) return null
    throw thrown
  }
}

describe('derivatives of random models', () => {
  it('are exact to 12 digits against differences of 64', () => {
    let settled = 0
    fc.assert(
      fc.property(
        definitions,
        fc.constantFrom(...TARGETS),
        fc.constantFrom('numerator', 'denominator'),
        fc.nat(1000),
        (define, target, layout, seed) => {
          const error = errorOf(define, target, layout, seed)
          if (error === null) return
          settled += 1
          expect(error).toBeLessThan(1e-12)
        },
      ),
      { numRuns: 150, seed: 8 },
    )
    expect(settled).toBeGreaterThan(75)
  }, 600_000)
})
