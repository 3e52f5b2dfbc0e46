import type { Dictionary } from '@/lib/i18n/dictionary'

/** A changed mark as the page sends it; the handler's schema says what it may hold. */
export interface MarkChange {
  readonly submissionId: string
  /** Whole ten-thousandths of the part's points, before penalty and late credit; null where the rubric's lines make it. */
  readonly credit: number | null
  readonly reason: string
  /** The number of the last grading the page showed: a mark that has changed since is not changed unseen. */
  readonly after: number
  /** The lines of the part's rubric that the answer has, by their ids; left out where it is not marked by them. */
  readonly rubric?: readonly string[]
}

/** The longest reason that is kept, in characters. */
export const REASON_LIMIT = 2_000

/** Why a mark was not changed: a key of the page's words. */
export type SaveFault = Extract<
  keyof Dictionary['teach'],
  'changedMeanwhile' | 'tooFast' | 'expired' | 'notYours' | 'notSaved'
>

/** Sends a changed mark; null when it is stored. */
export async function saveMark(change: MarkChange): Promise<SaveFault | null> {
  try {
    const reply = await fetch('/api/gradings', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(change),
    })
    return reply.ok ? null : faultOf(reply.status)
  } catch {
    return 'notSaved'
  }
}

function faultOf(status: number): SaveFault {
  switch (status) {
    case 401:
      return 'expired'
    case 404:
      return 'notYours'
    case 409:
      return 'changedMeanwhile'
    case 429:
      return 'tooFast'
    default:
      return 'notSaved'
  }
}
