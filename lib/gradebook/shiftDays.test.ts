import { expect, test } from 'vitest'
import { dateIn, daysBetween, endOfDate, shiftDays } from './shiftDays'

const shifted = (instant: string, days: number, zone: string) =>
  shiftDays(new Date(instant), days, zone).toISOString()

test('a time on the clock stays, whether the clocks are set between or not', () => {
  expect(shifted('2026-03-02T15:59:00.000Z', 182, 'Asia/Shanghai')).toBe('2026-08-31T15:59:00.000Z')
  // 23:59 in Berlin before and after the change of 29 March 2026.
  expect(shifted('2026-03-20T22:59:00.000Z', 14, 'Europe/Berlin')).toBe('2026-04-03T21:59:00.000Z')
  expect(shifted('2026-10-20T21:59:00.000Z', 7, 'Europe/Berlin')).toBe('2026-10-27T22:59:00.000Z')
  expect(shifted('2026-04-03T21:59:00.250Z', -14, 'Europe/Berlin')).toBe('2026-03-20T22:59:00.250Z')
})

test('a time that the clocks skip is as long after midnight', () => {
  // 02:30 on 29 March 2026 is not on Berlin's clocks; 90 minutes after 01:00 they show 03:30.
  expect(shifted('2026-03-28T01:30:00.000Z', 1, 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
})

test('days are counted on the calendar of the zone', () => {
  const late = new Date('2026-03-01T17:00:00Z')
  expect(dateIn(late, 'Asia/Shanghai')).toBe('2026-03-02')
  expect(dateIn(late, 'America/New_York')).toBe('2026-03-01')
  expect(daysBetween('2026-03-02', '2027-03-01')).toBe(364)
  expect(daysBetween('2026-03-29', '2026-03-28')).toBe(-1)
})

test('a date ends at midnight in its zone', () => {
  expect(endOfDate('2026-03-02', 'Asia/Shanghai')).toEqual(new Date('2026-03-02T16:00:00Z'))
  expect(endOfDate('2026-03-29', 'Europe/Berlin')).toEqual(new Date('2026-03-29T22:00:00Z'))
})
