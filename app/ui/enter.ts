/** What became of a try to come in. */
export type Entry = 'signed-in' | 'refused' | 'too-many' | 'token' | 'invalid' | 'failed'

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
    if (reply.ok) return 'signed-in'
    if (reply.status === 429) return 'too-many'
    if (reply.status === 401) return 'refused'
    if (reply.status === 403) return 'token'
    return reply.status < 500 ? 'invalid' : 'failed'
  } catch {
    return 'failed'
  }
}
