import { createHash } from 'node:crypto'

/**
 * The version of a question: SHA-256 (hex) over the values its files hold, as JSON. Comments, spacing, quotes and line
 * ends make no new version; a word, a formula, a case, or the order of names, from which sample points are drawn, does.
 */
export function contentVersion(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
