import { expect, it } from 'vitest'
import { unreadPlace } from './unreadPlace'

const read = (text: string, span: readonly [number, number]) =>
  ({ text, typed: { kind: 'unreadable', sentence: '', span, meant: [] } }) as const

it('is the place itself, without the blanks around it', () => {
  expect(unreadPlace(read('1 - q', [3, 5]), '1 - q')).toEqual([4, 5])
})

it('is found behind a label, which is read as blanks', () => {
  expect(unreadPlace(read('    1 - q', [8, 9]), '(1) 1 - q')).toEqual([8, 9])
})

it('is none where something is missing, or where another text was read', () => {
  expect(unreadPlace(read('1 -', [3, 3]), '1 -')).toBeNull()
  expect(unreadPlace(read('1 - q', [4, 5]), '1 - qr')).toBeNull()
  expect(unreadPlace(read('1 - q', [4, 5]), '1 + q')).toBeNull()
  expect(unreadPlace({ text: '', typed: { kind: 'empty' } }, '')).toBeNull()
  expect(unreadPlace(null, '1')).toBeNull()
})
