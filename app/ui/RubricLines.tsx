import type { Dictionary } from '@/lib/i18n/dictionary'
import { fillPlural } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/question/question'
import { Icon } from './Icon'
import { MathText } from './MathText'

/** A line of a rubric as its student sees it once a person has marked by it. */
export interface MarkedLine {
  readonly id: string
  readonly points: number
  readonly say: Readonly<Record<Locale, string>>
  readonly ticked: boolean
}

/** What a person found in an answer, line by line: by sign and words. */
export function RubricLines({
  lines,
  locale,
  words,
}: {
  lines: readonly MarkedLine[]
  locale: Locale
  words: Dictionary['answer']
}) {
  return (
    <ul className="mt-1 space-y-1">
      {lines.map(({ id, points, say, ticked }) => (
        <li key={id} className="flex items-baseline gap-2">
          <Icon
            name={ticked ? 'right' : 'empty'}
            className={`size-4 translate-y-0.5 ${ticked ? 'text-correct' : 'text-ink-soft'}`}
          />
          <span className={ticked ? undefined : 'text-ink-soft'}>
            <span className="sr-only">{ticked ? words.ticked : words.unticked}: </span>
            <MathText source={say[locale]} inline />
            <span className="ml-2 text-sm whitespace-nowrap text-ink-soft tabular-nums">
              {fillPlural(words.linePoints, points, locale)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
