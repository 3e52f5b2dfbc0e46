import { randomUUID } from 'node:crypto'
import type { Person } from '@/lib/db/person'
import { openSession } from '../fixtures'

/** Somebody signed in who speaks HTTP without a browser. */
export interface Asker {
  readonly get: (path: string) => Promise<Response>
  readonly post: (
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
}

/** Signs a person in at an address; null for a stranger. */
export async function askerAt(origin: string, person: Person | null): Promise<Asker> {
  const cookie = person === null ? '' : `nabla.session_token=${await openSession(person)}`
  return {
    get: (path) => fetch(origin + path, { headers: { cookie } }),
    post: (path, body, headers) =>
      fetch(origin + path, {
        method: 'POST',
        headers: { origin, cookie, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}

/** The body of a submission in plain text, with a key of its own. */
export function answerTo(itemId: string, partId: string, text: string) {
  return { itemId, partId, text, fields: null, format: 'plain', idempotencyKey: randomUUID() }
}
