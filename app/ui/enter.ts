import type { Dictionary } from '@/lib/i18n/dictionary'

/**
 * What became of a try to come in: the reply's own word, or why there was none. `foreign` is a page that stands at an
 * address the server does not know as its own.
 */
export type Entry =
  | 'signed-in'
  | 'refused'
  | 'invalid'
  | 'taken'
  | 'foreign'
  | 'too-many'
  | 'broken'
  | 'offline'

/** Where one comes in. */
export type Door = `/api/auth/${'sign-in' | 'demo' | 'owner' | 'password' | 'join'}`

/** Sends a door's form as JSON; the reply sets the session's cookie. */
export async function enter(
  door: Door,
  form: Readonly<Record<string, string | null>>,
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
  if (status === 409) return 'taken'
  if (status === 429) return 'too-many'
  return status >= 500 ? 'broken' : 'invalid'
}

/** The sentence for a try that failed; `refused`, `invalid` and, where one makes an account, `taken` are the door's own. */
export function sayEntry(
  entry: Exclude<Entry, 'signed-in'>,
  words: Dictionary['signIn'],
  own: { readonly refused: string; readonly invalid: string; readonly taken?: string },
): string {
  switch (entry) {
    case 'refused':
      return own.refused
    case 'invalid':
      return own.invalid
    case 'taken':
      return own.taken ?? own.invalid
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
