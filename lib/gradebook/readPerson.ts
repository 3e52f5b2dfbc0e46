import { type RosterRow, readRosterRow } from './readRoster'
import type { RosterColumns } from './rosterColumns'

/** One person as typed into a form; what is not known is empty. */
export interface TypedPerson {
  readonly name: string
  readonly studentNumber: string
  readonly email: string
  readonly section: string
}

const columns: RosterColumns = {
  row: 0,
  places: { name: 0, number: 1, email: 2, firstName: null, lastName: null, section: null },
  emailIsLogin: false,
}

/**
 * Reads one person as a roster's only row, with a roster's own faults. The section is one of the course's, chosen from a list:
 * its name may hold what would part two names in a cell.
 */
export function readPerson({ name, studentNumber, email, section }: TypedPerson): RosterRow {
  const row = readRosterRow([name, studentNumber, email], 1, columns)
  return row.kind === 'student' ? { ...row, section: section || null } : row
}
