import type { ToldVerdict } from '@/lib/grading/tellStudent'
import type { Outcome } from '@/lib/grading/verdict'
import type { ShownFile } from './FileList'
import type { MarkedLine } from './RubricLines'

/** A judged submission as its student may see it; everything in it may go to the browser. */
export type JudgedAnswer = ToldAnswer | ReceivedAnswer

/** What is told of every answer: what was written, and that it is in. */
export interface Received {
  readonly submissionId: string
  readonly number: number
  readonly text: string
  readonly fields: Readonly<Record<string, string>> | null
  /** Those handed in, for a part answered by files. */
  readonly files: readonly ShownFile[]
  readonly late: boolean
  /** ISO 8601, UTC. */
  readonly receivedAt: string
}

/** An answer whose outcome is not told yet: a type without a place for it. */
export interface ReceivedAnswer extends Received {
  readonly kind: 'received'
  /** The instant after which it is told, ISO 8601, UTC; null for never. */
  readonly toldAfter: string | null
  /** How many counted attempts tell it sooner; null where none do. */
  readonly toldAtAttempt: number | null
}

/** An answer whose outcome is told. */
export interface ToldAnswer extends Received {
  readonly kind: 'told'
  readonly outcome: Outcome
  /** Share of the part's points, 0 to 1. */
  readonly credit: number
  /** The grader's words, cut to the policy; null for a judgement by a person. */
  readonly verdict: ToldVerdict | null
  /** Whether it cost an attempt. */
  readonly counted: boolean
  /** Whether it says the same as an earlier one. */
  readonly repeats: boolean
  /** What a person did: marked it, changed its mark, or had it judged anew; null when none did. */
  readonly byPerson: {
    readonly how: 'marked' | 'changed' | 'regraded'
    readonly reason: string | null
    readonly lines: readonly MarkedLine[] | null
  } | null
}
