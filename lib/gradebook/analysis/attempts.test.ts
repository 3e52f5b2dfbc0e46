import { describe, expect, test } from 'vitest'
import {
  type AttemptFact,
  attemptsUntilRight,
  type FirstLook,
  frequencies,
  minutesWorked,
} from './attempts'
import { quantile } from './quantile'

const start = new Date('2026-03-02T08:00:00Z')

function at(minute: number): Date {
  return new Date(start.getTime() + minute * 60_000)
}

function attempt(about: Partial<AttemptFact> & { minute?: number }): AttemptFact {
  const { minute = 0, ...rest } = about
  return {
    studentId: 'ann',
    itemId: 'item',
    partId: 'a',
    number: 1,
    receivedAt: at(minute),
    outcome: 'incorrect',
    credit: 0,
    counted: true,
    note: 'sign',
    canonical: 'x',
    ...rest,
  }
}

const right = { outcome: 'correct', credit: 10_000, note: null } as const

describe('attempts until right', () => {
  test('counts those that count alone, by student, and those never right apart', () => {
    const found = attemptsUntilRight([
      attempt({ studentId: 'ann', number: 2, ...right }),
      attempt({ studentId: 'ann', number: 1, counted: false, outcome: 'unreadable' }),
      attempt({ studentId: 'bo', number: 1 }),
      attempt({ studentId: 'bo', number: 2 }),
      attempt({ studentId: 'bo', number: 3, ...right }),
      attempt({ studentId: 'cy', number: 1, credit: 5_000, outcome: 'partial' }),
      attempt({ studentId: 'di', number: 1, counted: false, outcome: 'unreadable' }),
    ])
    expect(found).toEqual({ right: [1, 0, 1], never: 1 })
  })
})

describe('minutes worked', () => {
  const looks: FirstLook[] = [{ studentId: 'ann', itemId: 'item', seed: 1, at: at(0) }]

  test('run from the look or the answer before, in whatever part, to each answer up to the right one', () => {
    const attempts = [
      attempt({ partId: 'a', minute: 4 }),
      attempt({ partId: 'b', minute: 10 }),
      attempt({ partId: 'a', number: 2, minute: 13, ...right }),
      attempt({ partId: 'a', number: 3, minute: 20, ...right }),
    ]
    expect(minutesWorked('a', attempts, looks)).toEqual([4 + 3])
    expect(minutesWorked('b', attempts, looks)).toEqual([6])
  })

  test('take a pause of days for half an hour', () => {
    expect(minutesWorked('a', [attempt({ minute: 5_000 })], looks)).toEqual([30])
  })

  test('leave out those whose beginning is not known', () => {
    expect(minutesWorked('a', [attempt({ minute: 9 })], [])).toEqual([])
    const late: FirstLook[] = [{ studentId: 'ann', itemId: 'item', seed: 1, at: at(10) }]
    expect(minutesWorked('a', [attempt({ minute: 9 })], late)).toEqual([])
  })
})

test('the commonest come first, by students, and what has no key is left out', () => {
  const found = frequencies(
    [
      attempt({ studentId: 'ann', canonical: 'x' }),
      attempt({ studentId: 'ann', canonical: 'x', number: 2 }),
      attempt({ studentId: 'ann', canonical: 'y', number: 3 }),
      attempt({ studentId: 'bo', canonical: 'y' }),
      attempt({ studentId: 'cy', canonical: null }),
    ],
    ({ canonical }) => canonical,
  )
  expect(found.map(({ key, students, answers }) => [key, students, answers])).toEqual([
    ['y', 2, 2],
    ['x', 1, 2],
  ])
})

test('quantiles interpolate between the values', () => {
  expect(quantile([4, 1, 2, 3], 0.5)).toBe(2.5)
  expect(quantile([4, 1, 2, 3], 0.25)).toBe(1.75)
  expect(quantile([7], 0.75)).toBe(7)
  expect(quantile([], 0.5)).toBeNull()
})
