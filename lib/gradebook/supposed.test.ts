import { expect, test } from 'vitest'
import { countedBefore, readSupposed, timesOf } from './supposed'

const due = new Date('2026-03-01T00:00:00Z')

test('late is supposed only where late answers are taken', () => {
  expect(timesOf({ lateUntil: null })).toEqual(['open', 'closed'])
  expect(timesOf({ lateUntil: due })).toEqual(['open', 'late', 'closed'])
})

test.each([
  [{}, { attempt: 1, time: 'open' }],
  [
    { attempt: '3', time: 'closed' },
    { attempt: 3, time: 'closed' },
  ],
  [
    { attempt: '0', time: 'late' },
    { attempt: 1, time: 'open' },
  ],
  [{ attempt: '1e9' }, { attempt: 1, time: 'open' }],
  [{ attempt: ['2', '3'] }, { attempt: 1, time: 'open' }],
])('%o supposes %o', (asked, supposed) => {
  expect(readSupposed(asked, 'before', timesOf({ lateUntil: null }))).toEqual(supposed)
})

test('no more attempts have counted than there are', () => {
  expect(countedBefore({ attempt: 5, time: 'open' }, 2)).toBe(2)
  expect(countedBefore({ attempt: 5, time: 'open' }, null)).toBe(4)
})
