import type { DraftReply, StoredDraft } from './reply'
import type { DraftPlace } from './shelf'
import { isTooLong, type Written } from './written'

/** Why the server does not have a draft. */
export type DraftTrouble =
  /** No reply came. */
  | 'offline'
  | 'fault'
  | 'busy'
  | 'expired'
  | 'otherAccount'
  /** The question takes nothing from this student now. */
  | 'gone'
  | 'tooLong'
  | 'refused'
  /** Another text stands there, and its writer has not chosen between the two. */
  | 'twoTexts'
  /** It is meant to stay in the browser, which has no room for it. */
  | 'browserOnly'

/** What a reply, or none, says of it. */
type SendTrouble = Exclude<DraftTrouble, 'twoTexts' | 'browserOnly'>

export type SentDraft =
  | Extract<DraftReply, { kind: 'saved' }>
  | { readonly kind: 'other'; readonly draft: StoredDraft }
  | {
      readonly kind: 'failed'
      readonly why: SendTrouble
      /** Milliseconds that the server asks to be left alone for; absent where it does not say. */
      readonly wait?: number
    }

/** The longest wait for a reply, in milliseconds. */
const PATIENCE = 20_000

/** Sends a draft that was typed over the one of time `base`. `leaving`: the page goes, and the request outlives it. */
export async function sendDraft(
  place: DraftPlace,
  written: Written,
  base: string | null,
  leaving: boolean,
): Promise<SentDraft> {
  if (isTooLong(written)) return { kind: 'failed', why: 'tooLong' }
  try {
    const reply = await fetch('/api/drafts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...place, ...written, base }),
      keepalive: leaving,
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (reply.status !== 200 && reply.status !== 409) {
      const seconds = Number(reply.headers.get('retry-after'))
      const wait = seconds > 0 ? { wait: 1_000 * seconds } : {}
      return { kind: 'failed', why: troubleOf(reply.status), ...wait }
    }
    const body: DraftReply = await reply.json()
    return body.kind === 'other-account' ? { kind: 'failed', why: 'otherAccount' } : body
  } catch {
    return { kind: 'failed', why: 'offline' }
  }
}

function troubleOf(status: number): SendTrouble {
  switch (status) {
    case 401:
      return 'expired'
    case 404:
      return 'gone'
    case 413:
      return 'tooLong'
    case 429:
      return 'busy'
    default:
      return status >= 500 ? 'fault' : 'refused'
  }
}
