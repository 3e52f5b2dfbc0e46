/** A page of what is exported, and whether others follow. */
export interface ExportPage<Entry> {
  readonly entries: readonly Entry[]
  readonly more: boolean
}

/**
 * One JSON object a line (JSON Lines), a page of the database read when the reader has taken the one before: an export is
 * never whole in memory. `read` is given the id of the last entry it gave, null at first, and gives null where nothing may be
 * read (any more).
 */
export function jsonLines<Entry extends { readonly id: string }>(
  read: (after: string | null) => Promise<ExportPage<Entry> | null>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let after: string | null = null
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const page = await read(after)
      const lines = (page?.entries ?? []).map((entry) => `${JSON.stringify(entry)}\n`)
      if (lines.length > 0) controller.enqueue(encoder.encode(lines.join('')))
      after = page?.entries.at(-1)?.id ?? after
      if (page === null || !page.more) controller.close()
    },
  })
}
