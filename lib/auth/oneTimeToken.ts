import { createHash, randomBytes } from 'node:crypto'

/** A token nobody can guess (192 bits), for a link, with the hash that is kept in its place. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(24).toString('base64url')
  return { token, hash: hashOfToken(token) }
}

/** What is kept of a token: who reads the database cannot use it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
