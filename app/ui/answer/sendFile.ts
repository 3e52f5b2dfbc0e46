import type { Dictionary } from '@/lib/i18n/dictionary'
import type { ShownFile } from '../FileList'
import type { DraftPlace } from './shelf'

/** The largest file that is taken, in bytes; the server decides. */
const LARGEST = 10_000_000

/** Why a file was not taken: a key of the words for it. */
export type FileFault = keyof Dictionary['handing']['fileFaults']

export type SentFile =
  | { readonly kind: 'stored'; readonly file: ShownFile }
  | { readonly kind: 'failed'; readonly fault: FileFault }

/** How often a server without room is asked again, and after how long: for a minute, as before a deadline all come at once. */
const TRIES = 20
const PAUSE_MILLISECONDS = 3_000

/** Sends a file for a part, from the page of whose answer it is; one that is empty or too large is not sent at all. */
export async function sendFile(
  file: File,
  { personId, itemId, partId }: DraftPlace,
): Promise<SentFile> {
  if (file.size === 0) return { kind: 'failed', fault: 'empty' }
  if (file.size > LARGEST) return { kind: 'failed', fault: 'too-large' }
  const address = new URLSearchParams({ personId, itemId, partId, name: file.name })
  try {
    const reply = await post(`/api/uploads?${address}`, file)
    if (reply.status !== 200 && reply.status !== 422) {
      return { kind: 'failed', fault: faultOf(reply.status) }
    }
    const body: Receipt = await reply.json()
    if (body.kind === 'stored') return { kind: 'stored', file: body.file }
    return { kind: 'failed', fault: body.refusal === 'too-many' ? 'full' : body.refusal }
  } catch {
    return { kind: 'failed', fault: 'failed' }
  }
}

/** The reply to a file, once the server has room for it. */
async function post(path: string, file: File): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const headers = { 'content-type': 'application/octet-stream' }
    const reply = await fetch(path, { method: 'POST', headers, body: file })
    if (reply.status !== 503 || tries === TRIES) return reply
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS))
  }
}

/** What the handler answers with status 200 or 422. */
type Receipt =
  | { readonly kind: 'stored'; readonly file: ShownFile }
  | {
      readonly kind: 'refused'
      readonly refusal: 'empty' | 'too-large' | 'other-type' | 'too-many'
    }

function faultOf(status: number): FileFault {
  switch (status) {
    case 401:
      return 'expired'
    case 404:
      return 'gone'
    case 409:
      return 'otherAccount'
    case 413:
      return 'too-large'
    case 429:
      return 'tooFast'
    case 503:
      return 'busy'
    default:
      return 'failed'
  }
}

/** Takes a file back; one that has been handed in stays where it is. */
export async function takeBack(fileId: string): Promise<void> {
  try {
    await fetch(`/api/uploads/${fileId}`, { method: 'DELETE' })
  } catch {
    // It goes on taking room on the server, and nothing else.
  }
}
