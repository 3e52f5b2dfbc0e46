import { expect, test } from 'vitest'
import { phase } from './phase'

const opens = new Date('2026-03-02T00:00:00Z')
const due = new Date('2026-03-09T16:00:00Z')
const lateUntil = new Date('2026-03-11T16:00:00Z')

function after(time: Date, milliseconds: number): Date {
  return new Date(time.getTime() + milliseconds)
}

test.each([
  ['a moment before it opens', after(opens, -1), 'before'],
  ['when it opens', opens, 'open'],
  ['when it is due', due, 'open'],
  ['a moment after', after(due, 1), 'late'],
  ['at the last late moment', lateUntil, 'late'],
  ['a moment after that', after(lateUntil, 1), 'closed'],
])('%s', (_, now, expected) => {
  expect(phase({ opens, due, lateUntil }, now)).toBe(expected)
})

test('without late days it closes after the due date', () => {
  expect(phase({ opens, due, lateUntil: null }, due)).toBe('open')
  expect(phase({ opens, due, lateUntil: null }, after(due, 1))).toBe('closed')
})
