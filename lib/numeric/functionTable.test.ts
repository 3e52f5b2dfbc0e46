import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bounded, exactly } from './bounded'
import { distance, divide, FIXED_FUNCTIONS, type Fixed, fixed } from './fixedPoint.fixture'
import { SMOOTH, type Smooth } from './functionTable'

/** Where each function is tried; all real numbers of moderate size where none is named. */
const DOMAINS: Readonly<Record<string, readonly [least: number, greatest: number]>> = {
  log: [1e-6, 50],
  sqrt: [1e-6, 50],
  arcsin: [-0.999, 0.999],
  arccos: [-0.999, 0.999],
}

/** Central differences in 80-digit arithmetic with a step of 10^-20: good to some 38 decimals. */
const STEP = 10n ** 60n

/** What a distance of 80 digits may gain when it is rounded to a double. */
const ROUNDED = 1 + 2 ** -50

function slope(f: (x: Fixed) => Fixed): (x: Fixed) => Fixed {
  return (x) => divide(f(x + STEP) - f(x - STEP), 2n * STEP)
}

function curvature(f: (x: Fixed) => Fixed): (x: Fixed) => Fixed {
  return (x) => divide(divide(f(x + STEP) - 2n * f(x) + f(x - STEP), STEP), STEP)
}

function within(computed: Bounded, exact: Fixed, slack: number): void {
  expect(Number.isFinite(computed.bound)).toBe(true)
  expect(distance(exact, computed.value)).toBeLessThanOrEqual(computed.bound * ROUNDED + slack)
}

const ENTRIES = Object.entries<Smooth>(SMOOTH).filter(([name]) => name in FIXED_FUNCTIONS)

describe.each(ENTRIES)('%s', (name, smooth) => {
  const oracle = FIXED_FUNCTIONS[name]
  const [least, greatest] = DOMAINS[name] ?? [-12, 12]
  const argument = fc
    .double({ min: least, max: greatest, noNaN: true })
    .filter((x) => Math.abs(x) > 1e-3)

  test('its value and derivatives lie within their bounds of the exact ones', () => {
    fc.assert(
      fc.property(argument, (x) => {
        if (oracle === undefined) return
        within(smooth.value(exactly(x)), oracle(fixed(x)), 0)
        within(smooth.first(exactly(x)), slope(oracle)(fixed(x)), 1e-25)
        within(smooth.second(exactly(x)), curvature(oracle)(fixed(x)), 1e-25)
      }),
      { numRuns: 40 },
    )
  })

  test('its bounds cover an argument that is itself only known within a bound', () => {
    fc.assert(
      fc.property(argument, fc.double({ min: -1, max: 1, noNaN: true }), (x, part) => {
        if (oracle === undefined) return
        const bound = 1e-9 * Math.abs(x)
        const moved = fixed(x) + (fixed(part) * fixed(bound)) / fixed(1)
        const value = smooth.value({ value: x, bound })
        expect(distance(oracle(moved), value.value)).toBeLessThanOrEqual(value.bound * ROUNDED)
        const first = smooth.first({ value: x, bound })
        expect(distance(slope(oracle)(moved), first.value)).toBeLessThanOrEqual(
          first.bound * ROUNDED + 1e-25,
        )
      }),
      { numRuns: 40 },
    )
  })

  test('its bounds are small enough to decide', () => {
    const x = (least + 3 * greatest) / 4
    for (const computed of [smooth.value(exactly(x)), smooth.first(exactly(x))]) {
      if (computed.value !== 0) {
        expect(computed.bound / Math.abs(computed.value)).toBeLessThan(1e-13)
      }
    }
  })
})

describe('at the edge of a domain', () => {
  test.each([
    ['log', 0],
    ['log', -1],
    ['sqrt', -1],
    ['arcsin', 1.5],
  ] as const)('%s(%d) is undefined', (name, x) => {
    expect(SMOOTH[name].value(exactly(x))).toEqual({ value: Number.NaN, bound: Infinity })
  })

  test.each([
    ['abs', 0],
    ['relu', 0],
    ['sign', 0],
    ['floor', 2],
    ['sqrt', 0],
  ] as const)('%s has no derivative at %d', (name, x) => {
    expect(SMOOTH[name].first(exactly(x)).bound).toBe(Infinity)
  })

  test('a kink within the bound leaves the derivative open', () => {
    expect(SMOOTH.relu.first({ value: 1e-18, bound: 1e-17 }).bound).toBe(Infinity)
    expect(SMOOTH.relu.value({ value: 1e-18, bound: 1e-17 }).bound).toBe(1e-17)
    expect(SMOOTH.relu.value({ value: -1e-16, bound: 1e-17 })).toEqual({ value: 0, bound: 0 })
  })

  test('overflow has no bound', () => {
    expect(SMOOTH.exp.value(exactly(1000))).toEqual({ value: Infinity, bound: Infinity })
  })

  test.each([
    [2, 1e-20, 2, Infinity],
    [2.5, 1e-3, 2, 0],
    [2, 0, 2, 0],
  ])('⌊%d ± %d⌋ is %d within %d', (value, bound, floor, within) => {
    expect(SMOOTH.floor.value({ value, bound })).toEqual({ value: floor, bound: within })
  })
})
