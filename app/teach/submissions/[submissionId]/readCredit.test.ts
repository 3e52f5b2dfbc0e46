import { expect, test } from 'vitest'
import { readCredit } from './readCredit'

test.each([
  ['2', 2, 10_000],
  ['0', 2, 0],
  ['1.5', 2, 7_500],
  [' 1. ', 2, 5_000],
  ['.5', 2, 2_500],
  ['50%', 2, 5_000],
  ['33.33 %', 2, 3_333],
  ['100%', 2, 10_000],
  ['１．５', 2, 7_500],
  ['５０％', 2, 5_000],
  ['1', 3, 3_333],
])('%s of %d points is %d ten-thousandths', (text, points, credit) => {
  expect(readCredit(text, points)).toBe(credit)
})

test.each(['', ' ', '2.1', '101%', '-1', '1,5', '1/2', '1e1', 'full', '%', '.', 'NaN', 'Infinity'])(
  '“%s” of 2 points is no credit',
  (text) => {
    expect(readCredit(text, 2)).toBeNull()
  },
)

test('a part worth nothing takes a percentage alone', () => {
  expect(readCredit('0', 0)).toBeNull()
  expect(readCredit('50%', 0)).toBe(5_000)
})
