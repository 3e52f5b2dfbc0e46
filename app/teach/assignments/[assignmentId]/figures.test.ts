import { expect, test } from 'vitest'
import { alone, figuresFor } from './figures'

test.each([
  [
    [2, 0],
    ['2', '0'],
  ],
  [
    [2, 1.8],
    ['2.0', '1.8'],
  ],
  [
    [2, 1.8, 1 / 3],
    ['2.00', '1.80', '0.33'],
  ],
  [[0.1 + 0.2], ['0.3']],
  [[], []],
])('%j get the decimals that one of them needs', (values, expected) => {
  const figures = figuresFor(values, 'en')
  expect(values.map((value) => figures.format(value))).toEqual(expected)
})

test.each([
  ['2.00', '2'],
  ['1.50', '1.5'],
  ['0.33', '0.33'],
  ['10', '10'],
  ['0.05', '0.05'],
])('%s alone is %s', (figure, expected) => {
  expect(alone(figure)).toBe(expected)
})
