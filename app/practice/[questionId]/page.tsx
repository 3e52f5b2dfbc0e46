import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { isWritten } from '@/app/assignments/[assignmentId]/[itemId]/PartSection'
import { readWords } from '@/app/request/preferences'
import { FieldCode } from '@/app/ui/answer/FieldCode'
import { paletteSymbols } from '@/app/ui/answer/paletteSymbols'
import { QuestionFrame } from '@/app/ui/answer/QuestionFrame'
import { TypingHelp } from '@/app/ui/answer/TypingHelp'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { Icon } from '@/app/ui/Icon'
import { MathText } from '@/app/ui/MathText'
import { Notice } from '@/app/ui/Notice'
import { Page } from '@/app/ui/Page'
import { fill } from '@/lib/i18n/fill'
import { PracticePart } from './PracticePart'
import { readPracticePage } from './readPracticePage'

interface Props {
  readonly params: Promise<{ questionId: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, words } = await readWords()
  const shown = await readShown(props)
  return { title: shown.kind === 'next' ? words.practice.title : shown.title[locale] }
}

/** A question to practise in one round of its numbers; without a round in the address, the next one is gone to. */
export default async function PracticeQuestionPage(props: Props) {
  const { locale, words } = await readWords()
  const shown = await readShown(props)
  const { questionId } = await props.params
  const path = `/practice/${questionId}`
  if (shown.kind === 'next') redirect(`${path}?round=${shown.round}`)
  const { person } = shown
  const frame = {
    person,
    crumbs: [
      { href: '/', title: words.frame.home },
      { href: '/practice', title: words.practice.title },
    ],
  }
  if (shown.kind === 'held') {
    const { assignmentId, itemId, assignment } = shown.by
    return (
      <Page {...frame} title={shown.title[locale]}>
        <Notice>{words.practice.held}</Notice>
        <ButtonLink
          look="primary"
          href={`/assignments/${assignmentId}/${itemId}`}
          className="mt-half"
        >
          {fill(words.practice.toHomework, { assignment: assignment[locale] })}
        </ButtonLink>
      </Page>
    )
  }
  const { question, round, attempts } = shown
  const prose = question.prose[locale] ?? question.prose['zh-CN'] ?? question.prose.en
  const answerWords = { ...words.answer, ...words.practice.answer }
  const another = (
    <ButtonLink href={`${path}?round=${shown.next}`}>
      {words.practice.another}
      <Icon name="forward" className="size-4" />
    </ButtonLink>
  )
  return (
    <Page
      {...frame}
      isPrinted
      title={prose?.title ?? shown.title[locale]}
      lead={
        <p>
          <span className="print-only text-ink">{person.name}</span>
          {fill(words.practice.round, { round })} · {words.practice.uncounted}
        </p>
      }
    >
      {shown.varies && <p className="screen-only mb-line">{another}</p>}
      <MathText source={prose?.statement ?? ''} />
      <noscript>
        <Notice className="mt-line">{words.answer.javascript}</Notice>
      </noscript>
      <QuestionFrame
        key={round}
        value={{
          itemId: questionId,
          practice: round,
          personId: person.id,
          locale,
          zone: shown.zone,
          isTrial: false,
          words: answerWords,
          handing: words.handing,
          vocabulary: question.vocabulary,
          symbols: paletteSymbols(question.vocabulary),
        }}
      >
        {question.parts.some(isWritten) && <FieldCode />}
        {question.parts.map((part, place) => {
          const partProse = prose?.parts[part.id]
          return partProse === undefined ? null : (
            <PracticePart
              key={part.id}
              number={place + 1}
              part={part}
              prose={partProse}
              isJudged={shown.judged.includes(part.id)}
              attempts={attempts.filter(({ partId }) => partId === part.id)}
              seed={shown.seed}
              version={shown.version}
              vocabulary={question.vocabulary}
              zone={shown.zone}
              words={answerWords}
            />
          )
        })}
      </QuestionFrame>
      <TypingHelp isFirst={false} />
      <nav
        aria-label={words.practice.title}
        className="screen-only mt-20 flex flex-wrap gap-3 border-t border-rule pt-half"
      >
        <ButtonLink look="plain" href="/practice">
          {words.practice.backToList}
        </ButtonLink>
        {shown.varies && <span className="ml-auto">{another}</span>}
      </nav>
    </Page>
  )
}

async function readShown({ params, searchParams }: Props) {
  const { round } = await searchParams
  return readPracticePage((await params).questionId, typeof round === 'string' ? round : undefined)
}
