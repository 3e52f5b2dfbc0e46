import { clock } from '@/lib/db/clock'
import type { Person } from '@/lib/db/person'
import { listPractice } from '@/lib/db/practice'
import { fillPlural } from '@/lib/i18n/fill'
import { readWords } from './request/preferences'
import { ButtonLink } from './ui/ButtonLink'

/** The way to practice, with how much there is and how far one has come. */
export async function PracticeEntry({ person }: { person: Person }) {
  const { locale, words } = await readWords()
  const questions = await listPractice(person, await clock(new Date()))
  const solved = questions.filter(({ state }) => state === 'solved').length
  return (
    <p className="mb-line flex flex-wrap items-center gap-x-4 gap-y-1">
      <ButtonLink href="/practice">{words.student.practise}</ButtonLink>
      <span className="text-sm text-ink-soft tabular-nums">
        {questions.length === 0
          ? words.practice.none
          : fillPlural(words.student.practiseNote, questions.length, locale, { solved })}
      </span>
    </p>
  )
}
