import type { APIRequestContext } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { expect, type Sheet, signIn, test } from '../fixtures'
import { bare } from './bodies'

test.use({ question: 'small-network-numbers', policy: { attempts: 20, solution: 'never' } })

const question = loadQuestion(readQuestionFolder('content/small-network-numbers'))

/** Right answers long enough not to stand somewhere by chance, and the targets they follow from. */
const SECRETS = [
  ...question.parts.flatMap(({ target, source }) => (target.kind === 'number' ? [source] : [])),
  ...question.cases.flatMap(({ expect: expected, answer }) =>
    expected === 'correct' && typeof answer === 'string' && !/[一-鿿a-z]{4}/.test(answer)
      ? [answer]
      : [],
  ),
]
  .map(bare)
  .filter(({ length }) => length > 5)

const WRONG: Readonly<Record<string, readonly string[]>> = {
  number: ['-7', '1/0', '12 KB', 'H', '0.5'],
  choice: ['a', 'scale', 'larger, scale', 'none'],
}

test('what is correct of a choice, and a number that is asked, never reach a browser', async ({
  context,
  sheet,
  baseURL,
}) => {
  await signIn(context, sheet.student)
  const bodies = [
    ...(await readPages(context.request, sheet)),
    ...(await answerAll(context.request, sheet, baseURL ?? '')),
    ...(await readPages(context.request, sheet)),
  ]
  expect(SECRETS.length).toBeGreaterThan(15)
  for (const body of bodies) {
    expect(body).not.toMatch(/correct\\*"\s*:\s*\\*["[]/)
    expect(body).not.toMatch(/(?:trace|target|tolerance)\\*"\s*:/)
    const text = bare(body)
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([])
  }
})

test('the search finds them where staff may see them', async ({ context, sheet, baseURL }) => {
  await signIn(context, sheet.student)
  await answerAll(context.request, sheet, baseURL ?? '')
  await signIn(context, sheet.instructor)
  const gradebook = await context.request.get(`/teach/assignments/${sheet.assignmentId}`)
  const links = (await gradebook.text()).matchAll(/\/teach\/submissions\/[0-9a-f-]{36}/g)
  const paths = [...new Set([...links].map(([path]) => path))]
  const pages = await Promise.all(
    paths.map(async (path) => (await context.request.get(path)).text()),
  )
  const text = bare(pages.join('\n'))
  expect(SECRETS.some((secret) => text.includes(secret))).toBe(true)
  expect(text).toContain('same,gradient,overflow')
})

async function readPages(request: APIRequestContext, { path }: Sheet): Promise<readonly string[]> {
  const bodies: string[] = []
  for (const headers of [
    { 'accept-language': 'en' },
    { 'accept-language': 'zh-CN' },
    { 'accept-language': 'en', rsc: '1' },
  ]) {
    bodies.push(await (await request.get(path, { headers })).text())
  }
  return bodies
}

/** Hands in wrong answers of every kind to every part, and gives the replies. */
async function answerAll(
  request: APIRequestContext,
  { itemId }: Sheet,
  origin: string,
): Promise<readonly string[]> {
  const bodies: string[] = []
  for (const { id, target } of question.parts) {
    for (const text of WRONG[target.kind] ?? []) {
      const answer = { itemId, partId: id, text, fields: null, format: 'plain' }
      const data = { ...answer, idempotencyKey: uuid() }
      const reply = await request.post('/api/submissions', { headers: { origin }, data })
      expect(reply.status(), `${id}: ${text}`).toBe(200)
      bodies.push(await reply.text())
    }
  }
  return bodies
}
