import { expect, test } from 'vitest'
import { pointsReached } from './pointsReached'

test("an assignment's score is the points-weighted sum of its parts'", () => {
  expect(pointsReached([])).toBe(0)
  const parts = [
    { points: 2, score: 10_000 },
    { points: 4, score: 2_500 },
  ]
  expect(pointsReached(parts)).toBe(3)
})

test('decimals that binary fractions miss come out as written', () => {
  const nineTenths = Array.from({ length: 3 }, () => ({ points: 0.1, score: 9_000 }))
  expect(pointsReached(nineTenths)).toBe(0.27)
  const thirds = Array.from({ length: 3 }, () => ({ points: 1 / 3, score: 10_000 }))
  expect(pointsReached(thirds)).toBe(1)
})
