import { ButtonLink } from '@/app/ui/ButtonLink'
import { Icon } from '@/app/ui/Icon'
import type { PartMark } from '@/lib/db/partMarks'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'

/** The same part of the students before and after, in the gradebook's order. */
export function Neighbours({
  previous,
  next,
  words,
}: {
  previous: PartMark | undefined
  next: PartMark | undefined
  words: Dictionary['teach']
}) {
  return (
    <nav
      aria-label={words.between}
      className="screen-only mt-14 flex flex-wrap gap-3 border-t border-rule pt-half"
    >
      {previous !== undefined && (
        <ButtonLink
          href={`/teach/submissions/${previous.submissionId}`}
          className="max-w-full wrap-anywhere"
        >
          <Icon name="back" className="size-4" />
          {fill(words.previous, { student: previous.name })}
        </ButtonLink>
      )}
      {next !== undefined && (
        <ButtonLink
          href={`/teach/submissions/${next.submissionId}`}
          className="ml-auto max-w-full wrap-anywhere"
        >
          {fill(words.next, { student: next.name })}
          <Icon name="forward" className="size-4" />
        </ButtonLink>
      )}
    </nav>
  )
}
