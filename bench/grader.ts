import { microsecondClock } from '@/cli/microsecondClock'
import { readAnswer } from '@/lib/expr/read'
import { gradeAnswer } from '@/lib/grading/gradeAnswer'
import { preparePart } from '@/lib/grading/preparePart'
import type { AuthorCase, Question } from '@/lib/question/question'
import { createReferee } from '@/lib/referee/referee'
import { type Spread, spreadOf } from './statistics'

/** What the grader's speed is told in: microseconds for reading, reading with deciding, and the referee. */
export interface GraderSpeed {
  readonly kind: string
  readonly read: Spread
  readonly decide: Spread
  readonly referee: Spread
  /** Answers read and decided in a second of one core, the referee apart. */
  readonly checksPerSecond: number
}

/** Rounds not counted, while the machine's compiler warms up, and rounds counted. */
const WARMUP_ROUNDS = 30
const ROUNDS = 60

/**
 * Grades the author's own readable cases of each part over and over, with truth and points kept, and tells the spread by
 * kind of part. Reading is timed once more by itself.
 */
export async function timeGrader(question: Question): Promise<readonly GraderSpeed[]> {
  const instruments = { referee: await createReferee(), clock: microsecondClock }
  const kinds = new Map<string, { read: number[]; decide: number[]; referee: number[] }>()
  for (const part of question.parts) {
    const kind =
      part.target.kind === 'shape' ? 'shape' : part.cases.length > 0 ? 'by cases' : 'scalar'
    const times = kinds.get(kind) ?? { read: [], decide: [], referee: [] }
    kinds.set(kind, times)
    const prepared = preparePart(question, part, 1, instruments)
    const cases = question.cases.filter(
      (each) => each.part === part.id && each.expect !== 'unreadable',
    )
    for (let round = -WARMUP_ROUNDS; round < ROUNDS; round += 1) {
      for (const { answer, format } of cases) {
        const started = microsecondClock()
        readTexts(answer, format, question, prepared.kind)
        const read = microsecondClock() - started
        const verdict = gradeAnswer(prepared, { answer, format })
        if (round < 0) continue
        times.read.push(read)
        times.decide.push(verdict.micros)
        if (verdict.refereeMicros > 0 && verdict.outcome !== 'incorrect')
          times.referee.push(verdict.refereeMicros)
      }
    }
  }
  return [...kinds].map(([kind, { read, decide, referee }]) => ({
    kind,
    read: spreadOf(read),
    decide: spreadOf(decide),
    referee: spreadOf(referee),
    checksPerSecond: Math.round(
      (1e6 * decide.length) / decide.reduce((sum, each) => sum + each, 0),
    ),
  }))
}

function readTexts(
  answer: AuthorCase['answer'],
  format: AuthorCase['format'],
  { vocabulary }: Question,
  expects: 'shape' | 'formula',
): void {
  for (const text of typeof answer === 'string' ? [answer] : Object.values(answer)) {
    readAnswer(text, { format, vocabulary, expects })
  }
}
