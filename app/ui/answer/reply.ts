import type { Refusal } from '@/lib/db/recordSubmission'
import type { Phase } from '@/lib/gradebook/phase'
import type { JudgedAnswer } from '../judged'
import type { Written } from './written'

/** What `/api/submissions` answers with status 200 or 409. */
export type SubmissionReply =
  | {
      readonly kind: 'judged'
      readonly judged: JudgedAnswer
      /** Null when attempts are not limited. */
      readonly attemptsLeft: number | null
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal | 'in-homework' | 'other-account' }

/** A draft as the server has it; its time, ISO 8601 in UTC, tells it from every other one of its part. */
export interface StoredDraft extends Written {
  readonly savedAt: string
}

/** What a draft sent to `/api/drafts` is answered with, with status 200 or 409. */
export type DraftReply =
  | { readonly kind: 'saved'; readonly savedAt: string; readonly versionId: string }
  /** Another one was saved since: it stays. */
  | { readonly kind: 'other'; readonly draft: StoredDraft }
  | { readonly kind: 'other-account' }

/** How an item stands for its student, as `/api/drafts` tells a page that asks. Instants in ISO 8601, UTC. */
export interface Standing {
  readonly personId: string
  readonly now: string
  readonly due: string
  readonly lateUntil: string | null
  readonly phase: Phase
  readonly versionId: string
  readonly drafts: readonly (StoredDraft & { readonly partId: string })[]
  /** Whether the answer of the press that was asked about is in. */
  readonly hasPress: boolean
}
