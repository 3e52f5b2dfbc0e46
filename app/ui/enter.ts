import type { Dictionary } from '@/lib/i18n/dictionary'

/**
 * What became of a try to come in: the reply's own word, or why there was none. `foreign` is a page that stands at an
 * address the server does not know as its own.
 */
export type Entry =
  | 'signed-in'
  | 'refused'
  | 'invalid'
  | 'foreign'
  | 'too-many'
  | 'broken'
  | 'offline'

/** Sends a door's form as JSON; the reply sets the session's cookie. */
export async function enter(
  door: '/api/auth/sign-in' | '/api/auth/demo' | '/api/auth/owner',
  form: Readonly<Record<string, string>>,
): Promise<Entry> {
  try {
    const reply = await fetch(door, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(form),
    })
    return reply.ok ? 'signed-in' : entryOf(reply.status)
  } catch {
    return 'offline'
  }
}

function entryOf(status: number): Entry {
  if (status === 401) return 'refused'
  if (status === 403) return 'foreign'
  if (status === 429) return 'too-many'
  return status >= 500 ? 'broken' : 'invalid'
}

/** The sentence for a try that failed; `refused` and `invalid` are the door's own. */
export function sayEntry(
  entry: Exclude<Entry, 'signed-in'>,
  words: Dictionary['signIn'],
  own: { readonly refused: string; readonly invalid: string },
): string {
  switch (entry) {
    case 'refused':
      return own.refused
    case 'invalid':
      return own.invalid
    case 'foreign':
      return words.foreign
    case 'too-many':
      return words.tooMany
    case 'broken':
      return words.broken
    case 'offline':
      return words.failed
  }
}
