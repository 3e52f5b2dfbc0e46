/** Rendered anew for each question: an answer kept from before would prove nothing. */
export const dynamic = 'force-dynamic'

/** Says that the process answers; whoever balances load or waits for a start asks here. */
export function GET(): Response {
  return Response.json({ status: 'ok' })
}
