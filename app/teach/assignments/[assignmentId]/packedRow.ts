import type { CellState, GridCell, GridRow } from './gridRow'

/** A row as it goes to the browser: names of keys said once a row, not once for each of twelve thousand cells. */
export interface PackedRow extends Omit<GridRow, 'cells'> {
  readonly points: readonly number[]
  /** A character for each cell: its state and its two marks. */
  readonly signs: string
  readonly submissionIds: readonly (string | null)[]
}

const STATES: readonly CellState[] = [
  'untried',
  'correct',
  'partial',
  'incorrect',
  'unreadable',
  'undecided',
  'broken',
  'awaiting',
]

export function packRow({ cells, ...row }: GridRow): PackedRow {
  return {
    ...row,
    points: cells.map(({ points }) => points),
    signs: cells.map(packSign).join(''),
    submissionIds: cells.map(({ submissionId }) => submissionId),
  }
}

export function unpackRow({ points, signs, submissionIds, ...row }: PackedRow): GridRow {
  return {
    ...row,
    cells: points.map((value, place) => ({
      points: value,
      ...unpackSign(signs.charAt(place)),
      submissionId: submissionIds[place] ?? null,
    })),
  }
}

type Signs = Pick<GridCell, 'state' | 'late' | 'overridden'>

/** A digit to the base 36: four for each state. */
function packSign({ state, late, overridden }: Signs): string {
  return (4 * STATES.indexOf(state) + (late ? 2 : 0) + (overridden ? 1 : 0)).toString(36)
}

function unpackSign(sign: string): Signs {
  const code = Number.parseInt(sign, 36)
  return {
    state: STATES[code >> 2] ?? 'untried',
    late: (code & 2) !== 0,
    overridden: (code & 1) !== 0,
  }
}
