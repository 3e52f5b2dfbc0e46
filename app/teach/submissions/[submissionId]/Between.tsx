import { readWords } from '@/app/request/preferences'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { Icon } from '@/app/ui/Icon'
import { Link } from '@/app/ui/Link'
import { fill } from '@/lib/i18n/fill'
import type { ReviewPlace } from './readPlace'

/** The answers before and after, of the queue or of the part, with where one is among them. */
export async function Between({ at }: { at: ReviewPlace }) {
  const { words } = await readWords()
  const { place, count, previous, next, queue } = at
  const sentence = queue === null ? words.review.random : words.review.place
  return (
    <nav
      aria-label={words.teach.between}
      className="screen-only mb-line flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule pb-half"
    >
      {previous !== null && (
        <ButtonLink href={previous} rel="prev">
          <Icon name="back" className="size-4" />
          {words.review.previous}
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink href={next} rel="next">
          {words.review.next}
          <Icon name="forward" className="size-4" />
        </ButtonLink>
      )}
      {place !== null && (
        <p className="text-sm text-ink-soft tabular-nums">{fill(sentence, { place, count })}</p>
      )}
      {queue !== null && (
        <Link href={queue} className="ml-auto py-2 text-sm">
          {words.review.leaveQueue}
        </Link>
      )}
    </nav>
  )
}
