import { Link } from '@/app/ui/Link'
import type { Assignment } from '@/lib/db/assignments'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/question/question'
import type { Place } from './readGroupsPage'

/** The parts of the assignment by question: the one shown is marked. */
export function PartPicker({
  assignment,
  chosen,
  words,
  locale,
}: {
  assignment: Assignment
  chosen: Place
  words: Dictionary['groups']
  locale: Locale
}) {
  return (
    <nav aria-label={words.choose} className="screen-only space-y-2">
      {assignment.items.map((item) => (
        <div key={item.id} className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          <span className="text-ink-soft">
            {item.order}. {item.question.title[locale]}
          </span>
          {item.parts.map((part, at) => {
            const isChosen = item.id === chosen.item.id && part.id === chosen.part.id
            return (
              <Link
                key={part.id}
                href={`/teach/assignments/${assignment.id}/groups?item=${item.id}&part=${part.id}`}
                aria-current={isChosen ? 'page' : undefined}
                aria-label={fill(words.partOf, {
                  question: item.order,
                  title: item.question.title[locale],
                  part: at + 1,
                })}
                className="inline-flex min-h-11 min-w-11 items-center justify-center rounded-sm border border-transparent no-underline hover:border-rule-strong aria-[current=page]:border-accent aria-[current=page]:bg-accent-shade"
              >
                ({at + 1})
              </Link>
            )
          })}
        </div>
      ))}
    </nav>
  )
}
