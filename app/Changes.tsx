import { type Change, listChanges } from '@/lib/db/changes'
import type { Person } from '@/lib/db/person'
import { fill } from '@/lib/i18n/fill'
import { formatInstant } from '@/lib/i18n/format'
import { readWords } from './request/preferences'
import { SeenButton } from './SeenButton'
import { Link } from './ui/Link'

/** Entries shown; older ones come up once these are seen. */
const MOST = 12

/** What others have done to somebody's work since they last looked, each a way to it; nothing where nothing has happened. */
export async function Changes({ person, now }: { person: Person; now: Date }) {
  const { words } = await readWords()
  const changes = (await listChanges(person, now)).slice(0, MOST)
  const [latest] = changes
  if (latest === undefined) return null
  return (
    <section
      aria-labelledby="changes"
      className="mb-line rounded-sm border border-rule bg-shade px-4 py-3"
    >
      <h2 id="changes" className="text-lg">
        {words.changes.title}
      </h2>
      <ul className="mt-1 mb-2 space-y-1">
        {changes.map((change) => (
          <Entry key={keyOf(change)} change={change} />
        ))}
      </ul>
      <SeenButton until={latest.at.toISOString()} words={words.changes} faults={words.faults} />
    </section>
  )
}

async function Entry({ change }: { change: Change }) {
  const { locale, words } = await readWords()
  const { kind, assignmentId, at, course } = change
  const assignment = change.assignment[locale]
  const isWhole = change.kind === 'solution'
  const place = isWhole ? '' : `/${change.itemId}#part-${change.partId}`
  return (
    <li>
      <Link href={`/assignments/${assignmentId}${place}`}>{words.changes.kinds[kind]}</Link>
      <span className="text-sm text-ink-soft">
        {' · '}
        {isWhole
          ? assignment
          : fill(words.changes.where, {
              assignment,
              question: change.place[0],
              part: change.place[1],
            })}
        {' · '}
        {formatInstant(at, locale, course.zone)}
      </span>
    </li>
  )
}

function keyOf(change: Change): string {
  const { kind, assignmentId } = change
  return kind === 'solution'
    ? `${kind} ${assignmentId}`
    : `${kind} ${change.itemId} ${change.partId}`
}
