import type { Supposed } from '@/lib/gradebook/supposed'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { answerKey, answerPlace, type ComposedAnswer } from './answerKey'
import type { SubmissionReply } from './reply'

/** Why an answer was not handed in: a key of the page's words, or of those for files. */
export type HandInFault =
  | Extract<keyof Dictionary['handing'], 'fileRefused'>
  | Extract<
      keyof Dictionary['answer'],
      | 'notHandedIn'
      | 'expired'
      | 'otherAccount'
      | 'foreign'
      | 'gone'
      | 'tooLong'
      | 'tooFast'
      | 'serverFault'
      | 'closed'
      | 'noAttempts'
      | 'busy'
      | 'notThisWording'
      | 'refused'
      | 'inHomework'
    >

export type HandIn =
  | Extract<SubmissionReply, { kind: 'judged' }>
  | { readonly kind: 'failed'; readonly fault: HandInFault }

/** Where an answer goes: to homework, to a round of practice, or to a preview that supposes its student somewhere. */
export interface Destination {
  readonly isTrial: boolean
  readonly practice?: number
  readonly supposed?: Supposed
  /** Whose page it comes from, and which version of the question that shows; left out where the page does not know. */
  readonly personId: string
  readonly versionId?: string
}

/** The longest wait for a reply, in milliseconds: a phone that changes its network is never told that the old one is gone. */
const PATIENCE = 60_000

/** Sends a composed answer: to homework, to a round of practice, or to be tried, which stores nothing. A lost connection is not retried by itself: the writer is told, and the same key goes again. */
export async function handIn(answer: ComposedAnswer, to: Destination): Promise<HandIn> {
  const { itemId, partId, text, fields, format } = answer
  try {
    const written = { partId, text, fields, format }
    const { practice: round, personId, versionId } = to
    const place = answerPlace({ ...to, itemId })
    const idempotencyKey = answerKey({ ...answer, itemId: place })
    const [path, body] = to.isTrial
      ? ['/api/trials', { ...written, itemId, ...to.supposed }]
      : round === undefined
        ? ['/api/submissions', { ...written, itemId, idempotencyKey, personId, versionId }]
        : ['/api/practice', { ...written, questionId: itemId, round, idempotencyKey, personId }]
    const reply = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (reply.status !== 200 && reply.status !== 409)
      return { kind: 'failed', fault: faultOf(reply.status) }
    const told: SubmissionReply = await reply.json()
    return told.kind === 'judged' ? told : { kind: 'failed', fault: faultOfRefusal(told.refusal) }
  } catch {
    return { kind: 'failed', fault: 'notHandedIn' }
  }
}

function faultOf(status: number): HandInFault {
  switch (status) {
    case 401:
      return 'expired'
    case 403:
      return 'foreign'
    case 404:
      return 'gone'
    case 413:
      return 'tooLong'
    case 429:
      return 'tooFast'
    default:
      return status >= 500 ? 'serverFault' : 'refused'
  }
}

function faultOfRefusal(
  refusal: Extract<SubmissionReply, { kind: 'refused' }>['refusal'],
): HandInFault {
  switch (refusal) {
    case 'not-open':
    case 'closed':
      return 'closed'
    case 'no-attempts':
      return 'noAttempts'
    case 'pending':
    case 'undecided-cap':
      return 'busy'
    case 'key-reused':
    case 'unknown-part':
      return 'refused'
    case 'too-long':
      return 'tooLong'
    case 'files':
      return 'fileRefused'
    case 'question-changed':
      return 'notThisWording'
    case 'other-account':
      return 'otherAccount'
    case 'in-homework':
      return 'inHomework'
  }
}
