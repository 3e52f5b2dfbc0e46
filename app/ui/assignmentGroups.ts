import type { AssignmentRow } from '@/lib/db/assignments'

/** How homework stands for its student: something is left to do, all of it is done while it is open, it is to come, or it is over. */
export type Standing = 'todo' | 'done' | 'upcoming' | 'closed'

const ORDER: readonly Standing[] = ['todo', 'done', 'upcoming', 'closed']

/** A student's homework by how it stands; what is due first comes first, what closed last leads the closed. */
export function assignmentGroups(
  assignments: readonly AssignmentRow[],
): readonly { readonly standing: Standing; readonly assignments: readonly AssignmentRow[] }[] {
  return ORDER.flatMap((standing) => {
    const own = assignments
      .filter((assignment) => standingOf(assignment) === standing)
      .toSorted((a, b) => a.due.getTime() - b.due.getTime())
    if (own.length === 0) return []
    return [{ standing, assignments: standing === 'closed' ? own.toReversed() : own }]
  })
}

function standingOf(assignment: AssignmentRow): Standing {
  switch (assignment.phase) {
    case 'before':
      return 'upcoming'
    case 'closed':
      return 'closed'
    case 'open':
    case 'late':
      return isDone(assignment) ? 'done' : 'todo'
  }
}

/** Every part right or out of attempts; while results are not told, every part handed in. */
function isDone({ excused, parts, progress }: AssignmentRow): boolean {
  if (excused) return true
  if (progress === null) return false
  return (progress.reached?.done ?? progress.answered) >= parts
}
