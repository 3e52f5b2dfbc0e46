import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinGroups } from './joinGroups'

test('sharing goes on from one to the next', () => {
  expect(joinGroups([['a'], ['b'], ['b', 'c'], ['d'], ['c', 'a'], []])).toEqual([0, 0, 0, 3, 0, 5])
})

test('two that share a key are together, whatever the others are; the group is numbered by its first', () => {
  const keys = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 2 }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(keys, (all) => {
      const groups = joinGroups(all)
      for (const [i, own] of all.entries()) {
        expect(groups[groups[i] ?? 0]).toBe(groups[i])
        expect(groups[i]).toBeLessThanOrEqual(i)
        for (const [j, other] of all.entries()) {
          if (own.some((key) => other.includes(key))) expect(groups[i]).toBe(groups[j])
        }
      }
    }),
  )
})
