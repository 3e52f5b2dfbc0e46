import { countSubmissions, expect, test } from '../fixtures'
import { answerTo, askerAt } from './asker'

/** Where playwright.config.ts has the demo served. */
const origin = process.env.NABLA_URL ?? ''

test.describe('with one attempt', () => {
  test.use({ policy: { attempts: 1 } })

  test('50 answers at once get one verdict', async ({ sheet }) => {
    const { post } = await askerAt(origin, sheet.student)
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        post('/api/submissions', answerTo(sheet.itemId, 'diagonal', `yhat_k + ${index + 2}`)),
      ),
    )
    const bodies = await Promise.all(replies.map((reply) => reply.json()))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(bodies.filter(({ kind }) => kind === 'judged')).toHaveLength(1)
    const refusals = bodies.flatMap((body) => (body.kind === 'refused' ? [body.refusal] : []))
    expect(refusals).toHaveLength(49)
    for (const refusal of refusals) expect(['pending', 'no-attempts']).toContain(refusal)
    expect(await countSubmissions(sheet, 'diagonal')).toBe(1)
  })
})

test('one key sent 10 times at once is one submission with one reply', async ({ sheet }) => {
  const { post } = await askerAt(origin, sheet.student)
  const answer = answerTo(sheet.itemId, 'diagonal', 'yhat_k')
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => post('/api/submissions', answer)),
  )
  const bodies = await Promise.all(replies.map((reply) => reply.text()))
  expect(new Set(bodies).size).toBe(1)
  expect(await countSubmissions(sheet, 'diagonal')).toBe(1)
  const other = await post('/api/submissions', { ...answer, text: 'yhat_i' })
  expect(await other.json()).toEqual({ kind: 'refused', refusal: 'key-reused' })
})

test('a change without an Origin, or with a foreign one, is refused everywhere', async ({
  sheet,
}) => {
  const { post } = await askerAt(origin, sheet.student)
  for (const path of ['submissions', 'drafts', 'preferences', 'auth/sign-in', 'auth/sign-out']) {
    for (const foreign of ['', 'null', 'https://example.org']) {
      const reply = await post(`/api/${path}`, {}, { origin: foreign })
      expect([path, foreign, reply.status]).toEqual([path, foreign, 403])
    }
  }
})

test('a body above 64 kB is not read', async ({ sheet }) => {
  const { post } = await askerAt(origin, sheet.student)
  const reply = await post('/api/drafts', { text: 'x'.repeat(64 * 1024) })
  expect(reply.status).toBe(413)
})

test('a roster above 64 kB is read', async ({ sheet }) => {
  const { post } = await askerAt(origin, sheet.instructor)
  const { courseId } = sheet
  const rows = Array.from({ length: 5000 }, (_, row) => `S${row}\tName of student ${row}`)
  const text = ['Student no.\tName', ...rows].join('\n')
  const reply = await post('/api/rosters/preview', { courseId, roster: { kind: 'text', text } })
  expect(reply.status).toBe(200)
})

test('a body with an unknown key, a missing one or of another type is refused', async ({
  sheet,
}) => {
  const { post } = await askerAt(origin, sheet.student)
  const answer = answerTo(sheet.itemId, 'diagonal', 'yhat_k')
  const { idempotencyKey, ...keyless } = answer
  for (const body of [
    { ...answer, credit: 10_000 },
    { ...answer, idempotencyKey: `${idempotencyKey}0` },
    { ...answer, text: 'x'.repeat(20_001) },
    keyless,
    [answer],
    '{"itemId":',
  ]) {
    expect((await post('/api/submissions', body)).status).toBe(400)
  }
  const form = await post('/api/submissions', answer, { 'content-type': 'text/plain' })
  expect(form.status).toBe(400)
  expect(await countSubmissions(sheet, 'diagonal')).toBe(0)
})

test('a stranger is not answered, and the 121st submission in a minute has to wait', async ({
  sheet,
}) => {
  const answer = answerTo(sheet.courseId, 'diagonal', 'yhat_k')
  const stranger = await askerAt(origin, null)
  expect((await stranger.post('/api/submissions', answer)).status).toBe(401)
  const { post } = await askerAt(origin, sheet.student)
  const replies = await Promise.all(
    Array.from({ length: 121 }, () => post('/api/submissions', answer)),
  )
  expect(replies.filter(({ status }) => status === 404)).toHaveLength(120)
  const [waiting] = replies.filter(({ status }) => status === 429)
  expect(Number(waiting?.headers.get('retry-after'))).toBeGreaterThan(0)
})
