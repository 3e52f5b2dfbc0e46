import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '@/lib/numeric/random'
import { preparePoint } from './evaluate'
import { type Direction, lineFrom } from './line'
import type { Domain } from './model'
import type { SamplePoint } from './point'
import { samplePoints } from './sample'
import { told } from './written.fixture'

const DOMAINS: Readonly<Record<string, Domain>> = {
  t: { kind: 'real' },
  c: { kind: 'positive' },
  d: { kind: 'nonnegative' },
  p: { kind: 'probability' },
  u: { kind: 'interval', least: -1, greatest: 4 },
  w: { kind: 'integer', least: 0, greatest: 9 },
  b: { kind: 'boolean' },
  s: { kind: 'simplex' },
  S: { kind: 'symmetric' },
  P: { kind: 'positive-definite' },
  Q: { kind: 'orthogonal' },
}
const square = ['n', 'n']
const { model, value } = told({
  sizes: { n: [2, 5] },
  givens: {
    ...{ t: [], c: [], d: [], p: [], u: [], w: [], b: [], s: ['n', '1'] },
    ...{ S: square, P: square, Q: square },
  },
  domains: DOMAINS,
})
const { points } = samplePoints({ model, indices: [], where: null, cases: [], seed: 5 })

const direction = fc.constantFrom<Direction>('away', 'opposite', 'nought')
const anywhere = fc.record({
  start: fc.constantFrom(...points),
  direction,
  along: fc.double({ min: 0, max: 1, noNaN: true }),
  seed: fc.nat(),
})

/** Claims something of every point of every line. */
function everywhere(claim: (point: SamplePoint) => void): void {
  fc.assert(
    fc.property(anywhere, ({ start, direction: whither, along, seed }) => {
      claim(lineFrom(start, whither, model, randomFrom(seed))(along))
    }),
  )
}

const at = (text: string, point: SamplePoint): number =>
  value(text)(preparePoint(model, point)).values[0] ?? Number.NaN

describe('a line', () => {
  test('stays within open ranges and above 0', () => {
    everywhere(({ givens: { c = [], d = [], p = [], u = [] } }) => {
      expect([...c, ...d].every((one) => one > 0)).toBe(true)
      expect(p.every((one) => one > 0 && one < 1)).toBe(true)
      expect(u.every((one) => one > -1 && one < 4)).toBe(true)
    })
  })

  test('keeps a simplex column positive with a sum of exactly 1', () => {
    everywhere(({ givens: { s = [] } }) => {
      expect(s.reduce((sum, one) => sum + one, 0)).toBe(1)
      expect(s.every((one) => one > 0)).toBe(true)
    })
  })

  test('keeps a symmetric matrix symmetric, a definite one definite', () => {
    everywhere((point) => {
      expect(at("norm(S - S') + norm(P - P')", point)).toBe(0)
      expect(at('det(P)', point)).toBeGreaterThanOrEqual(0)
      expect(at('P[1,1]', point)).toBeGreaterThan(0)
    })
  })

  test('leaves discrete values, sizes and indices as they are', () => {
    fc.assert(
      fc.property(anywhere, ({ start, direction: whither, along, seed }) => {
        const { givens, sizes } = lineFrom(start, whither, model, randomFrom(seed))(along)
        for (const name of ['w', 'b', 'Q']) expect(givens[name]).toEqual(start.givens[name])
        expect(sizes).toEqual(start.sizes)
      }),
    )
  })

  test('begins at its start and reaches a thousand times and a thousandth', () => {
    const [start] = points
    if (start === undefined) throw new Error('there are points')
    const along = (whither: Direction, share: number): number =>
      lineFrom(start, whither, model, randomFrom(3))(share).givens.c?.[0] ?? Number.NaN
    const from = start.givens.c?.[0] ?? Number.NaN
    expect(along('away', 0)).toBe(from)
    expect(along('away', 1)).toBeGreaterThan(1000)
    expect(along('opposite', 0.5)).toBeLessThan(from / 1000)
  })
})
