import { expect, test } from 'vitest'
import { fill, fillPlural } from './fill'

test('values take the place of their blanks, each as often as it stands', () => {
  expect(fill('{a} and {b}, {a}', { a: 'x', b: 2 })).toBe('x and 2, x')
})

test('a blank without a value stays in sight', () => {
  expect(fill('{a}', {})).toBe('{a}')
})

test('English tells one from many, Chinese does not', () => {
  const words = { one: '{count} part', other: '{count} parts' }
  expect(fillPlural(words, 1, 'en')).toBe('1 part')
  expect(fillPlural(words, 0, 'en')).toBe('0 parts')
  expect(fillPlural(words, 999, 'en')).toBe('999 parts')
  expect(fillPlural(words, 1000, 'en')).toBe('1,000 parts')
  expect(fillPlural(words, 0.5, 'en')).toBe('0.5 parts')
  expect(fillPlural({ one: '{count} 小题', other: '{count} 小题' }, 1, 'zh-CN')).toBe('1 小题')
})
