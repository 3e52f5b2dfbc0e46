import { describe, expect, it } from 'vitest'
import { policySchema, usualPolicy } from './policy'
import { tellings, tellsOutcome, tellsTicks } from './tellings'

const feedback = {
  verdict: 'always',
  diagnosis: 'always',
  counterexample: { attempt: 2 },
  repair: 'after-due',
  ticks: false,
} as const

describe('what is told of a verdict', () => {
  it.each([
    ['on the first attempt', 1, false, ['diagnosis']],
    ['on the second attempt', 2, false, ['diagnosis', 'counterexample']],
    [
      'after the due date, whatever the attempt',
      1,
      true,
      ['diagnosis', 'counterexample', 'repair'],
    ],
  ])('%s', (_, attempt, isPastDue, expected) => {
    expect(tellings(feedback, { attempt, isPastDue })).toEqual(expected)
  })

  it('is nothing that is never told, also after the due date', () => {
    const never = { ...feedback, diagnosis: 'never', counterexample: 'never' } as const
    expect(tellings(never, { attempt: 9, isPastDue: true })).toEqual(['repair'])
  })

  it('is everything under `full`, and nothing under `outcome`', () => {
    const at = { attempt: 1, isPastDue: false }
    expect(tellings('full', at)).toEqual(['diagnosis', 'counterexample', 'repair'])
    expect(tellings('outcome', at)).toEqual([])
  })
})

describe('the outcome itself is told', () => {
  it.each([
    ['always', 0, false, true],
    ['after-due', 9, false, false],
    ['after-due', 0, true, true],
    [{ attempt: 2 }, 1, false, false],
    [{ attempt: 2 }, 2, false, true],
    [{ attempt: 2 }, 0, true, true],
    ['never', 9, true, false],
  ] as const)('%j, %i attempts counted, past due %s: %s', (verdict, counted, isPastDue, told) => {
    expect(tellsOutcome({ ...feedback, verdict }, { counted, isPastDue })).toBe(told)
  })

  it('under the short policies at once, and under one stored before there was a choice', () => {
    const before = { counted: 0, isPastDue: false }
    expect(tellsOutcome('full', before) && tellsOutcome('outcome', before)).toBe(true)
    const { verdict: _, ...stored } = feedback
    const read = policySchema.parse({ ...usualPolicy, feedback: stored })
    expect(tellsOutcome(read.feedback, before)).toBe(true)
  })
})

it('a policy refuses what it does not know', () => {
  const read = (given: unknown) =>
    policySchema.safeParse({ ...usualPolicy, feedback: given }).success
  expect(read(feedback)).toBe(true)
  expect(read({ ...feedback, truth: 'always' })).toBe(false)
  expect(read({ ...feedback, repair: { attempt: 0 } })).toBe(false)
})

it('lines are ticked only where the policy says so, and not before the outcome is told', () => {
  expect(tellsTicks('full', true)).toBe(false)
  expect(tellsTicks(feedback, true)).toBe(false)
  expect(tellsTicks({ ...feedback, ticks: true }, true)).toBe(true)
  expect(tellsTicks({ ...feedback, ticks: true }, false)).toBe(false)
})
