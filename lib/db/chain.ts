import { createHmac, timingSafeEqual } from 'node:crypto'
import { readSettings } from './settings'

/** What a row says, in a fixed order: texts, numbers, and null; times as ISO strings. */
export type Content = readonly (string | number | boolean | null)[]

/**
 * The code that ties a row to the one before it in its chain: HMAC-SHA-256 (RFC 2104) over the row's kind, the
 * previous row's code ('' for the first) and the row's content, under a key made from the secret for this purpose.
 */
export function rowMac(
  kind: 'submission' | 'grading' | 'audit',
  previous: string,
  content: Content,
): string {
  const key = createHmac('sha256', readSettings().secret).update('nabla row chain').digest()
  return createHmac('sha256', key)
    .update(JSON.stringify([kind, previous, ...content]))
    .digest('base64url')
}

/** Whether two codes are the same, in a time that does not tell where they differ. */
export function sameMac(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
