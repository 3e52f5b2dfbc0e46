import { z } from 'zod'
import { runRegrades } from '@/app/regradeRunner'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { roleAtItem } from '@/lib/db/courses'
import { findRegrade } from '@/lib/db/regrades'

interface Context {
  readonly params: Promise<{ regradeId: string }>
}

/** How far a regrade is. One that a stopped process left goes on when its progress is asked for. 404 for all who may not see it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const person = await currentPerson()
  const regradeId = z.uuid().safeParse((await params).regradeId)
  if (person === null || !regradeId.success) return new Response(null, { status: 404 })
  const regrade = await findRegrade(person, regradeId.data)
  if (regrade === null) return new Response(null, { status: 404 })
  const role = await roleAtItem(person, regrade.itemId)
  if (!can(person, 'regrade.read', { kind: 'course', role })) {
    return new Response(null, { status: 404 })
  }
  const { state, total, judged, changes, applied } = regrade
  if (state !== 'ready' && regrade.finishedAt === null) runRegrades()
  const headers = { 'cache-control': 'no-store' }
  return Response.json({ state, total, judged, changes, applied }, { headers })
}
