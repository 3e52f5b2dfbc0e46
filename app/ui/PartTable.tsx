import { readWords } from '@/app/request/preferences'
import type { Item, PartStatus } from '@/lib/db/assignments'
import { full } from '@/lib/gradebook/policy'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import { sayOutcome } from '@/lib/i18n/sayVerdict'
import type { Locale } from '@/lib/question/question'
import { Link } from './Link'
import { StatusBadge, StatusLine } from './StatusBadge'
import { Cell, Head, Table } from './Table'

/** The parts of a question with what became of each. */
export async function PartTable({ assignmentId, item }: { assignmentId: string; item: Item }) {
  const { locale, words } = await readWords()
  return (
    <Table caption={item.question.title[locale]} quiet>
      <thead>
        <tr>
          <Head>{words.student.part}</Head>
          <Head>{words.student.state}</Head>
          <Head className="text-right">{words.student.score}</Head>
        </tr>
      </thead>
      <tbody>
        {item.parts.map((part, place) => (
          <tr key={part.id}>
            <Cell>
              <Link href={`/assignments/${assignmentId}/${item.id}#part-${part.id}`}>
                ({place + 1})
              </Link>
            </Cell>
            <Cell>
              <State part={part} locale={locale} words={words.student} />
            </Cell>
            <Cell number>
              {part.standing === null
                ? fillPlural(words.student.points, part.points, locale)
                : fill(words.student.scoreOf, {
                    score: formatNumber((part.standing.score / full) * part.points, locale),
                    points: formatNumber(part.points, locale),
                  })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function State({
  part: { answered, standing },
  locale,
  words: { states },
}: {
  part: PartStatus
  locale: Locale
  words: Dictionary['student']
}) {
  if (answered && standing === null) {
    return <StatusLine icon="received" ink="text-ink" words={states.handedIn} />
  }
  const outcome = standing?.outcome ?? null
  return outcome === null ? (
    <StatusLine icon="empty" ink="text-ink-soft" words={states.untouched} />
  ) : (
    <StatusBadge outcome={outcome} words={sayOutcome(outcome, locale)} />
  )
}
