/**
 * A text as far as a search for secrets goes: neither case of escaping (JSON in a script in HTML) nor spacing hides what
 * it holds. Backslashes, white space and quotes are dropped, entities resolved.
 */
export function bare(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(?:39|x27);/g, "'")
    .replaceAll('&amp;', '&')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/[\\\s"'`]+/g, '')
}
