import type { Answer } from './answer'
import type { Grading } from './gradings'
import type { Person } from './person'

/** An answer as received, with its judgements from first to last; the last one counts. */
export interface Submission extends Answer {
  readonly id: string
  readonly studentId: string
  readonly itemId: string
  readonly partId: string
  readonly versionId: string
  /** From 1, per student and part. */
  readonly number: number
  readonly receivedAt: Date
  readonly late: boolean
  readonly gradings: readonly Grading[]
}

/** A submission with whose it is and where, for its own page. */
export interface FoundSubmission extends Submission {
  readonly student: { readonly id: string; readonly name: string; readonly number: string | null }
  readonly assignmentId: string
  readonly courseId: string
}

/** Why an answer is not taken; `lib/i18n` words it. Nothing is stored then. */
export type Refusal =
  | 'not-open'
  | 'closed'
  | 'no-attempts'
  | 'pending'
  | 'undecided-cap'
  | 'key-reused'
  | 'unknown-part'

export type Receipt =
  | { readonly kind: 'accepted'; readonly submission: Submission }
  /** The same idempotency key was there before: that submission, whatever has become of it. */
  | { readonly kind: 'replayed'; readonly submission: Submission }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** An answer with its address and the key the browser made for this click (a uuid). */
export interface NewSubmission extends Answer {
  readonly itemId: string
  readonly partId: string
  readonly idempotencyKey: string
  readonly now: Date
}

/** Stores an answer durably, or says why not; null when the item is unknown or `who` is not its student. */
export declare function recordSubmission(
  who: Person,
  answer: NewSubmission,
): Promise<Receipt | null>

/** The answers of `who` to a part, first to last. */
export declare function listSubmissions(
  who: Person,
  itemId: string,
  partId: string,
): Promise<readonly Submission[]>

/** The answers of one student to a part, for staff of the course; null when it is not theirs to see. */
export declare function listSubmissionsOf(
  who: Person,
  studentId: string,
  itemId: string,
  partId: string,
): Promise<readonly Submission[] | null>

/** One submission: one's own, or any of a course one teaches; else null. */
export declare function findSubmission(
  who: Person,
  submissionId: string,
): Promise<FoundSubmission | null>
