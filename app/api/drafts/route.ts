import { z } from 'zod'
import { answerShape } from '@/app/api/answerSchema'
import { currentPerson } from '@/lib/auth/currentPerson'
import { bodyStatus, readBody } from '@/lib/auth/readBody'
import { sameOrigin } from '@/lib/auth/sameOrigin'
import { findItem } from '@/lib/db/assignments'
import { clock } from '@/lib/db/clock'
import { findDrafts, saveDraft } from '@/lib/db/drafts'

const draftSchema = z.strictObject(answerShape)

/** Keeps what a student has typed. 404 where the item is not theirs to answer. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return new Response(null, { status: 403 })
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 401 })
  const body = await readBody(request, draftSchema)
  if (body.kind !== 'read') return new Response(null, { status: bodyStatus(body.kind) })
  const draft = await saveDraft(person, { ...body.value, now: await clock(new Date()) })
  if (draft === null) return new Response(null, { status: 404 })
  return Response.json({ savedAt: draft.savedAt.toISOString() })
}

/** The drafts of an item, for another device. 404 where the item is not theirs to see. */
export async function GET(request: Request): Promise<Response> {
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 401 })
  const itemId = z.uuid().safeParse(new URL(request.url).searchParams.get('itemId'))
  if (!itemId.success) return new Response(null, { status: 404 })
  const found = await findItem(person, itemId.data, new Date())
  if (found === null) return new Response(null, { status: 404 })
  return Response.json({ drafts: await findDrafts(person, itemId.data) })
}
