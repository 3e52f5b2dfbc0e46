const HERE = 'http://here.invalid'

/**
 * A path of this site, never an address of another one: read as a browser reads it, which takes `\\` for `/` and leaves
 * out tabs and line ends.
 */
export function ownPath(back: unknown): string {
  if (typeof back !== 'string' || !back.startsWith('/') || !URL.canParse(back, HERE)) return '/'
  const { origin, pathname, search } = new URL(back, HERE)
  const path = pathname + search
  return origin === HERE && !path.startsWith('//') ? path : '/'
}
