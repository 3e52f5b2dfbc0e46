import { v7 as uuid } from 'uuid'
import { full } from '@/lib/gradebook/policy'
import type { Outcome, Verdict } from '@/lib/grading/verdict'
import { type Answer, readAnswer, storeAnswer } from './answer'
import { database } from './client'
import type { PracticeAttemptModel } from './generated/models'
import { inTurn } from './inTurn'
import type { Person } from './person'
import { findPractice } from './practice'
import { readVerdict } from './readVerdict'

/** An answer tried in practice, with what the grader said. */
export interface PracticeAttempt extends Answer {
  readonly id: string
  readonly partId: string
  /** From 1, per part and round. */
  readonly number: number
  readonly at: Date
  readonly outcome: Outcome
  /** Whole ten-thousandths. */
  readonly credit: number
  readonly verdict: Verdict
}

/** An answer with its address, and the key that a repeated request bears again. */
export interface NewPracticeAttempt extends Answer {
  readonly questionId: string
  readonly versionId: string
  readonly partId: string
  readonly round: number
  readonly idempotencyKey: string
  readonly verdict: Verdict
  readonly now: Date
}

/** What `who` has tried of a question in a round, first to last. Nobody else may ask for it. */
export async function listPracticeAttempts(
  who: Person,
  questionId: string,
  round: number,
): Promise<readonly PracticeAttempt[]> {
  const rows = await database().practiceAttempt.findMany({
    where: { studentId: who.id, questionId, round },
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toAttempt)
}

/**
 * Stores a judged answer where `who` may practise the question at `now`, in the version released to them; null where they may not. The
 * same key gives what it gave before.
 */
export async function recordPractice(
  who: Person,
  attempt: NewPracticeAttempt,
): Promise<PracticeAttempt | null> {
  const { questionId, versionId, partId, round, idempotencyKey, verdict, now } = attempt
  const found = await findPractice(who, questionId, now)
  if (found?.kind !== 'open' || found.question.versionId !== versionId) return null
  if (!found.question.judged.includes(partId)) return null
  const studentId = who.id
  return inTurn(async () => {
    const earlier = await database().practiceAttempt.findUnique({
      where: { studentId_idempotencyKey: { studentId, idempotencyKey } },
    })
    if (earlier !== null) {
      const isSame =
        earlier.questionId === questionId && earlier.partId === partId && earlier.round === round
      return isSame ? toAttempt(earlier) : null
    }
    const before = await database().practiceAttempt.count({
      where: { studentId, questionId, partId, round },
    })
    const row = await database().practiceAttempt.create({
      data: {
        id: uuid(),
        ...{ studentId, questionId, versionId, partId, round, idempotencyKey },
        number: before + 1,
        ...storeAnswer(attempt),
        at: now,
        outcome: verdict.outcome,
        credit: Math.round(verdict.credit * full),
        verdict: JSON.stringify(verdict),
      },
    })
    return toAttempt(row)
  })
}

function toAttempt(row: PracticeAttemptModel): PracticeAttempt {
  const { id, partId, number, at, outcome, credit } = row
  const verdict = readVerdict(row.verdict)
  return { id, partId, number, at, outcome, credit, verdict, ...readAnswer(row) }
}
