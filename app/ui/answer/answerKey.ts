/** A composed answer: what is handed in, and after which submission it was written. */
export interface ComposedAnswer {
  readonly itemId: string
  readonly partId: string
  /** Number of the latest submission its writer had seen; 0 before the first. */
  readonly after: number
  readonly text: string
  readonly fields: Readonly<Record<string, string>> | null
  readonly format: 'latex' | 'plain'
}

/** Where answers to a question belong, in one word: its item, or a round of its practice. */
export function answerPlace({
  itemId,
  practice,
}: {
  readonly itemId: string
  readonly practice?: number
}): string {
  return practice === undefined ? itemId : `${itemId} ${practice}`
}

/**
 * The idempotency key of a composed answer, in the form of a uuid (version 8): 122 bits of a hash of its content. The
 * same answer from the same state gets the same key, so a double click, a repeated request and a second tab are one
 * submission; after its verdict the same text is a new one.
 */
export function answerKey(answer: ComposedAnswer): string {
  const fields = Object.entries(answer.fields ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const content = JSON.stringify([
    answer.itemId,
    answer.partId,
    answer.after,
    answer.format,
    answer.text,
    fields,
  ])
  const hex = [0, 1, 2, 3].map((lane) => hash(content, lane)).join('')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** 32-bit FNV-1a with a seed a lane and the final mixing of MurmurHash3 (both in the public domain), as 8 hex digits. */
function hash(text: string, lane: number): string {
  let value = (0x811c9dc5 ^ Math.imul(lane, 0x9e3779b1)) >>> 0
  for (let place = 0; place < text.length; place += 1) {
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193) >>> 0
    value ^= value >>> 15
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, '0')
}
