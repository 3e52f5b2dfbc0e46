import { readWords } from '@/app/request/preferences'
import { listGroupActs } from '@/lib/db/groupActs'
import { full } from '@/lib/gradebook/policy'
import { fill } from '@/lib/i18n/fill'
import { formatInstant, formatShare } from '@/lib/i18n/format'
import type { GroupsPage, Place } from './readGroupsPage'
import { UndoButton } from './UndoButton'

/** What was done to groups of the part, each with a way back; nothing where nothing was. */
export async function PastActs({
  page: { person, assignment, mayMark },
  place: { item, part },
}: {
  page: GroupsPage
  place: Place
}) {
  const { locale, words } = await readWords()
  const own = words.groups
  const acts = await listGroupActs(person, item.id, part.id)
  if (acts.length === 0) return null
  const time = (at: Date) => formatInstant(at, locale, assignment.course.zone)
  return (
    <section aria-labelledby="acts">
      <h2 id="acts" className="mb-half text-xl">
        {own.done}
      </h2>
      <ul className="space-y-half">
        {acts.map((act) => (
          <li key={act.id} className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
            <div className="min-w-0 flex-1">
              <p className="text-sm text-ink-soft">
                {time(act.at)} · {act.by}
                {act.undoneAt !== null && ` · ${fill(own.undone, { time: time(act.undoneAt) })}`}
              </p>
              {act.credit !== null && (
                <p>
                  {fill(own.doneMark, {
                    credit: formatShare(act.credit / full, locale),
                    marked: act.marked,
                    reason: act.reason ?? '',
                  })}
                </p>
              )}
              {act.comment !== null && (
                <p>{fill(own.doneComment, { commented: act.commented, comment: act.comment })}</p>
              )}
            </div>
            {mayMark && act.undoneAt === null && (
              <UndoButton actId={act.id} words={own} faults={words.faults} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
