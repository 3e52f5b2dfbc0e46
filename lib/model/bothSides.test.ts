import { describe, expect, test } from 'vitest'
import { preparePoint } from './evaluate'
import { samplePoints } from './sample'
import { told } from './written.fixture'

const { model, value } = told({
  sizes: { n: [2, 4], m: [2, 4] },
  givens: { x: ['n', '1'], t: [], c: [] },
  domains: { c: { kind: 'positive' } },
  define: { r: 'relu(x - 30)', h: 'max(0, 50 - t)', never: 'relu(c + 1)', f: 'floor(t/1000)' },
  indices: { i: 'n', k: 'n' },
})

function drawn(...kinks: readonly string[]) {
  const trees = model.definitions.filter(({ name }) => kinks.includes(name))
  const { points } = samplePoints({
    ...{ model, indices: ['i', 'k'], where: null, cases: [], seed: 7 },
    kinks: trees.map(({ tree }) => tree),
  })
  return points
}

describe('the points of a part', () => {
  test.each(['i = k', 'i ≠ k'])('stand four times on both sides of a kink where %s', (stratum) => {
    const own = drawn('r', 'h').filter((point) => point.stratum === stratum)
    for (const text of ['x[i] - 30', 't - 50']) {
      const sides = own.map((point) => value(text, 'i')(preparePoint(model, point)).values[0] ?? 0)
      expect(sides.filter((side) => side > 0).length).toBeGreaterThanOrEqual(4)
      expect(sides.filter((side) => side < 0).length).toBeGreaterThanOrEqual(4)
    }
  })

  test('show every single unit on and off', () => {
    const points = drawn('r')
    for (const unit of [0, 1, 2, 3]) {
      const values = points.flatMap(({ givens }) => givens.x?.slice(unit, unit + 1) ?? [])
      expect(values.some((x) => x > 30)).toBe(true)
      expect(values.some((x) => x < 30)).toBe(true)
    }
  })

  test('are the ordinary ones where a side is impossible or nothing switches', () => {
    expect(drawn('never')).toEqual(drawn())
  })
})
