import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellState } from './gridRow'
import { packRow, unpackRow } from './packedRow'

const state = fc.constantFrom<CellState[]>(
  ...([
    'untried',
    'correct',
    'partial',
    'incorrect',
    'unreadable',
    'undecided',
    'broken',
    'awaiting',
  ] as const),
)
const cell = fc.record({
  points: fc.float({ min: 0, max: 10, noNaN: true }),
  state,
  late: fc.boolean(),
  overridden: fc.boolean(),
  submissionId: fc.option(fc.uuid()),
})

test('a row comes out as it went in', () => {
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const row = {
        ...{ id: '1', name: '白', nameRank: 0, number: '1', section: '1 班' },
        ...{ cells, excused: false, total: 3 },
      }
      expect(unpackRow(packRow(row))).toEqual(row)
    }),
  )
})
