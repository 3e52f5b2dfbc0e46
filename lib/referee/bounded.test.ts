import fc from 'fast-check'
import type { BigNumber } from 'mathjs'
import { describe, expect, it } from 'vitest'
import { createArithmetic } from './arithmetic'
import {
  add,
  type Bounded,
  divide,
  EXACT,
  known,
  magnitude,
  maximum,
  multiply,
  subtract,
  UNDEFINED,
  UNKNOWN,
} from './bounded'
import { exactDigits } from './digits'

const arithmetic = createArithmetic()
const number = (digits: string | number): Bounded => known(arithmetic.number(digits), EXACT)

/** An exact quotient of whole numbers, to hold the bounds against. */
interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

type Operation = '+' | '-' | '*' | '/'

interface Both {
  readonly bounded: Bounded
  readonly exact: Fraction | null
}

function leaf(double: number): Both {
  const [whole, exponent] = exactDigits(double).split('e-')
  const exact = { over: BigInt(whole ?? ''), under: 10n ** BigInt(exponent ?? '') }
  return { bounded: number(exactDigits(double)), exact }
}

function join(operation: Operation, a: Both, b: Both): Both {
  const { exact: left } = a
  const { exact: right } = b
  const none = left === null || right === null
  switch (operation) {
    case '+':
    case '-': {
      const sign = operation === '+' ? 1n : -1n
      return {
        bounded: (operation === '+' ? add : subtract)(a.bounded, b.bounded),
        exact: none
          ? null
          : {
              over: left.over * right.under + sign * right.over * left.under,
              under: left.under * right.under,
            },
      }
    }
    case '*':
      return {
        bounded: multiply(a.bounded, b.bounded),
        exact: none ? null : { over: left.over * right.over, under: left.under * right.under },
      }
    case '/':
      return {
        bounded: divide(a.bounded, b.bounded),
        exact:
          none || right.over === 0n
            ? null
            : { over: left.over * right.under, under: left.under * right.over },
      }
  }
}

const computation = fc.letrec<{ tree: Both; leaf: Both; node: Both }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, tie('leaf'), tie('node')),
  leaf: fc
    .oneof(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.constantFrom(0, 1, -1, 1e-20, 1e20))
    .map(leaf),
  node: fc
    .tuple(fc.constantFrom<Operation>('+', '-', '*', '/'), tie('tree'), tie('tree'))
    .map(([operation, a, b]) => join(operation, a, b)),
})).tree

/** |value − over/under| ≤ 10^error, in whole numbers alone; the error is rounded up to a thousandth of its power of ten. */
function isWithin(value: BigNumber, error: number, { over, under }: Fraction): boolean {
  const places = Math.max(0, value.precision() - 1 - value.e)
  const scaled = BigInt(value.toFixed(places).replace('.', ''))
  const gap = scaled * under - over * 10n ** BigInt(places)
  if (gap === 0n) return true
  if (error === EXACT) return false
  const whole = Math.floor(error)
  const thousandths = BigInt(Math.ceil(10 ** (error - whole) * 1000))
  const size = (of: bigint): bigint => (of < 0n ? -of : of)
  const left = size(gap) * 1000n * 10n ** BigInt(Math.max(0, -whole))
  const right = thousandths * size(under) * 10n ** BigInt(places + Math.max(0, whole))
  return left <= right
}

describe('bounded numbers', () => {
  it('keep the exact value within their bound', () => {
    fc.assert(
      fc.property(computation, ({ bounded, exact }) => {
        if (bounded.kind !== 'known') return
        expect(exact).not.toBeNull()
        if (exact !== null) expect(isWithin(bounded.value, bounded.error, exact)).toBe(true)
      }),
      { numRuns: 2000, seed: 1 },
    )
  })

  it('are exact where all digits fit', () => {
    expect(add(number(2), number(1))).toMatchObject({ error: EXACT })
    expect(multiply(number('0.01'), number(3))).toMatchObject({ error: EXACT })
    expect(add(number('1e70'), number(1))).not.toMatchObject({ error: EXACT })
  })

  it('are undefined after division by zero, and unknown after division by what may be zero', () => {
    expect(divide(number(1), number(0))).toBe(UNDEFINED)
    const third = divide(number(1), number(3))
    const noise = subtract(multiply(third, number(3)), number(1))
    expect(divide(number(1), noise)).toBe(UNKNOWN)
    expect(multiply(number(0), UNDEFINED)).toBe(UNDEFINED)
  })

  it('take the greater of two that are nearer than their errors without losing digits', () => {
    const third = divide(number(1), number(3))
    expect(maximum(third, subtract(number(1), multiply(third, number(2)))).kind).toBe('known')
  })

  it('know their magnitude to a millionth', () => {
    expect(magnitude(arithmetic.number('1000'))).toBeCloseTo(3, 3)
    expect(magnitude(arithmetic.number('123456789'))).toBeCloseTo(Math.log10(123456789), 2)
    expect(magnitude(arithmetic.number(0))).toBe(-Infinity)
  })

  it('enter from doubles with every digit', () => {
    const tenth = arithmetic.number(exactDigits(0.1)).toString()
    expect(tenth).toBe('0.1000000000000000055511151231257827021181583404541015625')
    expect(Number(exactDigits(-5e-324))).toBe(-5e-324)
    expect(Number(exactDigits(1e308))).toBe(1e308)
  })
})
