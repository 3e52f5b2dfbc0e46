import type { ReactNode } from 'react'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import { MathText } from '../MathText'

/** A comment as a page shows it. */
export interface ShownComment {
  readonly id: string
  readonly by: { readonly name: string }
  readonly text: string
  readonly at: Date
  readonly withdrawnAt: Date | null
}

/** What staff have written, first to last, with who and when; `action` is what may be done with each. */
export function CommentList({
  comments,
  locale,
  zone,
  words,
  action,
}: {
  comments: readonly ShownComment[]
  locale: Locale
  /** IANA zone of the course. */
  zone: string
  words: Dictionary['talk']
  action?: (comment: ShownComment) => ReactNode
}) {
  return (
    <ul className="space-y-2">
      {comments.map((comment) => (
        <li key={comment.id} className="border-l-2 border-accent pl-3">
          <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft tabular-nums">
            {fill(words.byAt, {
              name: comment.by.name,
              time: formatInstant(comment.at, locale, zone),
            })}
            {comment.withdrawnAt !== null && (
              <span>
                {fill(words.withdrawn, {
                  time: formatInstant(comment.withdrawnAt, locale, zone),
                })}
              </span>
            )}
            {action?.(comment)}
          </p>
          <MathText
            source={comment.text}
            className={`wrap-anywhere ${comment.withdrawnAt === null ? '' : 'text-ink-soft line-through'}`}
          />
        </li>
      ))}
    </ul>
  )
}
