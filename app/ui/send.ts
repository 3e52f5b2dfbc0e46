import type { Dictionary } from '@/lib/i18n/dictionary'

/** Why something was not stored, whatever it was: a key of the words for it. */
export type SendFault = keyof Dictionary['faults']

/** What came of sending: the reply's JSON (null for none), or why not, with what the reply says of it. */
export type Sent =
  | { readonly kind: 'stored'; readonly body: unknown }
  | { readonly kind: 'fault'; readonly fault: SendFault; readonly body: unknown }

/** Sends a change as JSON to a handler of this site. */
export async function send(path: string, value: unknown): Promise<Sent> {
  try {
    const reply = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(value),
    })
    const body = await readJson(reply)
    return reply.ok
      ? { kind: 'stored', body }
      : { kind: 'fault', fault: faultOf(reply.status), body }
  } catch {
    return { kind: 'fault', fault: 'notSaved', body: null }
  }
}

async function readJson(reply: Response): Promise<unknown> {
  const text = await reply.text()
  const isJson = reply.headers.get('content-type')?.startsWith('application/json') ?? false
  return isJson ? JSON.parse(text) : null
}

function faultOf(status: number): SendFault {
  switch (status) {
    case 400:
    case 422:
      return 'notTaken'
    case 401:
      return 'expired'
    case 404:
      return 'notYours'
    case 409:
      return 'changedMeanwhile'
    case 413:
      return 'tooLarge'
    case 429:
      return 'tooFast'
    default:
      return 'notSaved'
  }
}
