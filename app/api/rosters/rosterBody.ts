import { z } from 'zod'
import type { Reply } from '@/app/api/handle'
import { decodeSheet } from '@/lib/gradebook/decodeSheet'
import { type RosterRow, readRoster } from '@/lib/gradebook/readRoster'

/** The most a roster's request may hold, in bytes: a file of 2 MB as base64. */
export const rosterBytes = 3 * 1024 * 1024

/** A roster as a page sends it: a file's bytes, or a table as pasted. */
export const rosterSchema = z.union([
  z.strictObject({ kind: z.literal('file'), bytes: z.base64() }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
])

/** The rows of a roster, or the reply that says why it has none. */
export function readRosterBody(
  roster: z.infer<typeof rosterSchema>,
): { readonly rows: readonly RosterRow[] } | { readonly reply: Reply } {
  const sheet =
    roster.kind === 'text'
      ? ({ kind: 'text', text: roster.text } as const)
      : decodeSheet(Buffer.from(roster.bytes, 'base64'))
  const read = sheet.kind === 'fault' ? { kind: sheet.fault } : readRoster(sheet.text)
  return read.kind === 'rows'
    ? { rows: read.rows }
    : { reply: { status: 422, body: { faults: [read] } } }
}
