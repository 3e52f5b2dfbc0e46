import { attachment } from '@/app/api/exports/attachment'

/**
 * What a student's file is sent with: its type as found from the content, which no browser may second-guess, to be saved rather
 * than shown, and sandboxed where it is shown all the same. `inline`, for the page that it is marked on, has pictures and PDF
 * shown, in that sandbox, and framed by pages of this site alone.
 */
export function fileHeaders(
  { name, type }: { readonly name: string; readonly type: string },
  inline: boolean,
): Record<string, string> {
  const frames = inline ? "'self'" : "'none'"
  return {
    'content-type': type,
    'content-disposition': inline
      ? attachment(name).replace(/^attachment/, 'inline')
      : attachment(name),
    'content-security-policy': `sandbox; default-src 'none'; frame-ancestors ${frames}`,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'cache-control': 'private, no-store',
  }
}
