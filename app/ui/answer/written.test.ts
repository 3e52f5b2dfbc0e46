import { expect, test } from 'vitest'
import { contentOf, isBlank, isTooLong, LONGEST_TEXT, storable, type Written } from './written'

const plain = (text: string, fields: Written['fields'] = null): Written => {
  return { text, fields, format: 'plain' }
}

test('what a database does not take is taken out, and nothing else', () => {
  const math = '𝑦̂ (1 − 𝑦̂)'
  expect(storable(plain(`${math}\0`)).text).toBe(math)
  expect(storable(plain('a\uD835b', { 'i = k': '\uDC66' }))).toEqual(
    plain('a\uFFFDb', { 'i = k': '\uFFFD' }),
  )
})

test('the order of fields makes no other answer', () => {
  expect(contentOf(plain('', { a: '1', b: '2' }))).toBe(contentOf(plain('', { b: '2', a: '1' })))
  expect(contentOf(plain('', { a: '1' }))).not.toBe(contentOf(plain('', { a: '2' })))
  expect(contentOf(plain('1'))).not.toBe(contentOf({ ...plain('1'), format: 'latex' }))
})

test('blank and too long look into the fields', () => {
  expect([isBlank(plain(' \n', { a: '' })), isBlank(plain('', { a: '1' }))]).toEqual([true, false])
  const long = 'x'.repeat(LONGEST_TEXT + 1)
  expect([isTooLong(plain('', { a: long })), isTooLong(plain(long.slice(1)))]).toEqual([
    true,
    false,
  ])
})
