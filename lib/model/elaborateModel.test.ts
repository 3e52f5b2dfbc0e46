import { describe, expect, test } from 'vitest'
import { told, type Written } from './written.fixture'

const SOUND: Written = {
  sizes: { n: [2, 6], m: [2, 6] },
  constraints: ['m <= n'],
  givens: { x: ['n', '1'], W: ['m', 'n'], y: ['m', '1'], t: [] },
  domains: { y: { kind: 'onehot', index: 'k' } },
  define: { z: 'W x', s: 'sum(z)' },
  indices: { k: 'm' },
}

describe('elaborateModel', () => {
  test('finds nothing in a sound model', () => {
    expect(told(SOUND).faults).toEqual([])
  })

  test.each<
    [
      string,
      Written,
      readonly {
        readonly name: string
        readonly span?: readonly number[]
        readonly reason?: RegExp
      }[],
    ]
  >([
    ['shapes that do not fit', { define: { z: "W' x" } }, [{ name: 'z', span: [0, 4] }]],
    [
      'a use of a later definition',
      { define: { a: 'z + 1', z: 'W x' } },
      [{ name: 'a', span: [0, 1] }],
    ],
    ['a definition that uses itself', { define: { z: 'z + 1' } }, [{ name: 'z' }]],
    [
      'an index that nothing binds',
      { define: { z: 'y[k]' } },
      [{ name: 'z', reason: /not bound/ }],
    ],
    ['a shape that is no size', { givens: { ...SOUND.givens, v: ['t', '1'] } }, [{ name: 'v' }]],
    ['an index over no size', { indices: { k: 't' } }, [{ name: 'k' }]],
    [
      'a hot index that is none',
      { domains: { y: { kind: 'onehot', index: 'q' } } },
      [{ name: 'y', reason: /q/ }],
    ],
    ['a constraint on quantities', { constraints: ['x < m'] }, [{ name: 'constraints' }]],
  ])('finds %s', (_, change, faults) => {
    const found = told({ ...SOUND, ...change }).faults
    faults.forEach((fault, k) => {
      const { reason, ...rest } = fault
      expect(found[k]).toMatchObject(rest)
      if (reason !== undefined) expect(found[k]?.reason).toMatch(reason)
    })
    expect(found.length).toBeGreaterThanOrEqual(faults.length)
  })

  test('what follows from a faulty definition is left out and not told, the rest is elaborated', () => {
    const { faults, scope } = told({ ...SOUND, define: { z: "W' x", s: 'sum(z)', r: 'sum(x)' } })
    expect(faults.map(({ name }) => name)).toEqual(['z'])
    expect([...scope().shapes.keys()]).toContain('r')
  })
})
