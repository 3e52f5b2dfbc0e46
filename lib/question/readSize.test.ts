import { describe, expect, it } from 'vitest'
import { readSize } from './readSize'

const NUMBERS = new Map([
  ['C', 5],
  ['alpha', 0.5],
])

describe('a size', () => {
  it.each([
    ['2..6', 2, 6],
    [' 2 .. 6 ', 2, 6],
    ['3', 3, 3],
    ['0..2', 0, 2],
    ['C', 5, 5],
    ['2..C', 2, 5],
  ])('is read from `%s`', (text, least, greatest) => {
    expect(readSize(text, NUMBERS)).toEqual({ kind: 'size', least, greatest })
  })

  it.each([
    ['6..2', 'the range `6..2` is empty: it ends below its start'],
    ['2...6', '`2...6` is no range of whole numbers; write it as `2..6`, or one number'],
    ['-1..2', '`-1..2` is no range of whole numbers; write it as `2..6`, or one number'],
    ['2..alpha', '`2..alpha` is no range of whole numbers; write it as `2..6`, or one number'],
    ['7..C', 'the range `7..C` is empty: it ends below its start'],
    ['n', '`n` is no range of whole numbers; write it as `2..6`, or one number'],
    ['2..1000000', 'a size is at most 100000'],
  ])('is not `%s`', (text, reason) => {
    expect(readSize(text, NUMBERS)).toEqual({ kind: 'faulty', reason })
  })
})
