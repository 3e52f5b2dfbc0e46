import type { Gradebook, GradebookCell } from '@/lib/db/gradebook'
import { full } from '@/lib/gradebook/policy'
import type { Locale } from '@/lib/question/question'
import type { GridCell, GridColumn, GridGroup, GridRow } from './gridRow'

/** A gradebook as its table needs it: plain data, small, for the browser. */
export interface Grid {
  readonly groups: readonly GridGroup[]
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
}

/** The table of a gradebook; names are ranked as the language sorts them, Chinese ones by pinyin. */
export function toGrid({ assignment, parts, rows }: Gradebook, locale: Locale): Grid {
  const collator = new Intl.Collator(['zh-CN-u-co-pinyin', locale])
  const byName = rows.toSorted((a, b) => collator.compare(a.name, b.name))
  const ranks = new Map(byName.map(({ studentId }, rank) => [studentId, rank]))
  return {
    groups: assignment.items.map((item) => ({
      id: item.id,
      title: `${item.order}. ${item.question.title[locale]}`,
      columns: item.parts.length,
    })),
    columns: assignment.items.flatMap((item) =>
      item.parts.map((part, place) => ({
        key: `${item.id} ${part.id}`,
        label: String(place + 1),
        points: part.points,
      })),
    ),
    rows: rows.map((row) => ({
      id: row.studentId,
      name: row.name,
      nameRank: ranks.get(row.studentId) ?? 0,
      number: row.studentNumber ?? '',
      section: row.section ?? '',
      cells: row.cells.map((cell, place) => toCell(cell, parts[place]?.points ?? 0)),
      excused: row.excused,
      total: row.score,
    })),
  }
}

function toCell(cell: GradebookCell, points: number): GridCell {
  return {
    points: (cell.score / full) * points,
    state: cell.outcome ?? 'untried',
    late: cell.late,
    overridden: cell.overridden,
    submissionId: cell.submissionId,
  }
}
