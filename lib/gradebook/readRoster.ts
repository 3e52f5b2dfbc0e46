import Papa from 'papaparse'
import {
  findRosterColumns,
  lackOf,
  type Places,
  type RosterColumns,
  type RosterField,
} from './rosterColumns'

/** Why a row is not taken, as far as the table alone tells. */
export type RowFault =
  | 'formula'
  | 'no-name'
  | 'long-name'
  | 'no-identity'
  | 'bad-number'
  | 'bad-email'
  | 'long-section'
  /** With the row that was first. */
  | 'number-twice'
  | 'email-twice'

/** A student as a row tells; `row` counts the table's rows from 1, as a spreadsheet does. */
export interface RosterStudent {
  readonly kind: 'student'
  readonly row: number
  readonly name: string
  readonly studentNumber: string | null
  readonly email: string | null
  readonly section: string | null
}

/** A row that is not taken: what it is called in the list, the cell at fault as written. */
export interface FaultyRow {
  readonly kind: 'fault'
  readonly row: number
  readonly name: string
  readonly fault: RowFault
  readonly cell: string
  /** For what is there twice, the row that was first. */
  readonly first: number | null
}

export type RosterRow = RosterStudent | FaultyRow

/** Why a table is no roster. */
export type RosterFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly limit: number }
  /** A quotation mark in this row stands open, so that the rows below would be one cell. */
  | { readonly kind: 'quotes'; readonly row: number }
  | {
      readonly kind: 'columns'
      readonly missing: readonly ('name' | 'identity')[]
      readonly found: readonly string[]
    }

/** A roster as read, or why the table is none. */
export type Roster = { readonly kind: 'rows'; readonly rows: readonly RosterRow[] } | RosterFault

/** The most students a roster may hold. */
export const rosterLimit = 10_000

/**
 * Reads a roster: CSV with commas, semicolons or tabs, or a table pasted from a spreadsheet. Its columns are known by their
 * heads, in any order; rows that Canvas adds are left out. Full-width figures and letters become plain ones (NFKC), spaces
 * are made single. Every row comes back, as a student or with its fault.
 */
export function readRoster(text: string): Roster {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, '').trimEnd(), {
    delimitersToGuess: ['\t', ',', ';', '，'],
  })
  if (data.every((cells) => cells.every((cell) => cell.trim() === ''))) return { kind: 'empty' }
  const open = errors.find(({ type }) => type === 'Quotes')
  if (open !== undefined) return { kind: 'quotes', row: (open.row ?? 0) + 1 }
  const columns = findRosterColumns(data)
  if (columns === null) return { kind: 'columns', ...lackOf(data) }
  const read = data.flatMap((cells, place) => {
    const isStudent = place > columns.row && !isFiller(cells, columns.places)
    return isStudent ? [readRosterRow(cells, place + 1, columns)] : []
  })
  if (read.length === 0) return { kind: 'empty' }
  if (read.length > rosterLimit) return { kind: 'too-long', limit: rosterLimit }
  return { kind: 'rows', rows: tellTwice(read) }
}

/** Empty rows, and those that Canvas's export has between its heads and its students, or after them. */
function isFiller(cells: readonly string[], places: Places): boolean {
  if (cells.every((cell) => clean(cell) === '')) return true
  const name = places.name === null ? '' : clean(cells[places.name] ?? '')
  if (/^(points possible|student, test|test student)$/i.test(name)) return true
  return (
    cells.some((cell) => /^(points possible|manual posting)$/i.test(clean(cell))) && name === ''
  )
}

/** A row of a roster as a student, or with its fault; `row` is its number. */
export function readRosterRow(
  cells: readonly string[],
  row: number,
  { places, emailIsLogin }: RosterColumns,
): RosterRow {
  const cell = (field: RosterField) => {
    const place = places[field]
    return place === null ? '' : clean(cells[place] ?? '')
  }
  const name = nameOf(cell('name'), cell('firstName'), cell('lastName'))
  const fault = (kind: RowFault, at: string): FaultyRow => ({
    kind: 'fault',
    row,
    name: name.slice(0, 100),
    fault: kind,
    cell: at.slice(0, 100),
    first: null,
  })
  const formula = Object.values(places)
    .map((place) => (place === null ? '' : clean(cells[place] ?? '')))
    .find((text) => /^[=+@]/.test(text))
  if (formula !== undefined) return fault('formula', formula)
  if (name === '') return fault('no-name', '')
  if (name.length > 100) return fault('long-name', name)
  const address = cell('email')
  const email = emailIsLogin && !address.includes('@') ? '' : address.toLowerCase()
  const written = cell('number').replaceAll(' ', '')
  const number = emailIsLogin && written.includes('@') ? '' : written
  if (number === '' && email === '') return fault('no-identity', '')
  if (number !== '' && !isStudentNumber(number)) return fault('bad-number', number)
  if (email !== '' && !isAddress(email)) return fault('bad-email', email)
  const [section = ''] = cell('section').split(/[,;，；]/)
  if (section.length > 60) return fault('long-section', section)
  return {
    kind: 'student',
    row,
    name,
    studentNumber: number || null,
    email: email || null,
    section: section.trim() || null,
  }
}

/** Whether a text can be a student number: figures and letters, with points, hyphens and the like between them. */
export function isStudentNumber(text: string): boolean {
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}._/-]{0,38}[\p{L}\p{N}])?$/u.test(text)
}

/** Whether a text can be an e-mail address that reaches somebody (RFC 2606 keeps `.invalid` for those that do not). */
export function isAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@"<>(),;:\\]+@[^\s@"<>(),;:\\]+\.[^\s@"<>(),;:\\.]+$/.test(text) &&
    !text.endsWith('.invalid')
  )
}

/** A text as a cell means it: one form of each character, single spaces, nothing that cannot be seen. */
export function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Canvas writes `Bai, Ruo`; Chinese names stand without a space, surname first. */
function nameOf(whole: string, first: string, last: string): string {
  const parts = whole.split(',').map((part) => part.trim())
  const [family = '', own = ''] = whole === '' ? [last, first] : parts
  if (whole !== '' && parts.length !== 2) return whole
  const isChinese = /^\p{Script=Han}*$/u.test(family + own)
  return isChinese ? family + own : `${own} ${family}`.trim()
}

/** A number or an address that an earlier row has already is a fault of the later row. */
function tellTwice(rows: readonly RosterRow[]): readonly RosterRow[] {
  const numbers = new Map<string, number>()
  const emails = new Map<string, number>()
  return rows.map((one): RosterRow => {
    if (one.kind === 'fault') return one
    const { row, name, studentNumber, email } = one
    const byNumber = studentNumber === null ? undefined : numbers.get(studentNumber)
    const byEmail = email === null ? undefined : emails.get(email)
    if (byNumber !== undefined) {
      const cell = studentNumber ?? ''
      return { kind: 'fault', row, name, fault: 'number-twice', cell, first: byNumber }
    }
    if (byEmail !== undefined) {
      return { kind: 'fault', row, name, fault: 'email-twice', cell: email ?? '', first: byEmail }
    }
    if (studentNumber !== null) numbers.set(studentNumber, row)
    if (email !== null) emails.set(email, row)
    return one
  })
}
