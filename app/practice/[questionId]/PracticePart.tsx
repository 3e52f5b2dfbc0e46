import { asksOf } from '@/app/asksOf'
import { AnswerPlot, isWrongOutcome } from '@/app/assignments/[assignmentId]/[itemId]/AnswerPlot'
import { HintFolds, SolutionFold } from '@/app/assignments/[assignmentId]/[itemId]/Openings'
import { answerable, startOf } from '@/app/assignments/[assignmentId]/[itemId]/PartSection'
import { preparedWith } from '@/app/grader'
import { practicedAnswer } from '@/app/practicedAnswer'
import { readWords } from '@/app/request/preferences'
import { PartAnswer } from '@/app/ui/answer/PartAnswer'
import { MathText } from '@/app/ui/MathText'
import { Notice } from '@/app/ui/Notice'
import { PartFrame } from '@/app/ui/PartFrame'
import { PastAttempts } from '@/app/ui/PastAttempts'
import { PrintedAnswer } from '@/app/ui/PrintedAnswer'
import { Sentence } from '@/app/ui/Sentence'
import { VerdictCard } from '@/app/ui/VerdictCard'
import type { PracticeAttempt } from '@/lib/db/practiceAttempts'
import type { QuestionVersion } from '@/lib/db/questions'
import { printLatexCondition } from '@/lib/expr/printLatex'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import type { Part, Prose } from '@/lib/question/question'

/** A part in practice: what is asked, its answer with everything told of it, its hints and its worked solution. */
export async function PracticePart({
  number,
  part,
  prose,
  isJudged,
  attempts,
  seed,
  version,
  vocabulary,
  zone,
  words: answerWords,
}: {
  number: number
  part: Part
  prose: Prose['parts'][string]
  /** Whether the grader judges it, and not a person. */
  isJudged: boolean
  /** Those of this round, first to last. */
  attempts: readonly PracticeAttempt[]
  seed: number
  version: QuestionVersion
  vocabulary: Vocabulary
  zone: string
  words: Dictionary['answer']
}) {
  const { locale, words } = await readWords()
  const asks = asksOf(part, locale, seed)
  const judged = attempts.map((one) => ({ ...practicedAnswer(one), format: one.format }))
  const latest = judged.at(-1)
  const plotted = attempts.findLast(({ outcome }) => isWrongOutcome(outcome))
  const plotAfter = (id: string | undefined) =>
    plotted !== undefined &&
    plotted.id === id && (
      <AnswerPlot answer={plotted} prepare={() => preparedWith(version, part.id, seed)} />
    )
  const shared = { locale, zone, words: answerWords }
  return (
    <PartFrame partId={part.id} number={number} word={words.student.part}>
      <MathText source={prose.ask} />
      {latest !== undefined && (
        <PrintedAnswer
          label={words.answer.youWrote}
          answer={latest}
          vocabulary={vocabulary}
          asks={asks}
          locale={locale}
        />
      )}
      {isJudged ? (
        <PartAnswer
          part={{
            id: part.id,
            number,
            asks: answerable(asks, []),
            ticks: true,
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
          initial={startOf(part, null, attempts.at(-1))}
          savedAt={attempts.at(-1)?.at.toISOString() ?? null}
          latestNumber={attempts.at(-1)?.number ?? 0}
          attemptsLeft={null}
          isOpen
        >
          {latest === undefined ? (
            <p className="screen-only flex items-center self-stretch justify-center rounded-sm border border-dashed border-rule text-sm text-ink-soft">
              {words.answer.cardEmpty}
            </p>
          ) : (
            <VerdictCard judged={latest} {...shared} />
          )}
        </PartAnswer>
      ) : (
        <Notice className="mt-half">{words.practice.byPerson}</Notice>
      )}
      {plotAfter(latest?.submissionId)}
      <HintFolds hints={prose.hints} />
      <PastAttempts
        attempts={judged}
        vocabulary={vocabulary}
        asks={asks}
        {...shared}
        after={plotAfter}
      />
      <SolutionFold solution={prose.solution} />
    </PartFrame>
  )
}
