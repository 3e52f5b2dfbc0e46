import { z } from 'zod'
import { handle } from '@/app/api/handle'
import { markSeen } from '@/lib/db/changes'

const seenSchema = z.strictObject({ until: z.iso.datetime() })

/** Keeps that somebody has seen what changed until the moment their page was made, and nothing later. */
export function POST(request: Request): Promise<Response> {
  return handle(request, seenSchema, async (person, { until }, now) => {
    const moment = new Date(until)
    await markSeen(person, moment < now ? moment : now)
    return { status: 204 }
  })
}
