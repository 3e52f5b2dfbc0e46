import { readWords } from '@/app/request/preferences'
import type { AssignmentRow, Progress } from '@/lib/db/assignments'
import type { Phase } from '@/lib/gradebook/phase'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import { assignmentGroups } from './assignmentGroups'
import { DueTime } from './DueTime'
import { EmptyState } from './EmptyState'
import { Link } from './Link'

/**
 * Homework as lines of a notebook: what it is, when it is due, how far one is; for its students by how it stands. `teaches` turns lines
 * to the gradebook.
 */
export async function AssignmentList({
  assignments,
  zone,
  now,
  teaches,
}: {
  assignments: readonly AssignmentRow[]
  zone: string
  now: Date
  teaches: boolean
}) {
  const { words } = await readWords()
  if (assignments.length === 0) {
    return (
      <EmptyState title={words.student.noAssignments}>{words.student.noAssignmentsHint}</EmptyState>
    )
  }
  const shared = { zone, now, teaches }
  const groups = teaches ? [] : assignmentGroups(assignments)
  if (groups.length < 2) return <Lines assignments={assignments} {...shared} />
  return (
    <div className="space-y-line">
      {groups.map(({ standing, assignments: own }) => (
        <section key={standing}>
          <h3 className="mb-1 font-control text-sm font-medium text-ink-soft">
            {words.student.standings[standing]}
          </h3>
          <Lines assignments={own} {...shared} />
        </section>
      ))}
    </div>
  )
}

async function Lines({
  assignments,
  zone,
  now,
  teaches,
}: {
  assignments: readonly AssignmentRow[]
  zone: string
  now: Date
  teaches: boolean
}) {
  const { locale, words } = await readWords()
  return (
    <ul className="border-t border-rule">
      {assignments.map((assignment) => (
        <li
          key={assignment.id}
          className="grid gap-x-6 gap-y-1 border-b border-rule py-half sm:grid-cols-[1fr_auto]"
        >
          <div>
            <Link
              href={`/assignments/${assignment.id}`}
              className="font-prose text-lg text-ink decoration-rule-strong hover:text-accent"
            >
              {assignment.title[locale]}
            </Link>
            <p className="text-sm text-ink-soft">
              {assignment.archived ? (
                words.assignment.archived
              ) : assignment.published ? (
                <PhaseWords phase={assignment.phase} words={words.student} />
              ) : (
                words.assignment.unpublished
              )}
              {' · '}
              <DueTime instant={assignment.due} zone={zone} now={now} />
            </p>
          </div>
          <p className="text-sm text-ink-soft tabular-nums sm:text-right">
            {assignment.excused && (
              <span className="block text-base text-ink">{words.assignment.excused}</span>
            )}
            {assignment.progress !== null && !assignment.excused && (
              <ProgressWords assignment={assignment} progress={assignment.progress} />
            )}
            {teaches && (
              <Link href={`/teach/assignments/${assignment.id}`}>{words.student.gradebook}</Link>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** How far one is: points and parts right, or parts handed in while results are not told. */
async function ProgressWords({
  assignment: { parts, points },
  progress: { answered, reached },
}: {
  assignment: AssignmentRow
  progress: Progress
}) {
  const { locale, words } = await readWords()
  if (reached === null) return fill(words.student.progressIn, { answered, all: parts })
  return (
    <>
      <span className="block text-base text-ink">
        {fill(words.student.scoreOf, {
          score: formatNumber(reached.score, locale),
          points: formatNumber(points, locale),
        })}
      </span>
      {fill(words.student.progress, { done: reached.done, all: parts })}
    </>
  )
}

/** Where an assignment stands among its dates. */
export function PhaseWords({ phase, words }: { phase: Phase; words: Dictionary['student'] }) {
  switch (phase) {
    case 'before':
      return words.states.upcoming
    case 'open':
      return words.states.open
    case 'late':
      return words.states.late
    case 'closed':
      return words.states.closed
  }
}
