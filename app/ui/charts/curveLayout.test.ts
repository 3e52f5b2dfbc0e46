import { expect, test } from 'vitest'
import { limitsOf, runsOf, ticksOf } from './curveLayout'

test('limits hold all there is, with room', () => {
  const [low, high] = limitsOf([
    [0, 1],
    [null, 3],
  ])
  expect(low).toBeLessThan(0)
  expect(high).toBeGreaterThan(3)
  const [below, above] = limitsOf([[2, 2]])
  expect(below).toBeLessThan(2)
  expect(above).toBeGreaterThan(2)
})

test('a pole does not press all else flat', () => {
  const heights = Array.from({ length: 61 }, (_, place) => (place === 30 ? 1e6 : place / 60))
  const [low, high] = limitsOf([heights])
  expect(low).toBeLessThanOrEqual(0)
  expect(high).toBeGreaterThan(1)
  expect(high).toBeLessThan(3)
})

test('the pen is lifted where there is no value and where the curve leaps over the picture', () => {
  expect(runsOf([1, 2, null, 3, 9, -9, 0], [-5, 5])).toEqual([
    [0, 1],
    [3, 4],
    [5, 6],
  ])
  expect(runsOf([1, 9, 1], [-5, 5])).toEqual([[0, 1, 2]])
  expect(runsOf([null, null], [-5, 5])).toEqual([])
})

test('ticks are round and few', () => {
  expect(ticksOf([-3, 3])).toEqual([-2, 0, 2])
  expect(ticksOf([0, 1])).toEqual([0, 0.5, 1])
  expect(ticksOf([-0.02, 0.27])).toEqual([0, 0.1, 0.2])
  expect(ticksOf([100, 1300])).toEqual([500, 1000])
})
