import { describe, expect, test } from 'vitest'
import type { ReadingError, ReadingWarning } from '@/lib/expr/readingError'
import { sayReadingError, sayReadingWarning } from './sayReading'

const ERRORS: readonly ReadingError[] = [
  { code: 'unclosed', open: '(', close: ')', span: [0, 1] },
  { code: 'unknown-symbol', name: 'yht', nearest: 'yhat', span: [0, 3] },
  { code: 'unknown-symbol', name: 'q', nearest: null, span: [0, 1] },
  { code: 'expected', expected: 'expression', found: '', span: [3, 3] },
  { code: 'expected', expected: '}', found: ')', span: [3, 4] },
  { code: 'ambiguous', readings: ['(1/2) x', '1/(2 x)'], span: [0, 5] },
  { code: 'placeholder', span: [0, 14] },
]

const WARNING: ReadingWarning = { code: 'sum-index-chosen', index: 'j', span: [0, 3] }

describe('the sentence of a reading error', () => {
  test.each(ERRORS)('says $code in both languages, without blanks', (error) => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const said = sayReadingError(error, locale)
      expect(said.length).toBeGreaterThan(5)
      expect(said).not.toMatch(/undefined|null|\[object/)
    }
  })

  test('names what is unknown and what may have been meant', () => {
    const error: ReadingError = {
      code: 'unknown-symbol',
      name: 'yht',
      nearest: 'yhat',
      span: [0, 3],
    }
    expect(sayReadingError(error, 'en')).toBe(
      '“yht” is not a symbol of this question. Did you mean “yhat”?',
    )
    expect(sayReadingError(error, 'zh-CN')).toBe('本题没有符号“yht”，是不是想写“yhat”？')
  })

  test('says where a text breaks off', () => {
    const error: ReadingError = { code: 'expected', expected: 'index', found: '', span: [3, 3] }
    expect(sayReadingError(error, 'en')).toBe('The text ends where an index should follow.')
  })
})

test('a warning names the index it chose', () => {
  expect(sayReadingWarning(WARNING, 'en')).toContain('sum over j')
  expect(sayReadingWarning(WARNING, 'zh-CN')).toContain('对 j 求和')
})
