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
  ['2026-11-26T10:27:05Z', 'in 3 days'],
  ['2026-11-23T08:00:00Z', '2 hours ago'],
  ['2026-11-23T10:28:00Z', 'in 1 minute'],
])('a distance takes the largest whole unit: %s is %s', (other, expected) => {
  expect(formatDistance(new Date(other), instant, 'en')).toBe(expected)
})

test('points are whole ten-thousandths, shown with at most two decimals', () => {
  expect(formatPoints(15_000, 'en')).toBe('1.5')
  expect(formatPoints(3_333, 'en')).toBe('0.33')
  expect(formatPoints(60_000, 'zh-CN')).toBe('6')
})

test('a share is shown in per cent', () => {
  expect(formatShare(0.5, 'en')).toBe('50%')
})
