import { z } from 'zod'
import { answerShape, pageShape } from '@/app/api/answerSchema'
import { handle, notFound } from '@/app/api/handle'
import type { DraftReply, Standing } from '@/app/ui/answer/reply'
import { currentPerson } from '@/lib/auth/currentPerson'
import { draftLimit } from '@/lib/auth/limits'
import { findItem } from '@/lib/db/assignments'
import { clock } from '@/lib/db/clock'
import { type Draft, findDrafts, saveDraft } from '@/lib/db/drafts'
import { isHandedIn } from '@/lib/db/submissions'

const draftSchema = z.strictObject({
  ...answerShape,
  ...pageShape,
  /** When the draft was saved that this one was typed over; null where the page knew of none. */
  base: z.iso.datetime().nullable().default(null),
})

/**
 * Keeps what a student has typed. 409 with the other text where one was saved since from another page, or where the page is
 * of another account; 404 where the item is not theirs to answer.
 */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    draftSchema,
    async (person, { personId, base, ...typed }, now) => {
      if (personId !== undefined && personId !== person.id) {
        return { status: 409, body: { kind: 'other-account' } satisfies DraftReply }
      }
      const at = base === null ? null : new Date(base)
      const receipt = await saveDraft(person, { ...typed, base: at, now: await clock(now) })
      if (receipt === null) return notFound
      const { kind, draft } = receipt
      if (kind === 'other') {
        return { status: 409, body: { kind, draft: sendable(draft) } satisfies DraftReply }
      }
      const { savedAt } = sendable(draft)
      const body: DraftReply = { kind, savedAt, versionId: receipt.versionId }
      return { status: 200, body }
    },
    draftLimit,
  )
}

/**
 * How an item stands for who asks, for a page that has been open for a while, and whether the answer of a press (its idempotency key) is in.
 * 404 where it is not theirs to see.
 */
export async function GET(request: Request): Promise<Response> {
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 401 })
  const { searchParams } = new URL(request.url)
  const itemId = z.uuid().safeParse(searchParams.get('itemId'))
  const press = z.uuid().nullable().safeParse(searchParams.get('press'))
  if (!itemId.success || !press.success) return new Response(null, { status: 404 })
  const now = await clock(new Date())
  const found = await findItem(person, itemId.data, now)
  if (found === null) return new Response(null, { status: 404 })
  const { due, lateUntil, phase } = found.assignment
  const drafts = await findDrafts(person, itemId.data)
  const body: Standing = {
    personId: person.id,
    now: now.toISOString(),
    due: due.toISOString(),
    lateUntil: lateUntil?.toISOString() ?? null,
    phase,
    versionId: found.item.question.versionId,
    drafts: drafts.map((draft) => ({ partId: draft.partId, ...sendable(draft) })),
    hasPress: press.data !== null && (await isHandedIn(person, press.data)),
  }
  return Response.json(body, { headers: { 'cache-control': 'no-store' } })
}

function sendable({ text, fields, format, savedAt }: Draft) {
  return { text, fields, format, savedAt: savedAt.toISOString() }
}
