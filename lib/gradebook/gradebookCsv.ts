import type { CsvForm } from './csvForms'
import { csvText } from './csvText'

/** What the table needs: parts as columns, students as rows, marks in points of the assignment. */
export interface CsvGradebook {
  /** The assignment's. */
  readonly title: string
  readonly headings: {
    readonly studentNumber: string
    readonly name: string
    readonly section: string
    readonly total: string
    /** What stands for the total of those of whom it is not asked. */
    readonly excused: string
  }
  readonly parts: readonly { readonly title: string; readonly points: number }[]
  readonly rows: readonly CsvRow[]
}

interface CsvRow {
  readonly studentNumber: string | null
  readonly name: string
  readonly email: string
  readonly section: string | null
  /** Points reached by part; null where nothing is graded. */
  readonly points: readonly (number | null)[]
  /** Null where the assignment is not asked of them. */
  readonly total: number | null
}

type Table = readonly (readonly (string | number)[])[]

/** The gradebook as CSV by student number, in the form that is asked for. */
export function gradebookCsv(gradebook: CsvGradebook, form: CsvForm): string {
  const rows = gradebook.rows.toSorted((a, b) =>
    order(a.studentNumber ?? '', b.studentNumber ?? ''),
  )
  return csvText(tableOf({ ...gradebook, rows }, form))
}

function tableOf(gradebook: CsvGradebook, form: CsvForm): Table {
  switch (form) {
    case 'plain':
      return plainTable(gradebook)
    case 'canvas':
      return canvasTable(gradebook)
    case 'moodle':
      return moodleTable(gradebook)
  }
}

/** Every part, then the total. */
function plainTable({ headings, parts, rows }: CsvGradebook): Table {
  const { studentNumber, name, section, total, excused } = headings
  return [
    [studentNumber, name, section, ...[...parts, { title: total, points: sum(parts) }].map(headOf)],
    ...rows.map((row) => [
      row.studentNumber ?? '',
      row.name,
      row.section ?? '',
      ...row.points.map((value) => value ?? ''),
      row.total ?? excused,
    ]),
  ]
}

function headOf({ title, points }: { title: string; points: number }): string {
  return `${title} (${Math.round(points * 10_000) / 10_000})`
}

/**
 * What Canvas's gradebook takes in (instructure/canvas-lms, lib/gradebook_importer.rb): five columns that tell the student
 * apart, then one for the assignment, which is found by its title or made; the row after the heads says its points. `ID`,
 * Canvas's own, stays empty: then a student is sought by SIS User ID, by SIS Login ID, last by name. EX is excused.
 */
function canvasTable({ title, parts, rows }: CsvGradebook): Table {
  return [
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', title],
    ['    Points Possible', '', '', '', '', sum(parts)],
    ...rows.map((row) => {
      const number = row.studentNumber ?? ''
      return [row.name, '', number, number || row.email, row.section ?? '', row.total ?? 'EX']
    }),
  ]
}

/**
 * What Moodle's grade import takes in (moodle/moodle, grade/import/csv): the teacher maps one column to the user, by ID number
 * or email address, and grade columns to grade items, the total for most; what is mapped to nothing is passed over. A dash is no grade.
 */
function moodleTable({ title, parts, rows }: CsvGradebook): Table {
  const heads = parts.map((part) => `${title} ${part.title}`)
  return [
    ['ID number', 'Email address', 'Full name', title, ...heads],
    ...rows.map((row) => [
      row.studentNumber ?? '',
      row.email,
      row.name,
      row.total ?? '-',
      ...row.points.map((value) => value ?? '-'),
    ]),
  ]
}

function sum(parts: CsvGradebook['parts']): number {
  return parts.reduce((total, { points }) => total + points, 0)
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
