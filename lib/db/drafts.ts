import { v7 as uuid } from 'uuid'
import { type Answer, readAnswer, storeAnswer } from './answer'
import { database } from './client'
import type { DraftModel } from './generated/models'
import { inTurn } from './inTurn'
import type { Person } from './person'
import { itemAnsweredBy } from './seen'
import { readParts } from './versionParts'

/** What a student has typed and not submitted. */
export interface Draft extends Answer {
  readonly partId: string
  readonly savedAt: Date
}

/** Keeps what `who` has typed for a part, replacing what was kept; null when the item is not theirs to answer. */
export async function saveDraft(
  who: Person,
  draft: Answer & { readonly itemId: string; readonly partId: string; readonly now: Date },
): Promise<Draft | null> {
  const { itemId, partId, now } = draft
  const item = await database().item.findFirst({
    where: { AND: [{ id: itemId }, itemAnsweredBy(who, now)] },
    select: { version: { select: { parts: true } } },
  })
  if (!item || !readParts(item.version.parts).some((part) => part.id === partId)) return null
  const typed = { ...storeAnswer(draft), savedAt: now }
  const row = await inTurn(() =>
    database().draft.upsert({
      where: { studentId_itemId_partId: { studentId: who.id, itemId, partId } },
      create: { id: uuid(), studentId: who.id, itemId, partId, ...typed },
      update: typed,
    }),
  )
  return toDraft(row)
}

/** The drafts of `who` for an item. */
export async function findDrafts(who: Person, itemId: string): Promise<readonly Draft[]> {
  const rows = await database().draft.findMany({ where: { studentId: who.id, itemId } })
  return rows.map(toDraft)
}

function toDraft(row: DraftModel): Draft {
  return { ...readAnswer(row), partId: row.partId, savedAt: row.savedAt }
}
