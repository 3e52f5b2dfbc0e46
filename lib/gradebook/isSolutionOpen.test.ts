import { expect, test } from 'vitest'
import { isSolutionOpen } from './isSolutionOpen'
import { full, type Policy, usualPolicy } from './policy'

const opens = (solution: Policy['solution'], score: number | null) =>
  (['open', 'late', 'closed'] as const).filter((phase) =>
    isSolutionOpen({ ...usualPolicy, solution }, score, phase),
  )

test('the solution opens after the end, to who has all points sooner where the policy says so, or never', () => {
  for (const score of [null, 0, full - 1, full]) {
    expect(opens('after-closing', score)).toEqual(['closed'])
    expect(opens('never', score)).toEqual([])
  }
  expect(opens('after-correct', full)).toEqual(['open', 'late', 'closed'])
  expect(opens('after-correct', full - 1)).toEqual(['closed'])
  expect(opens('after-correct', null)).toEqual(['closed'])
})
