import { expect, test } from 'vitest'
import { supposedStatus } from './supposedStatus'

const part = {
  id: 'a',
  points: 1,
  cases: [],
  attempts: 3,
  answered: false,
  marked: false,
  standing: null,
}
const late = { verdict: { attempt: 2 }, diagnosis: 'never', counterexample: 'never' } as const
const feedback = { ...late, repair: 'never', ticks: false } as const

test('earlier attempts were wrong, and are told of when the policy tells them', () => {
  expect(supposedStatus(part, 'full', { attempt: 3, time: 'open' }).standing).toMatchObject({
    wrong: 2,
    attemptsLeft: 1,
    outcome: 'incorrect',
  })
  expect(supposedStatus(part, feedback, { attempt: 2, time: 'open' }).standing).toBeNull()
  expect(supposedStatus(part, feedback, { attempt: 3, time: 'open' }).standing?.wrong).toBe(2)
  expect(supposedStatus(part, feedback, { attempt: 2, time: 'closed' }).standing?.wrong).toBe(1)
})
