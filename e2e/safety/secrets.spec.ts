import type { APIRequestContext } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { database } from '@/lib/db/client'
import { listSubmissions } from '@/lib/db/submissions'
import { usualPolicy } from '@/lib/gradebook/policy'
import { dictionary } from '@/lib/i18n/dictionary'
import { sayOutcome } from '@/lib/i18n/sayVerdict'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { expect, signIn } from '../fixtures'
import { type Classroom, installClassroom, test } from '../teach/classroom'
import { bare } from './bodies'
import { longestRun, type Secret, secretsOf } from './secrets'

const files = readQuestionFolder('content/two-layer-softmax')
const question = loadQuestion(files, 'two-layer-softmax')
const secrets = secretsOf(question, files)

/** Wrong in every way that is told apart, and none of them on the way to a right one. */
const WRONG: Readonly<Record<'shape' | 'formula' | 'cases', readonly string[]>> = {
  shape: ['m x m', 'D_x', 'q'],
  formula: ['-7 yhat_k', 'exp(z_k)', '1 / 0', '3', 'q', 'yhat_k +'],
  cases: ['-7 yhat_i', 'cases(2, i = k; 3, otherwise)', '5 y_i'],
}

const RIGHT = '-yhat_i yhat_k'

const hints = Object.values(question.prose).flatMap((prose) =>
  Object.entries(prose.parts).flatMap(([id, part]) =>
    part.hints.map((hint) => ({ what: `hint of ${id}`, text: bare(longestRun(hint)) })),
  ),
)
const isSolution = ({ what }: Secret) => what.startsWith('solution of')

/** Words that say, on any page, what became of an answer. */
const TELLING = (['en', 'zh-CN'] as const).flatMap((locale) => [
  ...(['correct', 'partial', 'incorrect', 'undecided'] as const).map((outcome) =>
    sayOutcome(outcome, locale),
  ),
  dictionary(locale).answer.sameAgain,
])
/** What heads a plot of an answer beside the true one. */
const PLOT_TITLES = (['en', 'zh-CN'] as const).map((locale) => dictionary(locale).plot.title)
/** A curve of a plot, as a page draws it: from each place straight to the next. */
const CURVE = /M-?[\d.]+ -?[\d.]+(?:L-?[\d.]+ -?[\d.]+){20,}/g
/** What stands before a word that a page shows; all words of a page are sent to the browser with their keys, which is another matter. */
const SHOWN = String.raw`(>|children\\*":\\*"|[,[]\\*")`
const TELLING_DATA =
  /(outcome|counted|repeats|credit|wrong|score)\\*"\s*:\s*(\d|true|false|null|\\*"(correct|partial|incorrect|undecided|unreadable|broken))/

/** The reply to an answer, the keys of its card as they came. */
const receivedReply = z.strictObject({
  kind: z.literal('judged'),
  judged: z.strictObject({
    kind: z.literal('received'),
    submissionId: z.string(),
    number: z.number(),
    text: z.string(),
    fields: z.null(),
    files: z.tuple([]),
    late: z.boolean(),
    receivedAt: z.string(),
    toldAfter: z.string(),
    toldAtAttempt: z.null(),
  }),
  attemptsLeft: z.number(),
})

/** A response a student got: where from, and the body as it came. */
interface Received {
  readonly from: string
  readonly body: string
}

test('there is something to hide, of every kind', () => {
  const kinds = secrets.map(({ what }) => what.split(' ').slice(0, -1).join(' '))
  for (const kind of ['definition of', 'target of', 'shape of', 'right answer', 'solution of']) {
    expect(kinds).toContain(kind)
  }
})

for (const feedback of ['full', 'outcome'] as const) {
  test(`no response a student gets gives an answer away, feedback ${feedback}`, async ({
    context,
    baseURL,
  }) => {
    const policy = { ...usualPolicy, attempts: 20, feedback, solution: 'never' as const }
    const classroom = await installClassroom(policy)
    await signIn(context, classroom.absent)
    const before = await readAll(context.request, classroom)
    const replies = await answerAll(context.request, classroom, baseURL ?? '')
    const after = await readAll(context.request, classroom)
    const received = [...before, ...replies, ...after]
    expect(received.length).toBeGreaterThan(30)
    const values = await tracedValues(classroom)
    expect(values.length).toBeGreaterThan(20)
    for (const one of received) {
      expect(found(one, secrets), one.from).toEqual([])
      expect(one.body, one.from).not.toMatch(/trace\\*"\s*:/)
      expect(one.body, one.from).not.toMatch(/truth\\*"\s*:\s*(?!null)/)
      expect(one.body.match(CURVE), one.from).toBeNull()
      expect(
        values.filter((value) => one.body.includes(value)),
        one.from,
      ).toEqual([])
    }
  })
}

test('an outcome that is not told reaches nobody before the date', async ({ context, baseURL }) => {
  const everything = { diagnosis: 'always', counterexample: 'always', repair: 'always' } as const
  const feedback = { verdict: 'after-due', ...everything, ticks: true } as const
  const policy = { ...usualPolicy, feedback, solution: 'after-correct' } as const
  const classroom = await installClassroom(policy)
  const { itemId } = classroom
  const headers = { origin: baseURL ?? '' }
  const replies: unknown[] = []
  for (const who of [classroom.absent, classroom.hasty]) {
    await signIn(context, who)
    const text = who === classroom.absent ? RIGHT : '-7 yhat_k'
    const answer = { itemId, partId: 'off-diagonal', text, format: 'plain' }
    const data = { ...answer, fields: null, idempotencyKey: uuid() }
    const reply = await context.request.post('/api/submissions', { headers, data })
    const { judged, ...rest } = receivedReply.parse(await reply.json())
    replies.push({ ...rest, judged: { ...judged, submissionId: '', receivedAt: '', text: '' } })
    const ticks = { ...answer, text: `d(yhat_k, z_i) = ${text}`, case: null }
    const ticked = await context.request.post('/api/ticks', { headers, data: ticks })
    expect(ticked.status()).toBe(404)
    for (const one of await readAll(context.request, classroom)) {
      expect(found(one, secrets.filter(isSolution)), one.from).toEqual([])
      expect(found(one, hints), one.from).toEqual([])
      expect(one.body.match(TELLING_DATA), one.from).toBeNull()
      expect(wordsShown(one.body), one.from).toEqual([])
    }
  }
  expect(replies[0]).toEqual(replies[1])
})

test('the truth along a variable reaches nobody before the solution is open', async ({
  context,
  classroom,
}) => {
  await signIn(context, classroom.hasty)
  const before = await readAll(context.request, classroom)
  const due = new Date(Date.now() - 60_000)
  await database().assignment.update({ where: { id: classroom.assignmentId }, data: { due } })
  const after = await readAll(context.request, classroom)
  const curves = new Set(after.flatMap(({ body }) => body.match(CURVE) ?? []))
  expect(curves.size).toBe(2)
  for (const title of PLOT_TITLES) expect(after.some(({ body }) => body.includes(title))).toBe(true)
  for (const { from, body } of before) {
    expect(body.match(CURVE), from).toBeNull()
    for (const text of [...curves, ...PLOT_TITLES]) expect(body, from).not.toContain(text)
    expect(body, from).not.toMatch(/truth\\*"\s*:\s*(?!null)/)
  }
})

test('hints stay closed until the policy opens them', async ({ context, classroom }) => {
  await signIn(context, classroom.absent)
  for (const one of await readAll(context.request, classroom)) {
    expect(found(one, hints), one.from).toEqual([])
  }
})

test('the search finds a hint that is open, and an outcome that is told', async ({
  context,
  classroom,
}) => {
  await signIn(context, classroom.hasty)
  const from = `/assignments/${classroom.assignmentId}/${classroom.itemId}`
  const body = await (await context.request.get(from)).text()
  const hint = question.prose['zh-CN']?.parts.diagonal?.hints[0] ?? ''
  expect(found({ from, body }, [{ what: 'hint', text: bare(longestRun(hint)) }])).toEqual(['hint'])
  expect(wordsShown(body)).toEqual([sayOutcome('incorrect', 'zh-CN')])
})

test('the search finds what staff may see', async ({ context, classroom }) => {
  await signIn(context, classroom.instructor)
  const from = `/teach/submissions/${classroom.submissionIds[1]}`
  const body = await (await context.request.get(from)).text()
  const kinds = found({ from, body }, secrets)
  expect(kinds).toContain('target of diagonal')
  expect(kinds).toContain('solution of diagonal')
})

test('the search looks through escapes', () => {
  const secret = { what: 'shape of W2', text: bare('K\\times D_a') }
  for (const body of ['K \\times D_a', '"K\\\\\\\\times D_a"', 'K\\u005ctimes\n D_a']) {
    expect(found({ from: 'here', body }, [secret])).toEqual(['shape of W2'])
  }
})

/** The words on a page that say what became of an answer. */
function wordsShown(body: string): readonly string[] {
  return TELLING.filter((word) => new RegExp(`${SHOWN}${word}`).test(body))
}

function found({ body }: Received, sought: readonly Secret[]): readonly string[] {
  const text = bare(body)
  return sought.filter((secret) => text.includes(secret.text)).map(({ what }) => what)
}

/** Every page of the student, as HTML in both languages and as the payload of a navigation. */
async function readAll(
  request: APIRequestContext,
  { courseId, assignmentId, itemId }: Classroom,
): Promise<readonly Received[]> {
  const pages = [
    '/',
    `/courses/${courseId}`,
    `/assignments/${assignmentId}`,
    `/assignments/${assignmentId}/${itemId}`,
    `/teach/assignments/${assignmentId}`,
  ]
  const paths = [...pages, `/api/drafts?itemId=${itemId}`, `/api/exports/gradebook/${assignmentId}`]
  const received: Received[] = []
  for (const from of paths) {
    for (const headers of [
      { 'accept-language': 'en' },
      { 'accept-language': 'zh-CN' },
      { 'accept-language': 'en', rsc: '1' },
    ]) {
      const reply = await request.get(from, { headers })
      if ('rsc' in headers && reply.ok() && !from.startsWith('/api/')) {
        expect(reply.headers()['content-type'], from).toContain('text/x-component')
      }
      received.push({ from: `${from} ${JSON.stringify(headers)}`, body: await reply.text() })
    }
  }
  return received
}

/** Hands in every wrong answer, keeps a draft of it, and gives what came back. */
async function answerAll(
  request: APIRequestContext,
  { itemId }: Classroom,
  origin: string,
): Promise<readonly Received[]> {
  const received: Received[] = []
  for (const part of question.parts) {
    const kind =
      part.target.kind === 'shape' ? 'shape' : part.cases.length > 0 ? 'cases' : 'formula'
    for (const text of WRONG[kind]) {
      const answer = { itemId, partId: part.id, text, fields: null, format: 'plain' }
      const headers = { origin }
      const draft = await request.post('/api/drafts', { headers, data: answer })
      const data = { ...answer, idempotencyKey: uuid() }
      const reply = await request.post('/api/submissions', { headers, data })
      expect(reply.status(), `${part.id}: ${text}`).toBe(200)
      const from = `${part.id}: ${text}`
      received.push({ from: `draft of ${from}`, body: await draft.text() })
      received.push({ from, body: await reply.text() })
    }
  }
  return received
}

/** The true values at the sample points of the student's answers, to the last digit. */
async function tracedValues({ absent, itemId }: Classroom): Promise<readonly string[]> {
  const lists = await Promise.all(
    question.parts.map(({ id }) => listSubmissions(absent, itemId, id)),
  )
  const points = lists
    .flat()
    .flatMap(({ gradings }) => gradings.flatMap(({ verdict }) => verdict?.trace ?? []))
  return points.map(({ truth }) => String(truth)).filter((digits) => digits.length > 12)
}
