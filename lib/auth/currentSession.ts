import { auth } from './auth'

/** The id of the session a request comes with; null when nobody is signed in. */
export async function currentSession(headers: Headers): Promise<string | null> {
  const found = await auth().api.getSession({ headers })
  return found?.session.id ?? null
}
