import Link from 'next/link'
import { readWords } from '@/app/request/preferences'
import type { Item, PartStatus } from '@/lib/db/assignments'
import { full } from '@/lib/gradebook/policy'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import { sayOutcome } from '@/lib/i18n/sayVerdict'
import type { Locale } from '@/lib/question/question'
import { StatusBadge } from './StatusBadge'
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
              <StatusBadge outcome={part.outcome} words={stateOf(part, locale, words.student)} />
            </Cell>
            <Cell number>
              {fill(words.student.scoreOf, {
                score: formatNumber((part.score / full) * part.points, locale),
                points: formatNumber(part.points, locale),
              })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function stateOf(part: PartStatus, locale: Locale, words: Dictionary['student']): string {
  return part.outcome === null ? words.states.untouched : sayOutcome(part.outcome, locale)
}
