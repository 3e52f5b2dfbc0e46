import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Verdict } from '@/lib/grading/verdict'
import { database } from './client'
import { listComments, withdrawComment, writeComment } from './comments'
import { appendGrading, overrideGrading } from './gradings'
import type { Person } from './person'
import { countQueue, countQueues, listQueue, type QueueFilter } from './queue'
import { recordSubmission } from './recordSubmission'
import { answerSecondLook, askSecondLook, listSecondLooks } from './secondLooks'
import { listSubmissions } from './submissions'
import {
  addMarkedItem,
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
  verdict,
} from './temporaryDatabase'
import { verify } from './verify'

const waiting = { outcome: 'undecided', note: 'awaits-marking' } as const
let close: () => Promise<void>
let course: TestCourse
let markedItemId: string
let clicks = 0

beforeAll(async () => {
  close = await openTemporaryDatabase()
  course = await makeCourse()
  markedItemId = await addMarkedItem(course)
})
afterAll(() => close())

/** Hands in and judges an answer; gives the submission's id. */
async function answer(
  who: Person,
  partId: string,
  judged: Partial<Verdict>,
  hours: number,
): Promise<string> {
  clicks += 1
  const now = new Date(onDay(1).getTime() + hours * 3_600_000)
  const receipt = await recordSubmission(who, {
    itemId: partId === 'prose' ? markedItemId : course.itemId,
    partId,
    text: `answer ${clicks}`,
    fields: null,
    format: 'plain',
    idempotencyKey: `click ${clicks}`,
    now,
  })
  if (receipt?.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(receipt)}`)
  await appendGrading(receipt.submission.id, verdict(judged), now)
  return receipt.submission.id
}

async function queued(filter: Partial<QueueFilter> = {}): Promise<readonly string[][]> {
  const all = { kind: null, assignmentId: null, ...filter }
  const entries = await listQueue(course.assistant, course.courseId, all)
  return entries.map(({ submissionId, kind }) => [kind, submissionId])
}

describe('the queue', () => {
  let first: string
  let prose: string
  let broken: string
  let undecided: string
  let wrong: string
  beforeAll(async () => {
    const { student, classmate } = course
    first = await answer(student, 'prose', waiting, 1)
    broken = await answer(classmate, 'a', { outcome: 'broken', note: 'question' }, 2)
    undecided = await answer(student, 'a', { outcome: 'undecided', note: 'referee' }, 3)
    prose = await answer(student, 'prose', waiting, 4)
    wrong = await answer(student, 'b', { outcome: 'incorrect', note: 'sign' }, 0)
    await askSecondLook(student, wrong, { text: 'Why?', now: onDay(2) })
    await answer(classmate, 'b', { outcome: 'incorrect', note: 'sign' }, 5)
    await answer(classmate, 'c', {}, 5)
  })

  test('holds what needs a person, the oldest first, of replaced prose only the latest', async () => {
    expect(await queued()).toEqual([
      ['broken', broken],
      ['undecided', undecided],
      ['text', prose],
      ['look', wrong],
    ])
  })

  test('is filtered by kind and by assignment', async () => {
    expect(await queued({ kind: 'text' })).toEqual([['text', prose]])
    expect(await queued({ kind: 'upload' })).toEqual([])
    expect(await queued({ assignmentId: course.assignmentId })).toHaveLength(4)
    expect(await queued({ assignmentId: 'another' })).toEqual([])
  })

  test('says where an answer stands', async () => {
    const filter = { kind: 'text', assignmentId: null } as const
    const [entry] = await listQueue(course.owner, course.courseId, filter)
    expect(entry).toMatchObject({
      student: { name: course.student.name },
      question: { order: 9, title: { en: 'Marked by a person' } },
      part: 1,
    })
  })

  test('lets go of what a person has marked, by the rubric with no further words', async () => {
    const by = { credit: 7_500, reason: '', rubric: ['all'], now: onDay(3), after: 1 }
    expect(await overrideGrading(course.assistant, prose, by)).toMatchObject({
      outcome: 'partial',
      reason: null,
      rubric: ['all'],
    })
    expect(await queued()).not.toContainEqual(['text', prose])
    const [, marked] = await listSubmissions(course.student, markedItemId, 'prose')
    expect(marked?.gradings.at(-1)?.rubric).toEqual(['all'])
    expect(await overrideGrading(course.instructor, prose, by)).toBeNull()
    expect(first).not.toBe(prose)
  })

  test('takes any number of answers to what a person marks, and shows the newer one again', async () => {
    for (const hours of [80, 81, 82, 83]) await answer(course.classmate, 'prose', waiting, hours)
    const latest = await answer(course.classmate, 'prose', waiting, 84)
    expect(await queued({ kind: 'text' })).toEqual([['text', latest]])
  })
})

describe('a second look', () => {
  test('is asked once, at a verdict that is not right and not waiting', async () => {
    const now = onDay(2)
    const ask = (who: Person, id: string) => askSecondLook(who, id, { text: 'Please', now })
    const right = await answer(course.classmate, 'a', {}, 30)
    expect(await ask(course.classmate, right)).toBe(false)
    const wrong = await answer(course.classmate, 'a', { outcome: 'incorrect' }, 31)
    expect(await ask(course.student, wrong)).toBeNull()
    expect(await ask(course.classmate, wrong)).toBe(true)
    expect(await ask(course.classmate, wrong)).toBe(false)
  })

  test('is answered with a changed mark in one, and only by the first', async () => {
    const { student, assistant, instructor } = course
    const id = await answer(student, 'a', { outcome: 'incorrect', note: 'sign' }, 40)
    await askSecondLook(student, id, { text: 'The sign is mine to choose.', now: onDay(4) })
    const reply = { reply: 'You are right.', credit: 10_000, after: 1, now: onDay(5) }
    const answers = await Promise.all([
      answerSecondLook(assistant, id, reply),
      answerSecondLook(instructor, id, { ...reply, reply: 'No.', credit: null }),
    ])
    expect(answers.toSorted()).toEqual([false, true])
    const [look] = await listSecondLooks(student, [id])
    const changed = look?.answer?.reply === 'You are right.'
    const gradings = await database().grading.findMany({ where: { submissionId: id } })
    expect(gradings).toHaveLength(changed ? 2 : 1)
    expect(await queued({ kind: 'look' })).not.toContainEqual(['look', id])
    const acts = await database().auditEvent.findMany({ where: { subjectId: id } })
    expect(acts.map(({ action }) => action).toSorted()).toEqual(
      changed ? ['grading.override', 'look.answer'] : ['look.answer'],
    )
    expect(await verify()).toEqual([])
  })
})

test('a comment is its student’s to see until it is taken back; staff go on seeing it', async () => {
  const { student, assistant, observer, classmate } = course
  const id = await answer(student, 'c', { outcome: 'incorrect' }, 50)
  const written = await writeComment(assistant, id, { text: 'See §3.', now: onDay(3) })
  const seen = async (who: Person) => (await listComments(who, [id])).map(({ text }) => text)
  expect(await seen(student)).toEqual(['See §3.'])
  expect(await seen(classmate)).toEqual([])
  expect(await withdrawComment(assistant, written?.id ?? '', onDay(4))).toBe(true)
  expect(await withdrawComment(assistant, written?.id ?? '', onDay(4))).toBeNull()
  expect(await seen(student)).toEqual([])
  expect(await seen(observer)).toEqual(['See §3.'])
  const acts = await database().auditEvent.findMany({ where: { subjectId: written?.id ?? '' } })
  expect(acts.map(({ action }) => action)).toEqual(['comment.write', 'comment.withdraw'])
})

test('the counts of all courses are those of each, and nobody’s but their staff’s', async () => {
  const other = await makeCourse()
  const { courseId, assistant, student } = course
  await answer(student, 'prose', waiting, 60)
  const all = await queued()
  expect(all.length).toBeGreaterThan(0)
  expect(await countQueue(assistant, courseId)).toBe(all.length)
  expect(await countQueues(assistant)).toEqual(new Map([[courseId, all.length]]))
  expect(await countQueues(student)).toEqual(new Map())
  expect(await countQueues(other.owner)).toEqual(new Map())
})
