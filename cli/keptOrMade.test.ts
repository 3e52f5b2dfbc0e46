import { expect, it } from 'vitest'
import { keptOrMade } from './keptOrMade'

it('makes a value once, and forgets the oldest when there are too many', () => {
  const kept = new Map<string, string>()
  const made: string[] = []
  const get = (key: string): string =>
    keptOrMade(kept, key, 2, () => {
      made.push(key)
      return key.toUpperCase()
    })
  expect(['a', 'b', 'a', 'c', 'a'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A'])
  expect(made).toEqual(['a', 'b', 'c', 'a'])
})
