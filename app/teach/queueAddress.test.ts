import { expect, test } from 'vitest'
import { queueAddress, queuedAddress, readFilter } from './queueAddress'

test.each([
  [{ kind: null, assignmentId: null }, '/teach/courses/c/queue', '/teach/submissions/s?queue=1'],
  [
    { kind: 'look', assignmentId: null },
    '/teach/courses/c/queue?kind=look',
    '/teach/submissions/s?queue=1&kind=look',
  ],
  [
    { kind: 'text', assignmentId: 'a' },
    '/teach/courses/c/queue?kind=text&homework=a',
    '/teach/submissions/s?queue=1&kind=text&homework=a',
  ],
] as const)('%j stands in an address and is read from it', (filter, list, one) => {
  expect(queueAddress('c', filter)).toBe(list)
  expect(queuedAddress('s', filter)).toBe(one)
  const { searchParams } = new URL(one, 'http://x')
  expect(readFilter(Object.fromEntries(searchParams))).toEqual(filter)
})

test('what an address makes up filters nothing', () => {
  const all = { kind: null, assignmentId: null }
  expect(readFilter({ kind: 'x', homework: '' })).toEqual(all)
  expect(readFilter({ kind: ['text'], homework: ['a'] })).toEqual(all)
})
