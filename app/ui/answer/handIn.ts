import type { Dictionary } from '@/lib/i18n/dictionary'
import { answerKey, type ComposedAnswer } from './answerKey'
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
    >

export type HandIn =
  | Extract<SubmissionReply, { kind: 'judged' }>
  | { readonly kind: 'failed'; readonly fault: HandInFault }

/** Whose page it is, and which version of the question it shows; null where it does not know. */
export interface AnswerPage {
  readonly personId: string
  readonly versionId: string | null
}

/** The longest wait for a reply, in milliseconds: a phone that changes its network is never told that the old one is gone. */
const PATIENCE = 60_000

/** Sends a composed answer, or tries it, which stores nothing. A lost connection is not retried by itself: the writer is told, and the same key goes again. */
export async function handIn(answer: ComposedAnswer, page: AnswerPage | 'trial'): Promise<HandIn> {
  const { itemId, partId, text, fields, format } = answer
  const isTrial = page === 'trial'
  try {
    const written = { itemId, partId, text, fields, format }
    const reply = await fetch(isTrial ? '/api/trials' : '/api/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(
        isTrial
          ? written
          : {
              ...written,
              idempotencyKey: answerKey(answer),
              personId: page.personId,
              versionId: page.versionId ?? undefined,
            },
      ),
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (reply.status !== 200 && reply.status !== 409)
      return { kind: 'failed', fault: faultOf(reply.status) }
    const body: SubmissionReply = await reply.json()
    return body.kind === 'judged' ? body : { kind: 'failed', fault: faultOfRefusal(body.refusal) }
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
  }
}
