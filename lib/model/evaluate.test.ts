import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { call, entry } from '@/lib/expr/build'
import { compile, compileCondition, preparePoint, type Valued, valueAt } from './evaluate'
import type { SamplePoint } from './point'
import { told } from './written.fixture'

const MODEL = told({
  sizes: { n: [2, 6], m: [2, 6] },
  givens: {
    t: [],
    u: [],
    x: ['n', '1'],
    y: ['n', '1'],
    A: ['n', 'n'],
    B: ['m', 'n'],
    Q: ['n', 'm', '2'],
  },
  define: { z: 'B x', p: 'softmax(z)', c: 'z[1] + t' },
  indices: { i: 'n', k: 'n' },
})

const POINT: SamplePoint = {
  stratum: 'general',
  sizes: { n: 2, m: 3 },
  indices: { i: 1, k: 2 },
  givens: {
    t: [0.5],
    u: [-2],
    x: [1, 2],
    y: [3, -4],
    A: [1, 2, 3, 4],
    B: [1, 0, 0, 1, 2, -1],
    Q: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  },
  overrides: {},
}

function at(text: string, point: SamplePoint = POINT): Valued {
  return MODEL.value(text, 'i', 'k')(preparePoint(MODEL.model, point))
}

describe('values', () => {
  test.each<[string, readonly number[], readonly number[]]>([
    ['2', [], [2]],
    ['n + m', [], [5]],
    ['i + 10 k', [], [21]],
    ['x', [2, 1], [1, 2]],
    ["x'", [1, 2], [1, 2]],
    ['x + y', [2, 1], [4, -2]],
    ['2 x - y', [2, 1], [-1, 8]],
    ['x .* y', [2, 1], [3, -8]],
    ['x / y', [2, 1], [1 / 3, -0.5]],
    ['x .^ 2', [2, 1], [1, 4]],
    ["x' y", [], [-5]],
    ["x y'", [2, 2], [3, -4, 6, -8]],
    ['A x', [2, 1], [5, 11]],
    ['B x', [3, 1], [1, 2, 0]],
    ['A^2', [2, 2], [7, 10, 15, 22]],
    ['A^0', [2, 2], [1, 0, 0, 1]],
    ['A^-1', [2, 2], [-2, 1, 1.5, -0.5]],
    ['inv(A) A', [2, 2], [1, 0, 0, 1]],
    ['[A, 0; 0, 5]', [3, 3], [1, 2, 0, 3, 4, 0, 0, 0, 5]],
    ['norm(y, inf)', [], [4]],
    ['norm(y, 1)', [], [7]],
    ['Q[2,1,2]', [], [8]],
    ['Q[i,3,k]', [], [6]],
    ['Q[2,:,1]', [3, 1], [7, 9, 11]],
    ['Q[1,2,:]', [1, 2], [3, 4]],
    ['Q[:,3,:]', [2, 2], [5, 6, 11, 12]],
    ['Q[:,:,2]', [2, 3], [2, 4, 6, 8, 10, 12]],
    ['relu(2 Q - 3)[1,1,2]', [], [1]],
    ['sum(Q[i,j,2] Q[k,j,2], j)', [], [2 * 8 + 4 * 10 + 6 * 12]],
    ['max(Q)', [], [12]],
    ['d(sum(Q .* Q), Q[2,1,2])', [], [16]],
    ['d(sum(Q[i,j,k] x[i] y[k], j), Q[i,2,k])', [], [-4]],
    ['det(A)', [], [-2]],
    ['trace(A)', [], [5]],
    ['|u|', [], [2]],
    ['|A|', [], [-2]],
    ['(-2)^3', [], [-8]],
    ['u^2', [], [4]],
    ['4^0.5', [], [2]],
    ['0^0.5', [], [0]],
    ['x[k]', [], [2]],
    ['A[k,i]', [], [3]],
    ['A[i,:]', [1, 2], [1, 2]],
    ['A[:,k]', [2, 1], [2, 4]],
    ['sum(x[j], j = 1:n)', [], [3]],
    ['sum(x[j], j != k)', [], [1]],
    ['sum(x[j] y[l], j < l)', [], [-4]],
    ['sum(x[j], j = 2:1)', [], [0]],
    ['prod(x[j], j = 1:n)', [], [2]],
    ['max(y[j], j)', [], [3]],
    ['sum(A[:,j], j = 1:n)', [2, 1], [3, 7]],
    ['i == k ? 5 : 7', [], [7]],
    ['delta(i, k) + delta(k, k)', [], [1]],
    ['{1 if i < k; 2 otherwise}', [], [1]],
    ['max(0, y)', [2, 1], [3, 0]],
    ['min(t, u)', [], [-2]],
    ['max(A, 1)', [1, 2], [3, 4]],
    ['max(A, 2)', [2, 1], [2, 4]],
    ['sum(A, 1)', [1, 2], [4, 6]],
    ['mean(A)', [], [2.5]],
    ['mean(A, 2)', [2, 1], [1.5, 3.5]],
    ['norm(y)', [], [5]],
    ['norm(y, 1)', [], [7]],
    ['relu(y)', [2, 1], [3, 0]],
    ['leakyrelu(y, 0.5)', [2, 1], [3, -2]],
    ['sign(y)', [2, 1], [1, -1]],
    ['floor(2.5) + ceil(2.5)', [], [5]],
    ['diag(x)', [2, 2], [1, 0, 0, 2]],
    ['diag(A)', [2, 1], [1, 4]],
    ['vec(A)', [4, 1], [1, 3, 2, 4]],
    ['kron(x, y)', [4, 1], [3, -4, 6, -8]],
    ['outer(x, y)', [2, 2], [3, -4, 6, -8]],
    ['dot(x, y)', [], [-5]],
    ['vcat(x, y)', [4, 1], [1, 2, 3, -4]],
    ['hcat(x, y)', [2, 2], [1, 3, 2, -4]],
    ["[A, x; x', 9]", [3, 3], [1, 2, 1, 3, 4, 2, 1, 2, 9]],
    ['onehot(k, n)', [2, 1], [0, 1]],
    ['eye(n) + ones(n, n)', [2, 2], [2, 1, 1, 2]],
  ])('%s', (text, shape, values) => {
    const value = at(text)
    expect(value.shape).toEqual(shape)
    values.forEach((expected, k) => {
      expect(value.values[k]).toBeCloseTo(expected, 13)
      expect(Math.abs((value.values[k] ?? Number.NaN) - expected)).toBeLessThanOrEqual(
        (value.bounds[k] ?? 0) + 2e-16 * Math.abs(expected),
      )
    })
  })

  test.each<[string, number]>([
    ['exp(t)', Math.exp(0.5)],
    ['e^t', Math.exp(0.5)],
    ['log(3)', Math.log(3)],
    ['sin(t) + cos(t) + tan(t)', Math.sin(0.5) + Math.cos(0.5) + Math.tan(0.5)],
    ['tanh(u)', Math.tanh(-2)],
    ['sigmoid(u)', 1 / (1 + Math.exp(2))],
    ['softplus(u)', Math.log1p(Math.exp(-2))],
    ['logsumexp(x)', Math.log(Math.exp(1) + Math.exp(2))],
    ['p[1]', Math.exp(1) / (Math.exp(1) + Math.exp(2) + 1)],
    ['pi', Math.PI],
    ['3^u', 1 / 9],
    ['2^t', Math.SQRT2],
  ])('%s', (text, expected) => {
    expect(at(text).values[0]).toBeCloseTo(expected, 13)
  })

  test('softmax and logsumexp do not overflow', () => {
    const large = { ...POINT, givens: { ...POINT.givens, x: [800, 802] } }
    expect(at('logsumexp(x)', large).values[0]).toBeCloseTo(802 + Math.log1p(Math.exp(-2)), 10)
    expect(at('softmax(x)', large).values[1]).toBeCloseTo(1 / (1 + Math.exp(-2)), 12)
  })
})

describe('what has no value is NaN or infinite, and open', () => {
  test.each([
    'log(u)',
    'sqrt(u)',
    '1 / (t - 0.5)',
    'u^t',
    'x[k + 1]',
    'x[0]',
    'x[t]',
    'sum(x[j], j = 1:n+1)',
    'exp(1000 - u)',
    'exp(1000) / exp(1000)',
    "inv(x x')[1,1]",
    'd(relu(t - 0.5), t)',
    'd(|t - 0.5|, t)',
    'd(max(t, 0.5), t)',
    'd(norm(x - x), x)[1]',
    'd(sqrt((t - 0.5)^2), t)',
    '{1 if i = k}',
    'max(x[j], j = 2:1)',
    'prod(log(y[j]), j)',
    'Q[1,4,1]',
    'Q[1,1,3]',
    'Q[1,i+2,k+1]',
    'd(sum(Q), Q[1,0,1])',
  ])('%s', (text) => {
    const value = at(text)
    expect(Number.isFinite(value.values[0])).toBe(false)
    expect(value.bounds[0]).toBe(Infinity)
  })

  test('a kink of what does not depend on the variable does no harm', () => {
    expect(at('d(relu(u + 2) + t^2, t)').values[0]).toBe(1)
    expect(at('d(t |u + 2|, t)').values[0]).toBe(0)
  })

  test('what is not looked at does no harm', () => {
    expect(at('{t if i != k; log(u) otherwise}').values[0]).toBe(0.5)
    expect(at('sum(log(y[j]), j != k)').values[0]).toBeCloseTo(Math.log(3), 13)
  })
})

describe('conditions', () => {
  test.each([
    ['i = k', false],
    ['i != k', true],
    ['i < k', true],
    ['k <= n', true],
    ['t > u', true],
    ['0.1 + 0.2 = 0.3', null],
    ['log(u) > 0', null],
    ['x[1] + x[2] = 3', true],
  ])('%s is %s', (text, holds) => {
    const decide = compileCondition(MODEL.condition(text), MODEL.model)
    expect(decide(preparePoint(MODEL.model, POINT))).toBe(holds)
  })

  test('a branch that rounding leaves open is open', () => {
    expect(at('{1 if 0.1 + 0.2 = 0.3; 1 otherwise}').bounds[0]).toBe(Infinity)
  })
})

describe('a prepared point', () => {
  test('holds the definitions', () => {
    const prepared = preparePoint(MODEL.model, POINT)
    expect([...valueAt(prepared, MODEL.model, 'z').values]).toEqual([1, 2, 0])
    expect(valueAt(prepared, MODEL.model, 'c')).toMatchObject({ shape: [] })
  })

  test('takes a replaced value, and what is defined from it follows', () => {
    const prepared = preparePoint(MODEL.model, { ...POINT, overrides: { z: [7, 0, 0] } })
    expect([...valueAt(prepared, MODEL.model, 'c').values]).toEqual([7.5])
  })

  test('leaves out what is not asked for', () => {
    const prepared = preparePoint(MODEL.model, POINT, new Set(['B', 'x', 'z']))
    expect([...valueAt(prepared, MODEL.model, 'z').values]).toEqual([1, 2, 0])
    expect(valueAt(prepared, MODEL.model, 'p').values[0]).toBeNaN()
  })

  test('a result stays as it was when another point is evaluated', () => {
    const value = MODEL.value('t + u')
    const first = value(preparePoint(MODEL.model, POINT))
    value(preparePoint(MODEL.model, { ...POINT, givens: { ...POINT.givens, t: [9] } }))
    expect([...first.values]).toEqual([-1.5])
  })
})

describe('primed functions', () => {
  const prepared = preparePoint(MODEL.model, POINT)
  const primed = (primes: number, ...given: Parameters<typeof call>): number => {
    const tree = { ...call(...given), primes }
    return compile(tree, MODEL.model)(prepared).values[0] ?? Number.NaN
  }

  test.each([
    [1, 'sigmoid', 't', (s: number) => s * (1 - s)],
    [2, 'sigmoid', 't', (s: number) => s * (1 - s) * (1 - 2 * s)],
    [1, 'exp', 't', (e: number) => e],
    [1, 'tanh', 't', (h: number) => 1 - h * h],
  ] as const)('%d primes on %s', (primes, named, variable, expected) => {
    const [plain] = at(`${named}(${variable})`).values
    expect(primed(primes, named, variable)).toBeCloseTo(expected(plain ?? Number.NaN), 14)
  })

  test('on an array they act entry by entry', () => {
    const tree = { ...call('relu', 'y'), primes: 1 }
    expect([...compile(tree, MODEL.model)(prepared).values]).toEqual([1, 0])
    expect(primed(1, 'leakyrelu', entry('y', 2), 0.25)).toBe(0.25)
  })
})

describe('bounds', () => {
  const forms: readonly (readonly [string, string])[] = [
    [
      'p[1] (1 - p[1])',
      'exp(z[1]) (sum(exp(z[j]), j = 1:m) - exp(z[1])) / sum(exp(z[j]), j = 1:m)^2',
    ],
    ['log(p[2])', 'z[2] - logsumexp(z)'],
    ['(t + u)^3', 't^3 + 3 t^2 u + 3 t u^2 + u^3'],
    ['sin(t)^2', '1 - cos(t)^2'],
    ['tanh(t)', '(exp(2 t) - 1) / (exp(2 t) + 1)'],
    ['softplus(t)', 'log(1 + exp(t))'],
    ['sigmoid(t)', '1 - sigmoid(-t)'],
    ['norm(x - y)^2', "x' x - 2 x' y + y' y"],
    ['d(log(p[1]), z[2])', '-p[2]'],
    ['det(A)', 'A[1,1] A[2,2] - A[1,2] A[2,1]'],
    ["x' inv(A) x", "det([A, x; x', 0]) / -det(A)"],
  ]
  const real = fc.double({ min: -4, max: 4, noNaN: true, noDefaultInfinity: true })
  const array = (length: number) => fc.array(real, { minLength: length, maxLength: length })

  test.each(forms)('cover the difference between %s and %s', (left, right) => {
    const [a, b] = [MODEL.value(left), MODEL.value(right)]
    fc.assert(
      fc.property(real, real, array(2), array(2), array(4), array(6), (t, u, x, y, A, B) => {
        const givens = { ...POINT.givens, t: [t], u: [u], x, y, A, B }
        const prepared = preparePoint(MODEL.model, { ...POINT, givens })
        const [first, second] = [a(prepared), b(prepared)]
        const difference = Math.abs((first.values[0] ?? 0) - (second.values[0] ?? 0))
        const bound = (first.bounds[0] ?? 0) + (second.bounds[0] ?? 0)
        expect(difference <= bound || bound === Infinity).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test.each(forms)('of %s are small enough to decide at a moderate point', (left, right) => {
    for (const { values, bounds } of [at(left), at(right)]) {
      expect((bounds[0] ?? Infinity) / Math.abs(values[0] ?? 0)).toBeLessThan(1e-12)
    }
  })
})
