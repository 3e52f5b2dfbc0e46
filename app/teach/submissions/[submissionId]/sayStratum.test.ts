import { expect, test } from 'vitest'
import { dictionary } from '@/lib/i18n/dictionary'
import { sayStratum } from './sayStratum'

test.each([
  ['i = k', 'i = k', 'i = k'],
  ['i = j ≠ k', 'i = j ≠ k', 'i = j ≠ k'],
  ['i = k, case 2', 'i = k, case 2', 'i = k，第 2 种情形'],
  ['general', 'nothing forced', '没有特别要求'],
])('%s', (label, english, chinese) => {
  expect(sayStratum(label, dictionary('en').teach)).toBe(english)
  expect(sayStratum(label, dictionary('zh-CN').teach)).toBe(chinese)
})
