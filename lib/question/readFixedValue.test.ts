import { describe, expect, it } from 'vitest'
import { readFixedValue } from './readFixedValue'

const NUMBERS = new Map([['alpha', 0.1]])

describe('a fixed value', () => {
  it.each([
    [0.01, [], [0.01]],
    ['alpha', [], [0.1]],
    [
      [1, 2, 3],
      [3, 1],
      [1, 2, 3],
    ],
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [3, 2],
      [1, 2, 3, 4, 5, 6],
    ],
    [[['alpha', 2]], [1, 2], [0.1, 2]],
  ])('%j is kept row-major', (written, axes, numbers) => {
    expect(readFixedValue(written, NUMBERS)).toEqual({ kind: 'fixed', axes, numbers })
  })

  it('is made of numbers and varied names', () => {
    const reason = '`beta` is neither a number nor a varied name'
    expect(readFixedValue([1, 'beta'], NUMBERS)).toEqual({ kind: 'faulty', reason })
  })

  it.each([[[]], [[[1, 2], [3]]], [[1, [2]]], [[[]]]])('%j is none', (written) => {
    expect(readFixedValue(written, NUMBERS)).toEqual({
      kind: 'faulty',
      reason: 'the rows of a fixed value must be equally long and not empty',
    })
  })
})
