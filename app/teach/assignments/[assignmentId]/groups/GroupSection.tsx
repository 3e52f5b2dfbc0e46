import type { AnswerGroup } from '@/app/answerGroups'
import { asksOf } from '@/app/asksOf'
import { PREVIEW_SEED, questionOf, versionOf } from '@/app/grader'
import { readWords } from '@/app/request/preferences'
import { Link } from '@/app/ui/Link'
import { Scroller } from '@/app/ui/Scroller'
import { Sentence } from '@/app/ui/Sentence'
import { StatusBadge } from '@/app/ui/StatusBadge'
import { WrittenAnswer } from '@/app/ui/WrittenAnswer'
import { full } from '@/lib/gradebook/policy'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { formatNumber, formatShare } from '@/lib/i18n/format'
import { sayNote } from '@/lib/i18n/sayNote'
import { sayOutcome } from '@/lib/i18n/sayVerdict'
import { AsTyped } from '../../../submissions/[submissionId]/AsTyped'
import { ActForm } from './ActForm'
import type { GroupsPage, Place } from './readGroupsPage'

/** Spellings shown of a group. */
const MOST_SPELLINGS = 6

/** One group: the answer as read, whose it is, how it was typed, and what can be done to all of it. */
export async function GroupSection({
  group,
  page: { mayMark },
  place: { item, part },
}: {
  group: AnswerGroup
  page: GroupsPage
  place: Place
}) {
  const { locale, words } = await readWords()
  const own = words.groups
  const [first] = group.answers
  if (first === undefined) return null
  const question = questionOf(await versionOf(first.versionId), first.seed ?? PREVIEW_SEED)
  const asked = question.parts.find(({ id }) => id === part.id)
  const note = first.graded?.note ?? null
  const byHand = group.answers.filter(({ standing }) => standing.byPerson).length
  const marks = [...new Set(group.answers.map(({ standing }) => standing.credit))]
    .toSorted((a, b) => a - b)
    .map((credit) => formatShare(credit / full, locale))
  const spellings = spellingsOf(group)
  return (
    <li className="grid gap-x-12 gap-y-2 py-half grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="space-y-1">
        <Scroller className="py-1 text-lg">
          {asked !== undefined && (
            <WrittenAnswer
              answer={first}
              vocabulary={question.vocabulary}
              asks={asksOf(asked, locale, null)}
              locale={locale}
            />
          )}
        </Scroller>
        <p className="flex flex-wrap gap-x-4 text-sm">
          <StatusBadge outcome={group.outcome} words={sayOutcome(group.outcome, locale)} />
          {note !== null && note !== group.outcome && (
            <span className="text-ink-soft">
              <Sentence text={sayNote(note, locale)} />
            </span>
          )}
        </p>
        <details>
          <summary className="min-h-8 w-fit text-sm text-accent">
            {fillPlural(own.spellings, spellings.length, locale)}
          </summary>
          {spellings.slice(0, MOST_SPELLINGS).map((answer) => (
            <AsTyped key={answer.submissionId} answer={answer} words={words.teach} />
          ))}
        </details>
      </div>
      <div className="space-y-1">
        <p className="tabular-nums">
          {fillPlural(own.students, group.students, locale)}
          {' · '}
          {fillPlural(own.answers, group.answers.length, locale)}
        </p>
        <p className="text-sm text-ink-soft">
          {fill(own.marks, { marks: marks.join(', ') })}
          {byHand > 0 && ` · ${fillPlural(own.someByHand, byHand, locale)}`}
        </p>
        <p className="screen-only text-sm">
          <Link href={`/teach/submissions/${first.submissionId}`}>{own.openFirst}</Link>
        </p>
        {mayMark && (
          <details>
            <summary className="min-h-8 w-fit text-sm text-accent">{own.act}</summary>
            <ActForm
              address={{
                itemId: item.id,
                partId: part.id,
                group: group.key,
                answers: group.answers.length,
              }}
              points={part.points}
              shownPoints={formatNumber(part.points, locale)}
              saveLabel={fillPlural(own.save, group.answers.length, locale)}
              words={own}
              mark={words.teach}
              faults={words.faults}
            />
          </details>
        )}
      </div>
    </li>
  )
}

/** One answer of each text that was typed. */
function spellingsOf({ answers }: AnswerGroup): AnswerGroup['answers'] {
  const spellings = new Map(
    answers.map((answer) => [JSON.stringify([answer.text, answer.fields]), answer]),
  )
  return [...spellings.values()]
}
