import { join } from 'node:path'
import { closeDatabase } from '@/lib/db/client'
import { installQuestion, type QuestionFiles } from '@/lib/db/questions'
import { gradeAnswer } from '@/lib/grading/gradeAnswer'
import { preparePart } from '@/lib/grading/preparePart'
import type { Verdict } from '@/lib/grading/verdict'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { createReferee } from '@/lib/referee/referee'
import { type Judge, type LargeCourse, makeLargeCourse } from './largeCourse'
import type { BenchServer } from './server'
import { type Spread, spreadOf } from './statistics'
import { type GradebookUse, timeUse } from './usable'

/** How long the pages and the acts of a lecturer with 300 students take, in milliseconds. */
export interface TeachSpeed {
  readonly answers: number
  /** Until the first byte of the gradebook, and until all of it is there. */
  readonly gradebook: { readonly firstByte: Spread; readonly whole: Spread }
  /** The same in a browser; null where there is none. */
  readonly use: GradebookUse | null
  readonly analysis: Spread
  readonly groups: Spread
  /** Judging all answers of a question anew and changing what follows. */
  readonly regrade: number
  /** Answers of the health page meanwhile. */
  readonly meanwhile: Spread
}

const QUESTION = 'two-layer-softmax'
const LOOKS = 12

/** Measures a course of 300 students × 42 parts on a running demo. The database is opened beside the server. */
export async function timeTeaching(server: BenchServer): Promise<TeachSpeed> {
  const files = readQuestionFolder(join('content', QUESTION))
  const now = new Date()
  let course: LargeCourse
  let toVersionId: string
  try {
    const versionId = await installQuestion(loadQuestion(files, QUESTION), files, now)
    course = await makeLargeCourse(versionId, await judgeOnce(files), now)
    toVersionId = await installMended(files, now)
  } finally {
    await closeDatabase()
  }
  // The connection has been idle while the course was made: the server may just have closed it.
  await server.fetch('/api/health').catch(() => null)
  const { assignmentId, itemIds, answers } = course
  const page = `/teach/assignments/${assignmentId}`
  const looks = await timed(() => look(server, page))
  const use = await timeUse(server, page, LOOKS)
  const analysis = await timed(() => look(server, `${page}/analysis`))
  const groups = await timed(() => look(server, `${page}/groups?item=${itemIds[0]}&part=diagonal`))
  const whole = (all: readonly Look[]) => spreadOf(all.map((one) => one.whole))
  return {
    answers,
    gradebook: { firstByte: spreadOf(looks.map((one) => one.firstByte)), whole: whole(looks) },
    use,
    analysis: whole(analysis),
    groups: whole(groups),
    ...(await timeRegrades(server, itemIds, toVersionId)),
  }
}

interface Look {
  readonly firstByte: number
  readonly whole: number
}

async function timed(act: () => Promise<Look>): Promise<readonly Look[]> {
  await act()
  const looks: Look[] = []
  for (let time = 0; time < LOOKS; time += 1) looks.push(await act())
  return looks
}

async function look(server: BenchServer, path: string): Promise<Look> {
  const started = performance.now()
  const reply = await server.fetch(path)
  const reader = reply.body?.getReader()
  await reader?.read()
  const firstByte = performance.now() - started
  while ((await reader?.read())?.done === false);
  if (!reply.ok) throw new Error(`${path} was answered ${reply.status}`)
  return { firstByte, whole: performance.now() - started }
}

/** Regrades every item, all at once as far as the application does them so, and asks for the health page meanwhile. */
async function timeRegrades(
  server: BenchServer,
  itemIds: readonly string[],
  toVersionId: string,
): Promise<Pick<TeachSpeed, 'regrade' | 'meanwhile'>> {
  const waits: number[] = []
  const until = async (id: string, state: string) => {
    for (;;) {
      const started = performance.now()
      await server.fetch('/api/health')
      waits.push(performance.now() - started)
      const reply = await server.fetch(`/api/regrades/${id}`)
      const stage: { state: string } = await reply.json()
      if (stage.state === state) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const started = performance.now()
  const begun: string[] = []
  for (const itemId of itemIds) {
    const reply = await post(server, '/api/regrades', { itemId, toVersionId, reason: 'bench' })
    const { id }: { id: string } = await reply.json()
    begun.push(id)
  }
  for (const id of begun) {
    await until(id, 'ready')
    await post(server, '/api/regrades/steps', { regradeId: id, step: 'apply' })
  }
  for (const id of begun) await until(id, 'applied')
  return { regrade: performance.now() - started, meanwhile: spreadOf(waits) }
}

async function post(server: BenchServer, path: string, value: unknown): Promise<Response> {
  const reply = await server.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  })
  if (!reply.ok) throw new Error(`${path} was answered ${reply.status}: ${await reply.text()}`)
  return reply
}

/** A judge that grades each text once for each part. */
async function judgeOnce(files: QuestionFiles): Promise<Judge> {
  const question = loadQuestion(files, QUESTION)
  const instruments = { referee: await createReferee(), clock: () => performance.now() * 1000 }
  const prepared = new Map(
    question.parts.map((part) => [part.id, preparePart(question, part, 1, instruments)]),
  )
  const kept = new Map<string, Verdict>()
  return (partId, answer) => {
    const key = JSON.stringify([partId, answer])
    const found = kept.get(key)
    if (found !== undefined) return found
    const part = prepared.get(partId)
    if (part === undefined) throw new Error(`${QUESTION} has no part ${partId}`)
    const { text, fields, format } = answer
    const verdict = gradeAnswer(part, { answer: fields ?? text, format })
    kept.set(key, verdict)
    return verdict
  }
}

/** The question with its first part asking for the transpose: every answer to it is judged otherwise. */
async function installMended(files: QuestionFiles, now: Date): Promise<string> {
  const yaml = files['question.yaml'] ?? ''
  const mended = {
    ...files,
    'question.yaml': yaml.replace('answer: shape(W2)', "answer: shape(W2')"),
  }
  if (mended['question.yaml'] === yaml) throw new Error('the question has no part to mend')
  return installQuestion(loadQuestion(mended, QUESTION), mended, now)
}
