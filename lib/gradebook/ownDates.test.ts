import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closing, ownDates } from './ownDates'
import { type Dates, phase } from './phase'

const day = (number: number) => new Date(Date.UTC(2026, 2, number, 15, 59))
const dates: Dates = { opens: day(1), due: day(8), lateUntil: day(10) }
const none = { own: null, section: null }

describe('the dates a student works under', () => {
  it.each([
    ["the assignment's, without an extension", none, day(8), day(10)],
    [
      "the section's",
      { own: null, section: { due: day(12), lateUntil: day(13) } },
      day(12),
      day(13),
    ],
    [
      "their own before the section's, though that one is longer",
      { own: { due: day(11), lateUntil: day(12) }, section: { due: day(20), lateUntil: null } },
      day(11),
      day(12),
    ],
    [
      "the assignment's, where they have moved past the extension",
      { own: { due: day(5), lateUntil: day(6) }, section: null },
      day(8),
      day(10),
    ],
    [
      'no end before the one everybody has',
      { own: { due: day(9), lateUntil: null }, section: null },
      day(9),
      day(10),
    ],
    [
      'no late days of their own',
      { own: { due: day(12), lateUntil: null }, section: null },
      day(12),
      null,
    ],
  ])('are %s', (_, extensions, due, lateUntil) => {
    expect(ownDates(dates, extensions)).toEqual({ opens: day(1), due, lateUntil })
  })

  it('never take time away', () => {
    const date = fc.integer({ min: 1, max: 28 }).map(day)
    const extended = fc.record({ due: date, lateUntil: fc.option(date) })
    const any = fc.record({ own: fc.option(extended), section: fc.option(extended) })
    fc.assert(
      fc.property(extended, any, (base, extensions) => {
        const before = { opens: day(0), ...base }
        const after = ownDates(before, extensions)
        return after.due >= before.due && closing(after) >= closing(before)
      }),
    )
  })

  it('are in time at the due second itself, late at the last late second itself, closed after', () => {
    const own = ownDates(dates, { own: { due: day(12), lateUntil: day(13) }, section: null })
    const past = (date: Date) => new Date(date.getTime() + 1)
    expect(phase(own, day(12))).toBe('open')
    expect(phase(own, past(day(12)))).toBe('late')
    expect(phase(own, day(13))).toBe('late')
    expect(phase(own, past(day(13)))).toBe('closed')
  })
})
