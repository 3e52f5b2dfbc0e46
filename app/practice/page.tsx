import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readWords } from '@/app/request/preferences'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { EmptyState } from '@/app/ui/EmptyState'
import { Link } from '@/app/ui/Link'
import { Page } from '@/app/ui/Page'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { clock } from '@/lib/db/clock'
import { matches } from '@/lib/db/library'
import { listPractice, type PracticeRow } from '@/lib/db/practice'
import { fillPlural } from '@/lib/i18n/fill'
import { tagName } from '@/lib/i18n/tagName'
import { SearchForm } from './SearchForm'
import { TagTable } from './TagTable'
import { tagProgress } from './tagProgress'

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await readWords()
  return { title: words.practice.title }
}

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** The questions somebody may practise, by words and tag, and how far they have come. */
export default async function PracticePage({ searchParams }: Props) {
  const { locale, words } = await readWords()
  const { text, tag } = await searchParams
  const person = await currentPerson()
  const own = { kind: 'work', role: null, studentId: person?.id ?? '' } as const
  if (person === null || !can(person, 'practice.use', own)) notFound()
  const questions = await listPractice(person, await clock(new Date()))
  const asked = { text: single(text).slice(0, 200), tag: single(tag) }
  const found = questions.filter((question) =>
    matches(question, { text: asked.text, tags: asked.tag === '' ? [] : [asked.tag] }),
  )
  return (
    <Page
      person={person}
      crumbs={[{ href: '/', title: words.frame.home }]}
      title={words.practice.title}
      lead={<p>{words.practice.lead}</p>}
    >
      {questions.length === 0 ? (
        <EmptyState title={words.practice.none}>{words.practice.noneHint}</EmptyState>
      ) : (
        <>
          <SearchForm
            locale={locale}
            asked={asked}
            tags={tagProgress(questions).map(({ tag: name, all }) => ({ tag: name, count: all }))}
            words={words.practice}
          />
          {found.length === 0 ? (
            <EmptyState title={words.practice.noneFound}>
              <ButtonLink href="/practice" className="mt-half">
                {words.practice.clear}
              </ButtonLink>
            </EmptyState>
          ) : (
            <>
              <p className="mb-1 text-sm text-ink-soft tabular-nums">
                {fillPlural(words.practice.found, found.length, locale)}
              </p>
              <ul className="border-t border-rule">
                {found.map((question) => (
                  <QuestionLine key={question.questionId} question={question} />
                ))}
              </ul>
            </>
          )}
          <TagTable progress={tagProgress(questions)} locale={locale} words={words.practice} />
        </>
      )}
    </Page>
  )
}

async function QuestionLine({ question }: { question: PracticeRow }) {
  const { locale, words } = await readWords()
  const { questionId, title, tags, state } = question
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-rule py-half sm:grid-cols-[1fr_auto]">
      <div>
        <Link
          href={`/practice/${questionId}`}
          className="font-prose text-lg text-ink decoration-rule-strong hover:text-accent"
        >
          {title[locale]}
        </Link>
        <p className="text-sm text-ink-soft">
          {tags.map((tag) => tagName(tag, locale)).join(' · ')}
        </p>
      </div>
      <p className="text-sm text-ink-soft sm:text-right">{words.practice.states[state]}</p>
    </li>
  )
}

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}
