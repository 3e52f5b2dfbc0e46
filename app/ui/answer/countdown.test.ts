import { describe, expect, test } from 'vitest'
import { clockOf, countdown, nextChange } from './countdown'

const due = new Date('2026-03-09T16:00:00Z')
const lateUntil = new Date('2026-03-11T16:00:00Z')
const MINUTE = 60_000
const at = (end: Date, minutes: number) => end.getTime() + minutes * MINUTE

describe('what a page says of the time', () => {
  test.each([
    ['a day before', due, -1440, 'quiet'],
    ['31 minutes before', due, -31, 'quiet'],
    ['half an hour before', due, -30, 'due'],
    ['at the very end', due, 0, 'due'],
    ['just after, where late answers are taken', due, 0.001, 'late'],
    ['a quarter before the last late minute', lateUntil, -15, 'closing'],
    ['after that', lateUntil, 0.001, 'closed'],
  ] as const)('%s', (_, end, minutes, kind) => {
    expect(countdown({ due, lateUntil }, at(end, minutes), at(due, -1440)).kind).toBe(kind)
  })

  test('without late answers the due time is the end', () => {
    expect(countdown({ due, lateUntil: null }, at(due, 1), at(due, -5))).toEqual({
      kind: 'closed',
      end: due,
    })
  })

  test('what was over when the page was opened is said elsewhere', () => {
    expect(countdown({ due, lateUntil: null }, at(due, 2), at(due, 1)).kind).toBe('quiet')
    expect(countdown({ due, lateUntil }, at(due, 2), at(due, 1)).kind).toBe('quiet')
  })

  test('seconds are counted with the running one', () => {
    const now = due.getTime() - 59_400
    expect(countdown({ due, lateUntil }, now, now)).toMatchObject({ kind: 'due', seconds: 60 })
    expect(clockOf(60)).toBe('1:00')
    expect(clockOf(605)).toBe('10:05')
  })

  test('it is looked at again when it may say something else', () => {
    const dates = { due, lateUntil }
    expect(nextChange(dates, at(due, -1440))).toBe(15 * MINUTE)
    expect(nextChange(dates, at(due, -35))).toBe(5 * MINUTE)
    expect(nextChange(dates, due.getTime() - 59_400)).toBe(401)
    expect(nextChange(dates, due.getTime())).toBe(1)
    expect(nextChange(dates, at(lateUntil, 1))).toBeNull()
  })
})
