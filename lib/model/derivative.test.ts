import { describe, expect, test } from 'vitest'
import { invariant } from '@/lib/expr/invariant'
import { preparePoint, valueAt } from './evaluate'
import type { SamplePoint } from './point'
import { samplePoints } from './sample'
import { told } from './written.fixture'

const NETWORK = told({
  sizes: { n: [2, 3], K: [2, 4] },
  givens: {
    t: [],
    p: [],
    x: ['n', '1'],
    W: ['K', 'n'],
    b: ['K', '1'],
    y: ['K', '1'],
    A: ['n', 'n'],
    S: ['n', 'n'],
  },
  domains: {
    p: { kind: 'positive' },
    y: { kind: 'onehot', index: 'k' },
    S: { kind: 'positive-definite' },
  },
  define: {
    z: 'W x + b',
    a: 'leakyrelu(z, 0.01)',
    q: 'softmax(z)',
    L: '-sum(y[j] * log(q[j]), j = 1:K)',
    s: 'sigmoid(t)',
    r: "norm(A' x)",
  },
  indices: { i: 'K', j: 'K', k: 'K', l: 'n' },
})

/**
 * The central difference by one entry of a quantity, extrapolated three times (Richardson) from a step of 0.02: an oracle that knows
 * nothing of duals. Good to about ten digits; NaN where a step leaves the domain.
 */
function difference(
  f: (point: SamplePoint) => number,
  point: SamplePoint,
  variable: string,
  entry: number,
): number {
  const { model } = NETWORK
  const values = [...valueAt(preparePoint(model, point), model, variable).values]
  const moved = (step: number): number => {
    const shifted = values.with(entry, (values[entry] ?? Number.NaN) + step)
    const isGiven = model.givens.some(({ name }) => name === variable)
    const key = isGiven ? 'givens' : 'overrides'
    return f({ ...point, [key]: { ...point[key], [variable]: shifted } })
  }
  let row = [0.02, 0.01, 0.005, 0.0025].map((h) => (moved(h) - moved(-h)) / (2 * h))
  for (let order = 4; row.length > 1; order *= 4) {
    row = row.slice(1).map((next, k) => next + (next - (row[k] ?? 0)) / (order - 1))
  }
  const [limit] = row
  invariant(limit !== undefined, 'extrapolation leaves one value')
  return limit
}

function pointsFor(...free: string[]): readonly SamplePoint[] {
  return samplePoints({
    model: NETWORK.model,
    indices: ['k', ...free.filter((name) => name !== 'k')],
    where: null,
    cases: [],
    seed: 11,
  }).points.slice(0, 12)
}

/** Claims that every entry of d(expression, variable) is what differences of the expression say. */
function agrees(expression: string, variable: string, ...free: string[]): void {
  const derivative = NETWORK.value(`d(${expression}, ${variable})`, ...free)
  const value = NETWORK.value(expression, ...free)
  const at = (point: SamplePoint, entry: number): number =>
    value(preparePoint(NETWORK.model, point)).values[entry] ?? Number.NaN
  let compared = 0
  for (const point of pointsFor(...free)) {
    const prepared = preparePoint(NETWORK.model, point)
    const outputs = value(prepared).values.length
    const inputs = valueAt(prepared, NETWORK.model, variable).values.length
    const computed = derivative(prepared)
    const kinks = valueAt(prepared, NETWORK.model, 'z').values.some((z) => Math.abs(z) < 0.03)
    if (kinks) continue
    expect(computed.values).toHaveLength(outputs * inputs)
    for (let output = 0; output < outputs; output += 1) {
      for (let input = 0; input < inputs; input += 1) {
        const exact = difference((moved) => at(moved, output), point, variable, input)
        if (Number.isNaN(exact)) continue
        const found = computed.values[output * inputs + input] ?? Number.NaN
        const scale = Math.max(1, Math.abs(exact))
        expect(Math.abs(found - exact) / scale, `at ${JSON.stringify(point.sizes)}`).toBeLessThan(
          1e-7,
        )
        compared += 1
      }
    }
  }
  expect(compared).toBeGreaterThan(0)
}

describe('derivatives follow what depends on the variable', () => {
  test.each([
    ['q[k]', 'z', 'k'],
    ['q[k]', 'W', 'k'],
    ['q[k]', 'x', 'k'],
    ['L', 'z'],
    ['L', 'W'],
    ['L', 'b'],
    ['L', 'x'],
    ['sum(y[j] exp(q[j]), j = 1:K)', 'q'],
    ['a', 'z'],
    ['a', 'x'],
    ['q', 'z'],
    ['q', 'b'],
    ['z', 'x'],
    ['logsumexp(z)', 'z'],
    ['log(sum(exp(z[j]), j = 1:K))', 'x'],
    ['sum(sum(W[j,l] x[l], l = 1:n)^2, j = 1:K)', 'W'],
    ['prod(1 + z[j]^2, j = 1:K)', 'z'],
    ['sum(z[j], j != k)', 'z', 'k'],
    ['sum(q[j] q[i], i < j)', 'z'],
    ['s^3 + exp(-t^2)', 't'],
    ['t^4 - 2/(1 + t^2)', 't'],
    ['p^t', 't'],
    ['p^t', 'p'],
    ['sqrt(p) log(1 + p) / (2 + sin(p))', 'p'],
    ['tanh(t) cosh(t/2) + arctan(t)', 't'],
    ['softplus(3 t)', 't'],
    ["x' A x", 'x'],
    ["x' A x", 'A'],
    ["trace(A' A)", 'A'],
    ['trace(A A A)', 'A'],
    ['det(A)', 'A'],
    ['log(det(S))', 'S'],
    ["x' inv(S) x", 'S'],
    ["x' S^-1 x", 'x'],
    ['norm(W x - y)^2', 'W'],
    ['r', 'A'],
    ['A^3 x', 'x'],
    ["sum(A .* (x x'))", 'A'],
    ['diag(x) x', 'x'],
    ['x ./ (2 + x .^ 2)', 'x'],
    ['mean(z .* z)', 'z'],
    ['vec(t A)', 't'],
    ['kron(x, x)', 'x'],
    ['vcat(x, t x)', 't'],
    ['dot(x, A x)', 'x'],
    ['outer(x, x) x', 'x'],
    ['[t, t^2; 1, t] [1; t]', 't'],
  ])('d(%s, %s)', (expression, variable, ...free) => {
    agrees(expression, variable, ...free)
  })
})

describe('nested derivatives', () => {
  test.each([
    ['d(s, t)', 't'],
    ['d(exp(-t^2) sin(t), t)', 't'],
    ['d(p^t, t)', 'p'],
    ['d(p^t, p)', 't'],
    ['d(L, z[i])', 'z', 'i'],
    ['d(L, b[i])', 'W', 'i'],
    ['d(q[k], z[i])', 'x', 'i', 'k'],
    ["d(x' A x, x[l])", 'x', 'l'],
    ['sum(z[j] d(q[k], z[j]), j = 1:K)', 'z', 'k'],
    ['d(log(det(S)), S[1,2])', 'S'],
    ['norm(d(L, x))', 'x'],
  ])('d(%s, %s)', (expression, variable, ...free) => {
    agrees(expression, variable, ...free)
  })
})

describe('what a derivative is by', () => {
  const [point] = pointsFor('i', 'k')
  invariant(point !== undefined, 'there are points')
  const prepared = preparePoint(NETWORK.model, point)

  test('an entry is one entry of the whole', () => {
    const whole = NETWORK.value('d(L, W)')(prepared)
    const entry = NETWORK.value('d(L, W[i, 2])', 'i')(prepared)
    const row = (point.indices.i ?? 1) - 1
    expect(entry.shape).toEqual([])
    expect(entry.values[0]).toBe(whole.values[row * (whole.shape[1] ?? 1) + 1])
  })

  test('what the variable was computed from stays fixed', () => {
    expect([...NETWORK.value('d(W, z[1])')(prepared).values].every((v) => v === 0)).toBe(true)
    expect(NETWORK.value('d(norm(x)^2, q[1])')(prepared).values[0]).toBe(0)
  })

  test('a definition is differentiated by as if it were given', () => {
    const [byQ, ratio] = ['d(L, q)', '-y ./ q'].map((text) => NETWORK.value(text)(prepared))
    expect(byQ?.values).toEqual(ratio?.values)
  })

  test('an index outside the axis is undefined', () => {
    expect(NETWORK.value('d(L, z[i + 9])', 'i')(prepared).values[0]).toBeNaN()
  })

  test('a primed function is its derivative', () => {
    const [primed] = NETWORK.value('sigmoid(t) (1 - sigmoid(t))')(prepared).values
    expect(NETWORK.value('d(sigmoid(t), t)')(prepared).values[0]).toBeCloseTo(primed ?? 0, 14)
  })
})

test('the layout turns a Jacobian', () => {
  const written = {
    sizes: { n: [2, 2], m: [3, 3] },
    givens: { x: ['n', '1'], A: ['m', 'n'] },
  } as const
  const numerator = told({ ...written, layout: 'numerator' })
  const denominator = told({ ...written, layout: 'denominator' })
  const [point] = samplePoints({
    model: numerator.model,
    indices: [],
    where: null,
    cases: [],
    seed: 1,
  }).points
  invariant(point !== undefined, 'there are points')
  const rows = numerator.value('d(A x, x)')(preparePoint(numerator.model, point))
  const columns = denominator.value('d(A x, x)')(preparePoint(denominator.model, point))
  expect(rows.shape).toEqual([3, 2])
  expect([...rows.values]).toEqual(point.givens.A)
  expect(columns.shape).toEqual([2, 3])
  expect([...columns.values]).toEqual([0, 2, 4, 1, 3, 5].map((at) => point.givens.A?.[at]))
})
