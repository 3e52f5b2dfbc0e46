import { describe, expect, it } from 'vitest'
import { readFixedValue } from './readFixedValue'

describe('a fixed value', () => {
  it.each([
    [0.01, [], [0.01]],
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
  ])('%j is kept row-major', (written, axes, numbers) => {
    expect(readFixedValue(written)).toEqual({ kind: 'fixed', axes, numbers })
  })

  it.each([[[]], [[[1, 2], [3]]], [[1, [2]]], [[[]]]])('%j is none', (written) => {
    expect(readFixedValue(written)).toEqual({
      kind: 'faulty',
      reason: 'the rows of a fixed value must be equally long and not empty',
    })
  })
})
