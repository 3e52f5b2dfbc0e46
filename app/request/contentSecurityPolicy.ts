/**
 * What a page may load and run. Scripts need the request's nonce or come from one that has it. Style sheets come from
 * this site; `style-src-attr` alone is open, because KaTeX places glyphs by `style` attributes and MathLive writes the
 * same into its field. MathLive's own sheets are constructed (`adoptedStyleSheets`), which no directive has to permit.
 * The page on which work is marked frames a student's PDF; every page refuses to be framed, so that nothing else of this site can be.
 * Development needs `unsafe-eval` for React's stack traces and inline style sheets for reloading.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "script-src-attr 'none'",
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
  ]
  return directives.join('; ')
}

/** The nonce within the policy that the proxy has put into a request. */
export function nonceOf(headers: Headers): string | undefined {
  return /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
}
