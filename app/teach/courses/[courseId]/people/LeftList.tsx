'use client'

import { Button } from '@/app/ui/Button'
import { ChangeNote } from '@/app/ui/ChangeNote'
import { useChange } from '@/app/ui/useChange'
import { fill } from '@/lib/i18n/fill'
import type { PeopleFrame, PersonRow } from './person'

/** Who has left the course, each to be brought back. */
export function LeftList({ rows, frame }: { rows: readonly PersonRow[]; frame: PeopleFrame }) {
  const { courseId, words } = frame
  const { state, change } = useChange(frame.faults, words.faults)
  return (
    <section aria-label={words.endedTitle}>
      <h2 className="mb-half text-xl">{words.endedTitle}</h2>
      <p className="max-w-measure text-ink-soft">{words.endedLead}</p>
      <ul className="mt-half border-t border-rule">
        {rows.map((row) => (
          <li
            key={row.userId}
            className="flex flex-wrap items-center gap-x-6 border-b border-rule py-1"
          >
            <p className="mr-auto py-2">
              {row.name}{' '}
              <span className="text-sm text-ink-soft tabular-nums">
                {[
                  row.studentNumber,
                  row.role === 'student' ? row.section?.name : words.roles[row.role],
                  fill(words.endedAt, { date: row.left ?? '' }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
            {(row.role === 'student' ? frame.mayEdit : frame.mayEditRoles) && (
              <Button
                look="plain"
                disabled={state.kind === 'busy'}
                aria-label={fill(words.bringBack, { name: row.name })}
                onClick={() =>
                  void change('/api/members', {
                    act: 'end',
                    courseId,
                    userId: row.userId,
                    ended: false,
                  })
                }
              >
                {words.back}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ChangeNote state={state} />
    </section>
  )
}
