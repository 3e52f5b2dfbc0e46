import { expect, test } from 'vitest'
import { histogram } from './histogram'

test('a share belongs to the tenth it begins, all of it to the last', () => {
  expect(histogram([0, 0.05, 0.1, 0.7 - 1e-16, 0.99, 1])).toEqual([2, 1, 0, 0, 0, 0, 0, 1, 0, 2])
})
