import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createArithmetic } from './arithmetic'
import { absolute, divide, EXACT, known, magnitude, negate, subtract } from './bounded'
import { DIGITS } from './digits'
import { createElementary, type Elementary } from './elementary'
import { createMemo } from './memo'

const arithmetic = createArithmetic()
const elementary = createElementary(arithmetic, createMemo({ left: Infinity }))
const finer = createArithmetic(2 * DIGITS)

type Smooth = Exclude<keyof Elementary, 'constant' | 'power' | 'sign' | 'floor' | 'ceil'>

const domains: readonly [Smooth, least: number, greatest: number][] = [
  ['exp', -900, 900],
  ['log', 1e-9, 1e9],
  ['sqrt', 0, 1e9],
  ['sin', -1e3, 1e3],
  ['cos', -1e3, 1e3],
  ['tan', -20, 20],
  ['arcsin', -1, 1],
  ['arccos', -1, 1],
  ['arctan', -1e6, 1e6],
  ['sinh', -300, 300],
  ['cosh', -300, 300],
  ['tanh', -50, 50],
]

/** An argument as known, and where within its error it truly is. */
const argument = (least: number, greatest: number) =>
  fc.record({
    x: fc.double({ min: least, max: greatest, noNaN: true, noDefaultInfinity: true }),
    error: fc.oneof(fc.constant(EXACT), fc.integer({ min: -70, max: -2 })),
    share: fc.constantFrom(-1, -0.5, 0.3, 1),
  })

describe('a function of a number known within an error', () => {
  it.each(domains)('%s keeps the true value within its bound', (name, least, greatest) => {
    fc.assert(
      fc.property(argument(least, greatest), ({ x, error, share }) => {
        const found = elementary[name](known(arithmetic.number(x), error))
        if (found.kind !== 'known') return
        const off = error === EXACT ? finer.number(0) : finer.number(`${share}e${error}`)
        const truth = finer[name](finer.number(x).plus(off))
        const gap = magnitude(truth.minus(finer.number(found.value.toString())))
        expect(gap).toBeLessThanOrEqual(found.error + 1e-6)
      }),
      { numRuns: 60, seed: 4 },
    )
  })

  it('is unknown where the error reaches over the edge of its domain', () => {
    const nearZero = known(arithmetic.number('1e-40'), -39)
    expect(elementary.log(nearZero).kind).toBe('unknown')
    expect(elementary.sqrt(negate(nearZero)).kind).toBe('unknown')
    expect(elementary.sign(nearZero).kind).toBe('unknown')
    expect(elementary.floor(nearZero).kind).toBe('unknown')
    expect(elementary.arcsin(known(arithmetic.number(1), -40)).kind).toBe('unknown')
    expect(elementary.power(nearZero, known(arithmetic.number('0.5'), EXACT)).kind).toBe('unknown')
  })

  it('has its value at once far out, where a series would take as many terms as the argument is large', () => {
    for (const far of ['150', '1e6', '1e14']) {
      const x = elementary.constant(far)
      expect(absolute(elementary.tanh(x))).toMatchObject({ kind: 'known' })
      const beside = subtract(elementary.tanh(negate(x)), elementary.constant(-1))
      expect(beside.kind === 'known' && magnitude(beside.value)).toBeLessThan(-62)
    }
    const [sinh, exp] = [elementary.sinh, elementary.exp].map((of) =>
      of(elementary.constant('2e4')),
    )
    const share = sinh === undefined || exp === undefined ? null : divide(exp, sinh)
    expect(share?.kind === 'known' && share.value.toNumber()).toBe(2)
  })

  it('is never a number beyond all numbers', () => {
    expect(elementary.exp(elementary.constant('1e20')).kind).toBe('unknown')
    expect(elementary.sin(elementary.constant('1e70')).kind).toBe('unknown')
  })
})

describe('powers', () => {
  const bases = fc.record({
    x: fc.double({ min: -9, max: 9, noNaN: true }),
    error: fc.oneof(fc.constant(EXACT), fc.integer({ min: -70, max: -5 })),
    share: fc.constantFrom(-1, 0.4, 1),
    exponent: fc.oneof(fc.integer({ min: -6, max: 12 }), fc.constantFrom(0.5, 1.5, -2.25)),
  })

  it('keep the true value within their bound', () => {
    fc.assert(
      fc.property(bases, ({ x, error, share, exponent }) => {
        const found = elementary.power(
          known(arithmetic.number(x), error),
          elementary.constant(exponent),
        )
        if (found.kind !== 'known') return
        const off = error === EXACT ? finer.number(0) : finer.number(`${share}e${error}`)
        const truth = finer.number(x).plus(off).pow(exponent)
        const gap = magnitude(truth.minus(finer.number(found.value.toString())))
        expect(gap).toBeLessThanOrEqual(found.error + 1e-6)
      }),
      { numRuns: 300, seed: 5 },
    )
  })
})
