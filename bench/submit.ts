import { randomUUID } from 'node:crypto'
import type { BenchServer } from './server'
import { type Spread, spreadOf } from './statistics'

/** Right answers in turn: repeats are stored and graded like any other, and cost no attempt. */
const ANSWERS = [
  { partId: 'w2', text: 'K x D_a' },
  { partId: 'diagonal', text: 'yhat_k (1 - yhat_k)' },
  { partId: 'off-diagonal', text: '-yhat_i yhat_k' },
  { partId: 'loss', text: 'yhat_i - y_i' },
]

/** Rounds not counted and counted: together about as many answers as one homework gets from a busy student. */
const WARMUP_ROUNDS = 5
const ROUNDS = 10

/** Milliseconds from sending an answer to its verdict: stored durably, graded, its grading stored. */
export async function timeSubmissions(server: BenchServer, itemId: string): Promise<Spread> {
  const times: number[] = []
  for (let round = -WARMUP_ROUNDS; round < ROUNDS; round += 1) {
    for (const answer of ANSWERS) {
      const started = performance.now()
      const reply = await server.fetch('/api/submissions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...answer,
          itemId,
          fields: null,
          format: 'plain',
          idempotencyKey: randomUUID(),
        }),
      })
      const body = await reply.text()
      if (!reply.ok) throw new Error(`a submission was answered ${reply.status}: ${body}`)
      if (round >= 0) times.push(performance.now() - started)
    }
  }
  return spreadOf(times)
}
