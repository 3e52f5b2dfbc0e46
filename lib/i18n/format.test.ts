import { expect, test } from 'vitest'
import {
  formatDistance,
  formatInstant,
  formatPoints,
  formatReceiptTime,
  formatShare,
  formatZone,
} from './format'

const instant = new Date('2026-11-23T10:27:05Z')

test('an instant is shown in the zone asked for, in the language asked for', () => {
  expect(formatInstant(instant, 'en', 'Asia/Shanghai')).toBe('23 Nov 2026, 18:27')
  expect(formatInstant(instant, 'zh-CN', 'Asia/Shanghai')).toBe('2026年11月23日 18:27')
  expect(formatInstant(instant, 'en', 'UTC')).toBe('23 Nov 2026, 10:27')
})

test('a receipt tells the second', () => {
  expect(formatReceiptTime(instant, 'en', 'UTC')).toContain('10:27:05')
})

test('a zone is named by its offset', () => {
  expect(formatZone(instant, 'en', 'Asia/Shanghai')).toBe('GMT+8')
})

test.each([
  ['2026-11-26T10:27:05Z', 'in 3 d', '还有 3 天'],
  ['2026-11-26T15:27:04Z', 'in 3 d 4 h', '还有 3 天 4 小时'],
  ['2026-12-09T15:27:04Z', 'in 16 d', '还有 16 天'],
  ['2026-11-23T12:42:00Z', 'in 2 h 14 min', '还有 2 小时 14 分钟'],
  ['2026-11-23T08:00:00Z', '2 h 27 min ago', '2 小时 27 分钟前'],
  ['2026-11-23T10:28:05Z', 'in 1 min', '还有 1 分钟'],
  ['2026-11-23T10:28:04Z', 'now', '此刻'],
])('%s is %s, %s', (other, english, chinese) => {
  expect(formatDistance(new Date(other), instant, 'en')).toBe(english)
  expect(formatDistance(new Date(other), instant, 'zh-CN')).toBe(chinese)
})

test('points are whole ten-thousandths, shown with at most two decimals', () => {
  expect(formatPoints(15_000, 'en')).toBe('1.5')
  expect(formatPoints(3_333, 'en')).toBe('0.33')
  expect(formatPoints(60_000, 'zh-CN')).toBe('6')
})

test('a share is shown in per cent', () => {
  expect(formatShare(0.5, 'en')).toBe('50%')
})
