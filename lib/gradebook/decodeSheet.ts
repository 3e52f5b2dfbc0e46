/** The text of a table's file, or why it has none. */
export type Sheet =
  | { readonly kind: 'text'; readonly text: string }
  /** `workbook`: a spreadsheet's own file; `encoding`: no text in an encoding that is known here. */
  | { readonly kind: 'fault'; readonly fault: 'workbook' | 'encoding' }

/**
 * The text of a file in UTF-8 or UTF-16, with a byte order mark or without, or else in GB 18030, which holds GBK and
 * GB 2312: what spreadsheets in China save. What only looks like one of them (a picture, Latin-1) is told as a fault: GB
 * 18030 leaves characters for private use, and no table holds control characters.
 */
export function decodeSheet(bytes: Uint8Array): Sheet {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { kind: 'fault', fault: 'workbook' }
  }
  for (const encoding of encodingsOf(bytes)) {
    const text = decode(bytes, encoding)
    if (text !== null && !/[\p{Co}\p{Cc}]/u.test(text.replace(/[\t\r\n]+/g, ' '))) {
      return { kind: 'text', text }
    }
  }
  return { kind: 'fault', fault: 'encoding' }
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (startsWith(bytes, [0xff, 0xfe])) return ['utf-16le']
  if (startsWith(bytes, [0xfe, 0xff])) return ['utf-16be']
  const zeros = [0, 0]
  for (const [place, byte] of bytes.subarray(0, 1000).entries()) {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  if (even + odd > 0) return [even > odd ? 'utf-16be' : 'utf-16le']
  return ['utf-8', 'gb18030']
}

/** Null for what is not in the encoding; the byte order mark is left out. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte)
}
