import { asksOf } from '@/app/asksOf'
import { attemptsTaken, leftOf, toldAt } from '@/app/attempts'
import { preparedFor, versionOf } from '@/app/grader'
import { judgedAnswer } from '@/app/judgedAnswer'
import { readWords } from '@/app/request/preferences'
import { PartAnswer } from '@/app/ui/answer/PartAnswer'
import type { AnswerableAsks } from '@/app/ui/answer/PartFields'
import type { Written } from '@/app/ui/answer/written'
import type { Asks } from '@/app/ui/asks'
import type { ShownFile } from '@/app/ui/FileList'
import type { JudgedAnswer } from '@/app/ui/judged'
import { MathText } from '@/app/ui/MathText'
import { PartFrame } from '@/app/ui/PartFrame'
import { PastAttempts } from '@/app/ui/PastAttempts'
import { PrintedAnswer } from '@/app/ui/PrintedAnswer'
import { Sentence } from '@/app/ui/Sentence'
import { VerdictCard } from '@/app/ui/VerdictCard'
import type { Assignment, PartStatus } from '@/lib/db/assignments'
import type { Draft } from '@/lib/db/drafts'
import type { Submission } from '@/lib/db/submissions'
import { printLatexCondition } from '@/lib/expr/printLatex'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import { isSolutionOpen } from '@/lib/gradebook/isSolutionOpen'
import type { Phase } from '@/lib/gradebook/phase'
import { full, type Policy } from '@/lib/gradebook/policy'
import { countedBefore, type Supposed } from '@/lib/gradebook/supposed'
import { tellsTicks } from '@/lib/gradebook/tellings'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import type { Part, Prose } from '@/lib/question/question'
import { rubricOf } from '@/lib/question/rubricOf'
import { AfterVerdict, type Talk } from './AfterVerdict'
import { AnswerPlot, isWrongOutcome } from './AnswerPlot'
import type { ItemView } from './itemView'
import { Hints, SolutionFold } from './Openings'

/** A part: what is asked, its answer, what became of it, and what the policy opens. */
export async function PartSection({
  number,
  part,
  prose,
  status,
  submissions,
  uploads,
  talk,
  draft,
  assignment,
  vocabulary,
  seed,
  view,
  supposed,
  phase,
}: {
  number: number
  part: Part
  prose: Prose['parts'][string]
  status: PartStatus
  submissions: readonly Submission[]
  /** Files sent for the part. */
  uploads: readonly ShownFile[]
  talk: Talk
  draft: Draft | null
  assignment: Assignment
  vocabulary: Vocabulary
  /** The student's, by which options are shuffled. */
  seed: number
  view: ItemView
  /** Where a preview supposes its student to be; null elsewhere. */
  supposed: Supposed | null
  phase: Phase
}) {
  const { locale, words } = await readWords()
  const { course } = assignment
  const isStaff = view === 'staff'
  const policy = isStaff ? openTo(assignment.policy) : assignment.policy
  const asks = asksOf(part, locale, seed)
  const rubric = rubricOf(part)
  const at = toldAt(submissions, assignment.due)
  const taken =
    supposed === null
      ? attemptsTaken(submissions, policy.feedback, at)
      : countedBefore(supposed, status.attempts)
  const attemptsLeft = leftOf(status.attempts, taken)
  const score = status.standing?.score ?? null
  const isOpened = isSolutionOpen(policy, score, isStaff ? 'closed' : phase)
  const judged = submissions.flatMap((submission) => {
    const told = judgedAnswer(submission, assignment, at, rubric, isOpened)
    return told === null ? [] : [{ ...told, format: submission.format }]
  })
  const latest = judged.at(-1)
  const isOpen = supposed !== null || phase === 'open' || phase === 'late'
  const isUnmarked = rubric !== null && status.standing?.outcome === 'undecided'
  const last = submissions.at(-1)
  const isOver = !isOpen && last === undefined
  const awaited = isOver ? 'nothingIn' : status.standing === null ? 'receiptEmpty' : 'cardEmpty'
  const plotted = isOpened ? judged.findLast(isWrong)?.submissionId : undefined
  const afterVerdict = (submission: Submission) => (
    <>
      {submission.id === plotted && (
        <AnswerPlot
          answer={submission}
          prepare={async () => preparedFor(submission, await versionOf(submission.versionId))}
        />
      )}
      <AfterVerdict submission={submission} talk={talk} zone={course.zone} />
    </>
  )
  return (
    <PartFrame partId={part.id} number={number} word={words.student.part}>
      <div>
        <MathText source={prose.ask} />
        <p className="mt-1 text-sm text-ink-soft tabular-nums">
          {fillPlural(words.student.points, status.points, locale)}
          {status.standing !== null && status.standing.outcome !== null && !isUnmarked && (
            <>
              {' · '}
              {fill(words.answer.best, {
                score: formatNumber((status.standing.score / full) * status.points, locale),
                points: formatNumber(status.points, locale),
              })}
            </>
          )}
        </p>
        {!isStaff && (
          <>
            {last !== undefined && (
              <PrintedAnswer
                label={words.answer.youWrote}
                answer={last}
                vocabulary={vocabulary}
                asks={asks}
                locale={locale}
              />
            )}
            <PartAnswer
              part={{
                id: part.id,
                number,
                asks: answerable(asks, uploads),
                ticks: tellsTicks(policy.feedback, status.standing !== null),
                cases: part.cases.map(({ label, condition }) => ({
                  label,
                  shown: (
                    <Sentence
                      text={fill(words.answer.caseWhen, {
                        condition: `$${printLatexCondition(condition, vocabulary)}$`,
                      })}
                    />
                  ),
                })),
              }}
              initial={startOf(part, draft, submissions.at(-1))}
              savedAt={draft?.savedAt.toISOString() ?? null}
              latestNumber={submissions.at(-1)?.number ?? 0}
              attemptsLeft={attemptsLeft}
              isOpen={isOpen}
            >
              {latest === undefined ? (
                <p className="screen-only flex items-center self-stretch justify-center py-3 rounded-sm border border-dashed border-rule text-sm text-ink-soft">
                  {words.answer[awaited]}
                </p>
              ) : (
                <VerdictCard
                  judged={latest}
                  locale={locale}
                  zone={course.zone}
                  words={words.answer}
                  attemptsLeft={attemptsLeft}
                />
              )}
            </PartAnswer>
            {last !== undefined && afterVerdict(last)}
            <Hints hints={prose.hints} status={status} policy={policy} />
            <PastAttempts
              attempts={judged}
              vocabulary={vocabulary}
              asks={asks}
              locale={locale}
              zone={course.zone}
              words={words.answer}
              after={(id) => {
                const submission = submissions.find((one) => one.id === id)
                return submission && afterVerdict(submission)
              }}
            />
          </>
        )}
        {isStaff && <Hints hints={prose.hints} status={status} policy={policy} />}
        {isOpened && <SolutionFold solution={prose.solution} />}
      </div>
    </PartFrame>
  )
}

/** Whether an answer is told to fall short in what it says. */
function isWrong(judged: JudgedAnswer): boolean {
  return judged.kind === 'told' && isWrongOutcome(judged.outcome)
}

/** Staff read all that a student may ever be shown. */
function openTo(policy: Policy): Policy {
  return { ...policy, hintsAfter: 0, solution: 'after-closing' }
}

/** What a part asks, with what the server sets of it: options, and the files there are. */
export function answerable(asks: Asks, stored: readonly ShownFile[]): AnswerableAsks {
  switch (asks.kind) {
    case 'choice':
      return {
        ...asks,
        options: asks.options.map(({ key, words }) => ({
          key,
          shown: <MathText source={words} inline />,
        })),
      }
    case 'upload':
      return { ...asks, stored }
    default:
      return asks
  }
}

/** What stands in the fields at first: the draft, else the latest answer, else nothing, with a field a case. */
export function startOf(part: Part, draft: Draft | null, latest: Written | undefined): Written {
  const source = draft ?? latest
  if (source !== undefined) {
    return { text: source.text, fields: source.fields, format: source.format }
  }
  const fields = Object.fromEntries(part.cases.map(({ label }) => [label, '']))
  const format = isWritten(part) ? 'latex' : 'plain'
  return { text: '', fields: part.cases.length === 0 ? null : fields, format }
}

/** Whether a part is answered in a formula field. */
export function isWritten(part: Part): boolean {
  return ['formula', 'shape', 'number'].includes(part.target.kind)
}
