import { expect, it } from 'vitest'
import { addUp, summarize } from './summary.js'

const units = { name: 'units', seconds: 12, counts: { passed: 40, failed: 0 } } as const
const lint = { name: 'lint', seconds: 1, counts: null } as const

it('adds up tests, not steps', () => {
  const results = [
    { ...lint, outcome: 'passed' },
    { ...units, outcome: 'passed' },
  ] as const
  expect(addUp(results)).toEqual({ passed: 40, failed: 0 })
})

it('counts a step that failed without a failing test as one', () => {
  const results = [
    { ...lint, outcome: 'failed' },
    { ...units, outcome: 'failed' },
  ] as const
  expect(addUp(results)).toEqual({ passed: 40, failed: 2 })
})

it('counts failing tests once', () => {
  const results = [{ ...units, counts: { passed: 39, failed: 1 }, outcome: 'failed' }] as const
  expect(addUp(results)).toEqual({ passed: 39, failed: 1 })
})

it('says why a step was skipped, and counts no test for it', () => {
  const results = [
    { ...units, outcome: 'passed' },
    { ...lint, outcome: 'skipped', why: 'it is not here' },
  ] as const
  expect(addUp(results)).toEqual({ passed: 40, failed: 0 })
  expect(summarize(results)).toMatch(/lint +skipped +1\.0 s {2}it is not here/)
})

it('ends with the sum alone', () => {
  const lines = summarize([{ ...units, outcome: 'passed' }]).split('\n')
  expect(lines.at(-1)).toBe('40 passed, 0 failed')
})
