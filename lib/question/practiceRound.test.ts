import { expect, test } from 'vitest'
import { freshRound, practiceSeed } from './practiceRound'
import { drawVariant, variantKey } from './vary'

const place = { studentId: 'one', questionId: 'q' }

test('a round has the same seed at every visit, and another one for everybody else', () => {
  expect(practiceSeed(place, 3)).toBe(practiceSeed(place, 3))
  const others = [
    practiceSeed(place, 4),
    practiceSeed({ ...place, studentId: 'two' }, 3),
    practiceSeed({ ...place, questionId: 'r' }, 3),
  ]
  expect(others).not.toContain(practiceSeed(place, 3))
})

test('the next round has other numbers wherever there are two', () => {
  const vary = { alpha: [0.1, 0.2] }
  const numbers = (round: number) => variantKey(drawVariant(vary, practiceSeed(place, round)))
  expect(freshRound(vary, place, 0)).toBe(1)
  for (let round = 1; round < 40; round += 1) {
    const next = freshRound(vary, place, round)
    expect(next).toBeGreaterThan(round)
    expect(numbers(next)).not.toBe(numbers(round))
  }
})

test('where nothing varies the next round is the very next one', () => {
  expect(freshRound({}, place, 4)).toBe(5)
})
