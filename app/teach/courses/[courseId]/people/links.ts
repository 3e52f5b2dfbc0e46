import type { PasswordLink } from '@/lib/auth/linksFor'

/** The links a handler has just made, and the same as a file. */
export interface Links {
  readonly links: readonly PasswordLink[]
  readonly csv: string
}

/** The links of a reply; none where it has no list, which an older page of a newer server could meet. */
export function readLinks(body: unknown): Links {
  return isLinks(body) ? body : { links: [], csv: '' }
}

function isLinks(body: unknown): body is Links {
  return typeof body === 'object' && body !== null && 'links' in body && Array.isArray(body.links)
}
