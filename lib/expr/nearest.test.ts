import { describe, expect, test } from 'vitest'
import { nearestSpelling } from './nearest'

describe('the nearest declared spelling', () => {
  const written = ['yhat', '\\hat{y}', 'z2', 'W', 'D_a', 'loss']

  test.each([
    ['yht', 'yhat'],
    ['yaht', 'yhat'],
    ['w', 'W'],
    ['los', 'loss'],
    ['Loss', 'loss'],
    ['q', null],
    ['gradient', null],
  ])('to %s is %s', (name, nearest) => {
    expect(nearestSpelling(name, written)).toBe(nearest)
  })
})
