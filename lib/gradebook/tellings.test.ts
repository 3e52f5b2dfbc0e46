import { describe, expect, it } from 'vitest'
import { policySchema, usualPolicy } from './policy'
import { tellings, tellsTicks } from './tellings'

const feedback = {
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

it('a policy refuses what it does not know', () => {
  const read = (given: unknown) =>
    policySchema.safeParse({ ...usualPolicy, feedback: given }).success
  expect(read(feedback)).toBe(true)
  expect(read({ ...feedback, truth: 'always' })).toBe(false)
  expect(read({ ...feedback, repair: { attempt: 0 } })).toBe(false)
})

it('lines are ticked only where the policy says so', () => {
  expect(tellsTicks('full')).toBe(false)
  expect(tellsTicks(feedback)).toBe(false)
  expect(tellsTicks({ ...feedback, ticks: true })).toBe(true)
})
