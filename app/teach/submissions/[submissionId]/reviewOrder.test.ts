import { expect, test } from 'vitest'
import { reviewOrder } from './reviewOrder'

const students = Array.from({ length: 50 }, (_, number) => ({ studentId: `student ${number}` }))
const ids = (of: readonly { studentId: string }[]) => of.map(({ studentId }) => studentId)

test('meets each once, in an order that is not the names’, another for each part', () => {
  const order = ids(reviewOrder(students, 'item', 'a'))
  expect(order.toSorted()).toEqual(ids(students).toSorted())
  expect(order).not.toEqual(ids(students))
  expect(order).not.toEqual(ids(reviewOrder(students, 'item', 'b')))
})

test('does not hang on the order they come in, and keeps to it as others join', () => {
  const order = ids(reviewOrder(students, 'item', 'a'))
  expect(ids(reviewOrder(students.toReversed(), 'item', 'a'))).toEqual(order)
  const joined = ids(reviewOrder([...students, { studentId: 'late' }], 'item', 'a'))
  expect(joined.filter((id) => id !== 'late')).toEqual(order)
})
