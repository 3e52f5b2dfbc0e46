import { expect, test } from 'vitest'
import { moveFocus } from './moveFocus'

const size = { rows: 25, columns: 6 }

test.each([
  ['ArrowRight', false, [3, 3]],
  ['ArrowLeft', false, [3, 1]],
  ['ArrowUp', false, [2, 2]],
  ['ArrowDown', false, [4, 2]],
  ['ArrowDown', true, [24, 2]],
  ['ArrowUp', true, [0, 2]],
  ['ArrowLeft', true, [3, 0]],
  ['ArrowRight', true, [3, 5]],
  ['Home', false, [3, 0]],
  ['End', false, [3, 5]],
  ['Home', true, [0, 0]],
  ['End', true, [24, 5]],
  ['PageDown', false, [13, 2]],
  ['PageUp', false, [0, 2]],
] as const)('%s (Ctrl: %s) leads from row 3, column 2 to %j', (key, ctrlKey, [row, column]) => {
  expect(moveFocus({ row: 3, column: 2 }, { key, ctrlKey }, size)).toEqual({ row, column })
})

test('the edge of the table holds', () => {
  const corner = { row: 24, column: 5 }
  expect(moveFocus(corner, { key: 'ArrowRight', ctrlKey: false }, size)).toEqual(corner)
  expect(moveFocus(corner, { key: 'ArrowDown', ctrlKey: false }, size)).toEqual(corner)
})

test.each(['Enter', 'Tab', 'a', ' '])('%s is left to the browser', (key) => {
  expect(moveFocus({ row: 0, column: 0 }, { key, ctrlKey: false }, size)).toBeNull()
})
