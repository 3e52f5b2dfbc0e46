import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bounded, exactly, minus, over, plus, times, wholePower } from './bounded'

/** An exact fraction. */
type Fraction = readonly [numerator: bigint, denominator: bigint]

function fraction(x: number): Fraction {
  let [numerator, denominator] = [x, 1n]
  while (!Number.isInteger(numerator)) {
    numerator *= 2
    denominator *= 2n
  }
  return [BigInt(numerator), denominator]
}

const EXACT = {
  '+': ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d],
  '-': ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d - c * b, b * d],
  '*': ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d],
  '/': ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d, b * c],
}
const ROUNDED = { '+': plus, '-': minus, '*': times, '/': over }

/** Whether the exact value lies within the bound. */
function contains(computed: Bounded, [numerator, denominator]: Fraction): boolean {
  if (computed.bound === Infinity) return true
  const [a, b] = fraction(computed.value)
  const [c, d] = fraction(computed.bound)
  const difference = numerator * b - a * denominator
  const size = difference < 0n ? -difference : difference
  const scale = denominator < 0n ? -denominator : denominator
  return size * d <= c * scale * b
}

type Expression = number | readonly [keyof typeof EXACT, Expression, Expression]

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 6 },
    fc.oneof(
      fc.integer({ min: -9, max: 9 }),
      fc.double({ min: -100, max: 100, noNaN: true }).map((x) => Math.round(x * 2 ** 30) / 2 ** 30),
    ),
    fc.tuple(
      fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
      tie('expression'),
      tie('expression'),
    ),
  ),
}))

function evaluate(tree: Expression): {
  readonly computed: Bounded
  readonly exact: Fraction | null
} {
  if (typeof tree === 'number') return { computed: exactly(tree), exact: fraction(tree) }
  const [operator, left, right] = tree
  const [a, b] = [evaluate(left), evaluate(right)]
  const computed = ROUNDED[operator](a.computed, b.computed)
  const isDefined = a.exact && b.exact && !(operator === '/' && b.exact[0] === 0n)
  return { computed, exact: isDefined ? EXACT[operator](a.exact, b.exact) : null }
}

describe('the four operations', () => {
  test('keep the exact value of any expression within the bound', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        const { computed, exact } = evaluate(tree)
        if (exact === null) expect(computed.bound).toBe(Infinity)
        else expect(contains(computed, exact)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('keep whole numbers exact', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(plus(exactly(a), exactly(b))).toEqual({ value: a + b, bound: 0 })
        expect(times(exactly(a % 90000), exactly(b % 90000)).bound).toBe(0)
      }),
    )
    expect(over(exactly(6), exactly(3))).toEqual({ value: 2, bound: 0 })
    expect(over(exactly(1), exactly(3)).bound).toBeGreaterThan(0)
  })

  test('bound 0.1 + 0.2 by one rounding', () => {
    const { bound } = plus(exactly(0.1), exactly(0.2))
    expect(bound).toBeGreaterThan(0)
    expect(bound).toBeLessThan(1e-16)
  })

  test('leave open what may be divided by zero', () => {
    expect(over(exactly(1), exactly(0)).bound).toBe(Infinity)
    expect(over(exactly(1), { value: 1e-17, bound: 1e-16 }).bound).toBe(Infinity)
  })
})

describe('wholePower', () => {
  test.each([
    [2, 10, 1024],
    [-3, 3, -27],
    [0, 0, 1],
    [2, -2, 0.25],
  ])('%d^%d = %d', (base, exponent, power) => {
    expect(wholePower(exactly(base), exponent).value).toBe(power)
  })

  test('is undefined for a negative power of 0', () => {
    expect(wholePower(exactly(0), -1).bound).toBe(Infinity)
  })
})
