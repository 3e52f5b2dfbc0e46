import { databaseAnswers } from '@/lib/db/health'

/** Rendered anew for each question: an answer kept from before would prove nothing. */
export const dynamic = 'force-dynamic'

/** Says whether the process and its database answer; whoever balances load or waits for a start asks here. */
export async function GET(): Promise<Response> {
  return (await databaseAnswers())
    ? Response.json({ status: 'ok' })
    : Response.json({ status: 'no database' }, { status: 503 })
}
