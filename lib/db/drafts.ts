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

/** What is to be kept, and what its writer's page knew of. */
export interface TypedDraft extends Answer {
  readonly itemId: string
  readonly partId: string
  /** When the draft was saved that the page began from; null where it knew of none. */
  readonly base: Date | null
  readonly now: Date
}

/** What came of keeping a draft. */
export type DraftReceipt =
  /** `versionId`: the version of the question that stands now. */
  | { readonly kind: 'saved'; readonly draft: Draft; readonly versionId: string }
  /** Another one was saved since, from another page: it stays. */
  | { readonly kind: 'other'; readonly draft: Draft }

/**
 * Keeps what `who` has typed for a part in the place of the draft that it was typed over; null when the item is not theirs to
 * answer. A draft that its page never saw is not overwritten: it is handed back.
 */
export async function saveDraft(who: Person, typed: TypedDraft): Promise<DraftReceipt | null> {
  const { itemId, partId, base, now } = typed
  const item = await database().item.findFirst({
    where: { AND: [{ id: itemId }, itemAnsweredBy(who, now)] },
    select: { versionId: true, version: { select: { parts: true } } },
  })
  if (!item || !readParts(item.version.parts).some((part) => part.id === partId)) return null
  const place = { studentId: who.id, itemId, partId }
  const answer = storeAnswer(typed)
  const saved = (row: DraftModel): DraftReceipt => {
    return { kind: 'saved', draft: toDraft(row), versionId: item.versionId }
  }
  return inTurn(async (): Promise<DraftReceipt> => {
    const row = await database().draft.findUnique({ where: { studentId_itemId_partId: place } })
    if (row === null) {
      const data = { id: uuid(), ...place, ...answer, savedAt: now }
      return saved(await database().draft.create({ data }))
    }
    if (isSame(row, answer)) return saved(row)
    if (base?.getTime() !== row.savedAt.getTime()) return { kind: 'other', draft: toDraft(row) }
    const savedAt = after(row.savedAt, now)
    const where = { id: row.id, savedAt: row.savedAt }
    const { count } = await database().draft.updateMany({ where, data: { ...answer, savedAt } })
    if (count === 1) return saved({ ...row, ...answer, savedAt })
    return {
      kind: 'other',
      draft: toDraft(await database().draft.findUniqueOrThrow({ where: { id: row.id } })),
    }
  })
}

/** The drafts of `who` for an item. */
export async function findDrafts(who: Person, itemId: string): Promise<readonly Draft[]> {
  const rows = await database().draft.findMany({ where: { studentId: who.id, itemId } })
  return rows.map(toDraft)
}

/** The time of a draft tells it from the one before, so no two have the same. */
function after(before: Date, now: Date): Date {
  return now > before ? now : new Date(before.getTime() + 1)
}

function isSame(row: DraftModel, { text, fields, format }: ReturnType<typeof storeAnswer>) {
  return row.text === text && row.fields === fields && row.format === format
}

function toDraft(row: DraftModel): Draft {
  return { ...readAnswer(row), partId: row.partId, savedAt: row.savedAt }
}
