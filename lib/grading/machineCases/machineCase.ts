import type { Tree } from '@/lib/expr/tree'
import type { Variation } from '@/lib/model/variations'
import type { SubmittedAnswer } from '../gradeAnswer'
import type { Verdict } from '../verdict'

/** What an answer is worth by its value alone: right, wrong, or right in some of the part's cases. */
export type Worth = 'right' | 'wrong' | 'partly'

/** A right answer, derivative-free, from which others are made. */
export interface Seed {
  readonly tree: Tree
  /** The case whose field this is; null for a formula that answers the whole part. */
  readonly caseIndex: number | null
  /** The answer with another text, in plain spelling, in the seed's place. */
  readonly answerWith: (text: string) => SubmittedAnswer['answer']
  /** What of the verdict on such an answer is about that text. */
  readonly verdictOf: (verdict: Verdict) => Verdict
}

/** A case that was made from a part's target and did not come out as it must. */
export interface MachineFault {
  readonly part: string
  /** How it was made: `rewriting: commute`, `mutation: sign`. */
  readonly made: string
  /** What it was made from, and the case itself, in plain spelling. */
  readonly from: string
  readonly text: string
  readonly expected: Worth
  readonly got: string
}

/** What the machine-made cases of a part have shown. */
export interface MachineReport {
  readonly cases: number
  /** Mutations whose worth the referee could not settle; they claim nothing. */
  readonly unsettled: number
  readonly faults: readonly MachineFault[]
  /** What the author may want to know, and is no fault. */
  readonly hints: readonly string[]
}

/** A variation that was tried, and what it is worth; null where nobody can tell. */
export interface Tried {
  readonly variation: Variation<string>
  readonly expected: Worth | null
}
