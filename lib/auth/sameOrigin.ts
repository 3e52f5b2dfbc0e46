import { readSettings } from '@/lib/db/settings'

/**
 * Whether a change comes from a page of this site: the request names its Origin, and that is NABLA_URL's or the
 * request's own host. Browsers send Origin with every POST, and no page can forge it (Fetch standard, 3.2).
 */
export function sameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  if (origin === readSettings().publicUrl?.origin) return true
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  return host !== null && new URL(origin).host === host
}
