import type { Metadata } from 'next'
import { readWords } from '@/app/request/preferences'
import { supposedStatus } from '@/app/supposedStatus'
import { PhaseWords } from '@/app/ui/AssignmentList'
import { FieldCode } from '@/app/ui/answer/FieldCode'
import { PageWatch } from '@/app/ui/answer/PageWatch'
import { paletteSymbols } from '@/app/ui/answer/paletteSymbols'
import { QuestionFrame } from '@/app/ui/answer/QuestionFrame'
import { StandingFrame } from '@/app/ui/answer/StandingFrame'
import { TypingHelp } from '@/app/ui/answer/TypingHelp'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { DueTime } from '@/app/ui/DueTime'
import { Icon } from '@/app/ui/Icon'
import { MathText } from '@/app/ui/MathText'
import { Notice } from '@/app/ui/Notice'
import { Page } from '@/app/ui/Page'
import type { PartStatus } from '@/lib/db/assignments'
import { mostSupposed, readSupposed, timesOf } from '@/lib/gradebook/supposed'
import { isWritten, PartSection } from './PartSection'
import { readItemPage } from './readItemPage'
import { previewQuery, ViewChoice } from './ViewChoice'

interface Props {
  readonly params: Promise<{ assignmentId: string; itemId: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await readWords()
  const { assignmentId, itemId } = await params
  const { item, question } = await readItemPage(assignmentId, itemId)
  return { title: question.prose[locale]?.title ?? item.question.title[locale] }
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const { locale, words } = await readWords()
  const { assignmentId, itemId } = await params
  const shown = await readItemPage(assignmentId, itemId)
  const { person, assignment, item, question, now } = shown
  const asked = await searchParams
  const prose = question.prose[locale] ?? question.prose['zh-CN'] ?? question.prose.en
  const isPreview = !shown.mayAnswer && shown.mayPreview && asked.as === 'student'
  const view = shown.mayAnswer ? 'student' : isPreview ? 'preview' : 'staff'
  const times = timesOf(assignment)
  const supposed = isPreview ? readSupposed(asked, assignment.phase, times) : null
  const phase = supposed?.time ?? assignment.phase
  const isClosed = phase !== 'open' && phase !== 'late'
  const query = previewQuery(supposed)
  return (
    <Page
      isPrinted
      person={person}
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${assignment.course.id}`, title: assignment.course.name[locale] },
        { href: `/assignments/${assignment.id}`, title: assignment.title[locale] },
      ]}
      title={prose?.title ?? item.question.title[locale]}
      lead={
        <p>
          {view === 'student' && <span className="print-only text-ink">{person.name}</span>}
          <PhaseWords phase={assignment.phase} words={words.student} /> · {words.student.due}{' '}
          <DueTime instant={assignment.due} zone={assignment.course.zone} now={now} />
        </p>
      }
    >
      {shown.mayPreview && (
        <ViewChoice
          path={`/assignments/${assignment.id}/${item.id}`}
          supposed={supposed}
          times={times}
          attempts={Math.min(mostSupposed, Math.max(1, ...item.parts.map(attemptsToSuppose)))}
        />
      )}
      <MathText source={prose?.statement ?? ''} />
      <noscript>
        <Notice className="mt-line">{words.answer.javascript}</Notice>
      </noscript>
      {isClosed && view !== 'staff' && <Notice className="mt-line">{words.answer.closed}</Notice>}
      <QuestionFrame
        value={{
          itemId: item.id,
          personId: person.id,
          locale,
          zone: assignment.course.zone,
          isTrial: view === 'preview',
          ...(supposed !== null && { supposed }),
          words: words.answer,
          handing: words.handing,
          vocabulary: question.vocabulary,
          symbols: paletteSymbols(question.vocabulary),
        }}
      >
        {view !== 'staff' && question.parts.some(isWritten) && <FieldCode />}
        <StandingFrame
          initial={{
            now: now.toISOString(),
            due: assignment.due.toISOString(),
            lateUntil: assignment.lateUntil?.toISOString() ?? null,
            phase: assignment.phase,
            versionId: item.question.versionId,
          }}
        >
          {view === 'student' && <PageWatch />}
          {question.parts.map((part, place) => {
            const status = item.parts.find(({ id }) => id === part.id)
            const partProse = prose?.parts[part.id]
            return status === undefined || partProse === undefined ? null : (
              <PartSection
                key={part.id}
                number={place + 1}
                part={part}
                prose={partProse}
                status={
                  supposed === null
                    ? status
                    : supposedStatus(status, assignment.policy.feedback, supposed)
                }
                submissions={shown.submissions.get(part.id) ?? []}
                uploads={shown.uploads.filter(({ partId }) => partId === part.id)}
                talk={shown}
                draft={shown.drafts.find(({ partId }) => partId === part.id) ?? null}
                assignment={assignment}
                vocabulary={question.vocabulary}
                seed={shown.seed}
                view={view}
                supposed={supposed}
                phase={phase}
              />
            )
          })}
        </StandingFrame>
      </QuestionFrame>
      <TypingHelp isFirst={assignment.items[0]?.id === item.id} />
      <Neighbours
        assignmentId={assignment.id}
        items={assignment.items}
        itemId={item.id}
        query={query}
      />
    </Page>
  )
}

/** As many as a part allows; of any number, enough to see what a policy tells by attempt. */
function attemptsToSuppose({ attempts }: PartStatus): number {
  return attempts ?? 10
}

async function Neighbours({
  assignmentId,
  items,
  itemId,
  query,
}: {
  assignmentId: string
  items: readonly { readonly id: string }[]
  itemId: string
  /** What keeps the view. */
  query: string
}) {
  const { words } = await readWords()
  const place = items.findIndex(({ id }) => id === itemId)
  const previous = items[place - 1]
  const next = items[place + 1]
  return (
    <nav
      aria-label={words.student.questions}
      className="screen-only mt-20 flex flex-wrap gap-3 border-t border-rule pt-half"
    >
      {previous !== undefined && (
        <ButtonLink href={`/assignments/${assignmentId}/${previous.id}${query}`}>
          <Icon name="back" className="size-4" />
          {words.answer.previous}
        </ButtonLink>
      )}
      <ButtonLink look="plain" href={`/assignments/${assignmentId}`}>
        {words.answer.back}
      </ButtonLink>
      {next !== undefined && (
        <ButtonLink href={`/assignments/${assignmentId}/${next.id}${query}`} className="ml-auto">
          {words.answer.next}
          <Icon name="forward" className="size-4" />
        </ButtonLink>
      )}
    </nav>
  )
}
