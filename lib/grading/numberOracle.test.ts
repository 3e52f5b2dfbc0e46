import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadQuestionObject } from '@/lib/question/loadQuestion'
import { createReferee, type Referee } from '@/lib/referee/referee'
import { gradeAnswer } from './gradeAnswer'
import { preparePart } from './preparePart'

/** A fraction with a positive denominator: the independent arithmetic that the grader is held against. */
interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

const times = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
})
const size = ({ over, under }: Fraction): Fraction => ({ over: over < 0n ? -over : over, under })
const isAtMost = (a: Fraction, b: Fraction): boolean => a.over * b.under <= b.over * a.under
const powerOfTen = (exponent: number): Fraction =>
  exponent < 0
    ? { over: 1n, under: 10n ** BigInt(-exponent) }
    : { over: 10n ** BigInt(exponent), under: 1n }
const half: Fraction = { over: 1n, under: 2n }

/** The power of ten of the first digit of a fraction that is not zero, found by trying. */
function firstDigit(value: Fraction): number {
  let exponent = -20
  while (isAtMost(powerOfTen(exponent + 1), size(value))) exponent += 1
  return exponent
}

/** A tolerance as an author writes it, and what it allows of a truth. */
const tolerances: readonly (readonly [string, (truth: Fraction) => Fraction])[] = [
  ['0.01', () => powerOfTen(-2)],
  ['0.125', () => ({ over: 1n, under: 8n })],
  ['1%', (truth) => times(size(truth), powerOfTen(-2))],
  ['1 significant digit', (truth) => times(half, powerOfTen(firstDigit(truth)))],
  ['3 significant digits', (truth) => times(half, powerOfTen(firstDigit(truth) - 2))],
  ['0 decimals', () => half],
  ['2 decimals', () => times(half, powerOfTen(-2))],
]

/** The decimal of so many places next below a fraction, moved by some units of its last place. */
function decimalNear({ over, under }: Fraction, places: number, units: number) {
  const scaled = (over * 10n ** BigInt(places)) / under + BigInt(units)
  const digits = size({ over: scaled, under: 1n })
    .over.toString()
    .padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const text = `${scaled < 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${digits.slice(-places)}`}`
  return { text, value: times({ over: scaled, under: 1n }, powerOfTen(-places)) }
}

describe('a decimal at the edge of what is allowed', () => {
  let referee: Referee
  beforeAll(async () => {
    referee = await createReferee()
  })

  it('is right exactly where fractions say so, ties included', () => {
    const cases = fc.record({
      over: fc.integer({ min: 1, max: 2000 }),
      under: fc.constantFrom(1, 2, 3, 7, 8, 9, 16, 40, 125, 999, 1000),
      sign: fc.constantFrom(1, -1),
      tolerance: fc.constantFrom(...tolerances),
      side: fc.constantFrom(1n, 0n, -1n),
      places: fc.integer({ min: 0, max: 24 }),
      units: fc.integer({ min: -1, max: 1 }),
    })
    fc.assert(
      fc.property(cases, ({ over, under, sign, tolerance: [written, allows], ...near }) => {
        const truth = { over: BigInt(sign * over), under: BigInt(under) }
        const allowed = allows(truth)
        const edge = {
          over: truth.over * allowed.under + near.side * allowed.over * truth.under,
          under: truth.under * allowed.under,
        }
        const { text, value } = decimalNear(edge, near.places, near.units)
        const distance = size({
          over: value.over * truth.under - truth.over * value.under,
          under: value.under * truth.under,
        })
        const question = loadQuestionObject({
          given: { a: { value: sign * over }, b: { value: under } },
          parts: [{ id: 'p', number: { answer: 'a / b', tolerance: written } }],
        })
        const [part] = question.parts
        if (part === undefined) throw new Error('the question has one part')
        const prepared = preparePart(question, part, 1, { referee, clock: () => 0 })
        const { outcome } = gradeAnswer(prepared, { answer: text, format: 'plain' })
        expect(outcome).toBe(isAtMost(distance, allowed) ? 'correct' : 'incorrect')
      }),
      { numRuns: 400, seed: 44 },
    )
  })
})
