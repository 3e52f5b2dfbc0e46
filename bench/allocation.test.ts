import { expect, test } from 'vitest'
import { allocationMeter } from './allocation'

test('the bytes of what is made are counted, on the heap and beside it, and not more', async () => {
  const meter = allocationMeter()
  if (meter === null) throw new Error('collections can be forced here')
  const kept: unknown[] = []
  const measured = async (work: () => void): Promise<number> => {
    const seen: number[] = []
    while (seen.length < 5) {
      const bytes = await meter(work)
      if (bytes !== null) seen.push(bytes)
    }
    return seen.sort((a, b) => a - b)[2] ?? Number.NaN
  }
  const doubles = await measured(() => {
    for (let k = 0; k < 100; k += 1) kept[0] = new Array(100).fill(1.5)
  })
  expect(doubles).toBeGreaterThan(80_000)
  expect(doubles).toBeLessThan(120_000)
  const buffers = await measured(() => {
    kept[0] = new Float64Array(10_000)
  })
  expect(buffers).toBeGreaterThan(80_000)
  expect(buffers).toBeLessThan(90_000)
})
