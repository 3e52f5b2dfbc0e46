import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import { MathText } from '../MathText'

/** A second look as a page shows it. */
export interface ShownLook {
  readonly text: string
  readonly askedAt: Date
  readonly answer: {
    readonly reply: string
    readonly at: Date
    readonly by: { readonly name: string }
  } | null
}

/** What a student asked, and what came of it: that it waits, or the reply with who and when. */
export function LookState({
  look: { text, askedAt, answer },
  locale,
  zone,
  words,
}: {
  look: ShownLook
  locale: Locale
  /** IANA zone of the course. */
  zone: string
  words: Dictionary['talk']
}) {
  return (
    <div className="border-l-2 border-undecided pl-3">
      <p className="prose whitespace-pre-wrap wrap-anywhere">{text}</p>
      <p className="text-sm text-ink-soft tabular-nums">
        {answer === null
          ? fill(words.asked, { time: formatInstant(askedAt, locale, zone) })
          : fill(words.answered, {
              name: answer.by.name,
              time: formatInstant(answer.at, locale, zone),
            })}
      </p>
      {answer !== null && <MathText source={answer.reply} className="wrap-anywhere" />}
    </div>
  )
}
