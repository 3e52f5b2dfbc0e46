import type { Gradebook, GradebookCell, GradebookPart } from '@/lib/db/gradebook'
import { full } from '@/lib/gradebook/policy'
import type { Locale } from '@/lib/question/question'
import type { CellState, GridCell, GridColumn, GridGroup, GridRow } from './gridRow'

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
      cells: row.cells.map((cell, place) => toCell(cell, parts[place])),
      excused: row.excused,
      total: row.score,
    })),
  }
}

function toCell(cell: GradebookCell, part: GradebookPart | undefined): GridCell {
  return {
    points: (cell.score / full) * (part?.points ?? 0),
    state: stateOf(cell, part),
    late: cell.late,
    overridden: cell.overridden,
    submissionId: cell.submissionId,
  }
}

function stateOf({ outcome }: GradebookCell, part: GradebookPart | undefined): CellState {
  if (outcome === 'undecided' && part?.marked === true) return 'awaiting'
  return outcome ?? 'untried'
}
