import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Verdict } from '@/lib/grading/verdict'
import { database } from './client'
import { appendGrading, overrideGrading } from './gradings'
import type { Person } from './person'
import { installQuestion } from './questions'
import { recordSubmission } from './recordSubmission'
import { listRegradeChanges } from './regradeChanges'
import { findRegrade, offerRegrades, startRegrade, stepRegrade } from './regrades'
import { finishStage, type Rejudge, regradeStudent, studentsLeft, takeRegrade } from './regradeWork'
import { findSubmission } from './submissions'
import {
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
  verdict,
} from './temporaryDatabase'
import { verify } from './verify'

let close: () => Promise<void>
let course: TestCourse
let toVersionId: string
let made = 0

beforeAll(async () => {
  close = await openTemporaryDatabase()
})

afterAll(() => close())

beforeEach(async () => {
  course = await makeCourse()
  made += 1
  toVersionId = await installQuestion(
    {
      id: 'sample',
      version: `mended ${made}`,
      parts: ['a', 'b', 'c'].map((id) => ({ id, points: 1, attempts: null, cases: [] })),
      titles: { en: 'A sample, mended' },
      tags: [],
    },
    {},
    onDay(2),
  )
})

const wrong = verdict({ outcome: 'incorrect', note: 'sign', canonical: 'x' })

async function handIn(who: Person, text: string, given: Verdict = wrong): Promise<string> {
  const receipt = await recordSubmission(who, {
    itemId: course.itemId,
    partId: 'a',
    text,
    fields: null,
    format: 'plain',
    idempotencyKey: uuid(),
    now: onDay(1),
  })
  if (receipt?.kind !== 'accepted') throw new Error(`refused: ${JSON.stringify(receipt)}`)
  await appendGrading(receipt.submission.id, given, onDay(1))
  return receipt.submission.id
}

/** Says right what the old version took for wrong, but for what reads `wrong`. */
const mended: Rejudge = async ({ text }) =>
  text === 'wrong' ? wrong : verdict({ canonical: text, note: null })

async function work(judge: Rejudge = mended): Promise<void> {
  for (
    let taken = await takeRegrade(onDay(3));
    taken !== null;
    taken = await takeRegrade(onDay(3))
  ) {
    for (const studentId of await studentsLeft(taken)) {
      await regradeStudent(taken, studentId, judge, onDay(3))
    }
    await finishStage(taken, onDay(3))
  }
}

async function start(who: Person = course.instructor): Promise<string> {
  const asked = { itemId: course.itemId, toVersionId, reason: 'The target had its sign turned.' }
  const started = await startRegrade(who, asked, onDay(2))
  if (started === null || 'refusal' in started) throw new Error(JSON.stringify(started))
  return started.id
}

async function standing(submissionId: string) {
  const found = await findSubmission(course.instructor, submissionId)
  const last = found?.gradings.at(-1)
  return { kind: last?.kind, outcome: last?.outcome, number: last?.number, reason: last?.reason }
}

async function scores(): Promise<readonly number[]> {
  const totals = await database().total.findMany({
    where: { itemId: course.itemId },
    orderBy: { studentId: 'asc' },
  })
  return totals.map(({ score }) => score)
}

test('judging changes nothing; it tells exactly whose mark would change', async () => {
  const first = await handIn(course.student, 'right')
  await handIn(course.classmate, 'wrong')
  const id = await start()
  await work()
  expect(await findRegrade(course.observer, id)).toMatchObject({
    state: 'ready',
    total: 2,
    judged: 2,
    changes: 1,
    applied: 0,
  })
  expect(await listRegradeChanges(course.observer, id)).toMatchObject([
    {
      studentId: course.student.id,
      partId: 'a',
      score: { from: 0, to: 10_000 },
      answers: [
        {
          submissionId: first,
          from: { outcome: 'incorrect', credit: 0, note: 'sign' },
          to: { outcome: 'correct', credit: 10_000, note: null },
        },
      ],
    },
  ])
  expect(await standing(first)).toMatchObject({ kind: 'auto', outcome: 'incorrect' })
  expect(await scores()).toEqual([0, 0])
})

test('applying appends, stores the totals, and gives the item the new version; verify finds nothing', async () => {
  const first = await handIn(course.student, 'right')
  const second = await handIn(course.classmate, 'wrong')
  const id = await start()
  await work()
  expect(await stepRegrade(course.instructor, id, 'apply', onDay(3))).toEqual({ state: 'applying' })
  await work()
  expect(await standing(first)).toEqual({
    kind: 'regrade',
    outcome: 'correct',
    number: 2,
    reason: 'The target had its sign turned.',
  })
  expect(await standing(second)).toMatchObject({ kind: 'auto', number: 1 })
  expect(await scores()).toEqual([10_000, 0])
  const item = await database().item.findUniqueOrThrow({ where: { id: course.itemId } })
  expect(item.versionId).toBe(toVersionId)
  expect(await findRegrade(course.owner, id)).toMatchObject({ state: 'applied', applied: 1 })
  expect(await verify()).toEqual([])
})

test('undoing appends what stood before, and leaves what a person judged since', async () => {
  const first = await handIn(course.student, 'right')
  const second = await handIn(course.classmate, 'also right')
  const id = await start()
  await work()
  await stepRegrade(course.instructor, id, 'apply', onDay(3))
  await work()
  await overrideGrading(course.assistant, second, { credit: 4_000, reason: 'no', now: onDay(4) })
  await stepRegrade(course.instructor, id, 'undo', onDay(5))
  await work()
  expect(await standing(first)).toMatchObject({ kind: 'regrade', outcome: 'incorrect', number: 3 })
  expect(await standing(second)).toMatchObject({ kind: 'manual', outcome: 'partial', number: 3 })
  expect(await scores()).toEqual([0, 4_000])
  const item = await database().item.findUniqueOrThrow({ where: { id: course.itemId } })
  expect(item.versionId).toBe(course.versionId)
  expect(await verify()).toEqual([])
})

test('what a person has judged stays, before and after the judging', async () => {
  const early = await handIn(course.student, 'right')
  const late = await handIn(course.classmate, 'right too')
  await overrideGrading(course.assistant, early, { credit: 1, reason: 'so', now: onDay(2) })
  const id = await start()
  await work()
  await overrideGrading(course.assistant, late, { credit: 2, reason: 'so', now: onDay(3) })
  await stepRegrade(course.instructor, id, 'apply', onDay(3))
  await work()
  expect(await standing(early)).toMatchObject({ kind: 'manual' })
  expect(await standing(late)).toMatchObject({ kind: 'manual' })
  expect(await scores()).toEqual([1, 2])
  expect(await verify()).toEqual([])
})

test('what was handed in after the judging is judged before anything is changed', async () => {
  await handIn(course.student, 'wrong')
  const id = await start()
  await work()
  const late = await handIn(course.classmate, 'right')
  await stepRegrade(course.instructor, id, 'apply', onDay(3))
  await work()
  expect(await standing(late)).toMatchObject({ kind: 'regrade', outcome: 'correct' })
})

test('a restart goes on where the work stopped, and another process waits for the lease', async () => {
  await handIn(course.student, 'right')
  await handIn(course.classmate, 'right')
  const id = await start()
  const taken = await takeRegrade(onDay(3))
  if (taken === null) throw new Error('nothing to do')
  const [first = ''] = await studentsLeft(taken)
  await regradeStudent(taken, first, mended, onDay(3))
  expect(await takeRegrade(onDay(3))).toBeNull()
  const again = await takeRegrade(onDay(4))
  expect(again).toMatchObject({ id, state: 'judging' })
  if (again === null) return
  expect(await studentsLeft(again)).toHaveLength(1)
  await database().regrade.updateMany({ data: { leaseUntil: null } })
  await work()
  expect(await findRegrade(course.owner, id)).toMatchObject({ state: 'ready', judged: 2 })
})

describe('who may', () => {
  test('assistants and observers see a regrade and cannot begin one; strangers see none', async () => {
    await handIn(course.student, 'right')
    const asked = { itemId: course.itemId, toVersionId, reason: 'r' }
    for (const who of [course.assistant, course.observer, course.student]) {
      expect(await startRegrade(who, asked, onDay(2))).toBeNull()
    }
    const id = await start()
    await work()
    const other = await makeCourse()
    expect(await findRegrade(course.assistant, id)).not.toBeNull()
    for (const who of [course.student, other.owner]) {
      expect(await findRegrade(who, id)).toBeNull()
      expect(await listRegradeChanges(who, id)).toEqual([])
      expect(await stepRegrade(who, id, 'apply', onDay(3))).toBeNull()
    }
    expect(await stepRegrade(course.assistant, id, 'apply', onDay(3))).toBeNull()
  })

  test('of two who begin at once, one is refused; so is a second apply', async () => {
    await handIn(course.student, 'right')
    const asked = { itemId: course.itemId, toVersionId, reason: 'r' }
    const both = await Promise.all([
      startRegrade(course.owner, asked, onDay(2)),
      startRegrade(course.instructor, asked, onDay(2)),
    ])
    expect(both.filter((one) => one !== null && 'refusal' in one)).toEqual([{ refusal: 'running' }])
    const id = both.flatMap((one) => (one !== null && 'id' in one ? [one.id] : []))[0] ?? ''
    await work()
    await stepRegrade(course.owner, id, 'apply', onDay(3))
    expect(await stepRegrade(course.owner, id, 'apply', onDay(3))).toEqual({ refusal: 'moved-on' })
    await work()
  })
})

test('a newer version of a question is offered until it is applied', async () => {
  await handIn(course.student, 'right')
  const offered = await offerRegrades(course.observer, course.assignmentId)
  expect(offered).toMatchObject([{ itemId: course.itemId, toVersionId, toAnotherVersion: true }])
  const id = await start()
  expect(await offerRegrades(course.observer, course.assignmentId)).toEqual([])
  await work()
  await stepRegrade(course.owner, id, 'apply', onDay(3))
  await work()
  expect(
    (await offerRegrades(course.observer, course.assignmentId)).filter(
      ({ toAnotherVersion }) => toAnotherVersion,
    ),
  ).toEqual([])
})
