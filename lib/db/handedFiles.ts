import { z } from 'zod'
import type { Database } from './client'

const fileSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Media type, found from the content. */
  type: z.string(),
  /** In bytes. */
  size: z.int(),
  sha256: z.string(),
})

/** A file as a submission names it: the row it stands in never changes, and the submission's code covers its hash. */
export type HandedFile = z.infer<typeof fileSchema>

/** The files of a submission, from its column. */
export function readHandedFiles(json: string | null): readonly HandedFile[] {
  return json === null ? [] : z.array(fileSchema).parse(JSON.parse(json))
}

/** The ids of files in the text of an answer to a part that asks for files: what a student hands in is what its draft lists. */
export function fileIdsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((id) => id !== '')
}

/**
 * The files an answer names, in its order, kept from being removed until the transaction ends; null when one of them is not
 * there, is somebody else's, or stands twice.
 */
export async function holdFiles(
  transaction: Database,
  place: { readonly studentId: string; readonly itemId: string; readonly partId: string },
  ids: readonly string[],
): Promise<readonly HandedFile[] | null> {
  if (new Set(ids).size < ids.length) return null
  const where = { ...place, id: { in: [...ids] } }
  // Writing what stands there takes the rows' locks, so that nobody removes them before the submission names them.
  const held = await transaction.upload.updateMany({ where, data: { partId: place.partId } })
  if (held.count < ids.length) return null
  const rows = await transaction.upload.findMany({
    where,
    select: { id: true, name: true, type: true, size: true, sha256: true },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
