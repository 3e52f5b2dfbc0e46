import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Verdict } from '@/lib/grading/verdict'
import { database } from './client'
import { appendGrading, overrideGrading } from './gradings'
import { actOnGroup, type GroupAct, listGroupActs, undoGroupAct } from './groupActs'
import { readPartAnswers } from './partAnswers'
import type { Person } from './person'
import { recordSubmission } from './recordSubmission'
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

beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())
beforeEach(async () => {
  course = await makeCourse()
})

const wrong = verdict({ outcome: 'incorrect', note: 'sign', canonical: 'x' })

async function handIn(who: Person, given: Verdict = wrong): Promise<string> {
  const receipt = await recordSubmission(who, {
    ...{ itemId: course.itemId, partId: 'a', text: 'x', fields: null, format: 'plain' as const },
    idempotencyKey: uuid(),
    now: onDay(1),
  })
  if (receipt?.kind !== 'accepted') throw new Error(`refused: ${JSON.stringify(receipt)}`)
  await appendGrading(receipt.submission.id, given, onDay(1))
  return receipt.submission.id
}

function half(submissionIds: readonly string[], about: Partial<GroupAct> = {}): GroupAct {
  return {
    ...{ itemId: course.itemId, partId: 'a', canonical: 'x', submissionIds },
    mark: { credit: 5_000, reason: 'The sign alone is wrong.' },
    comment: null,
    ...about,
  }
}

async function standing(submissionId: string) {
  const rows = await readPartAnswers(course.observer, course.itemId, 'a')
  return rows.find((row) => row.submissionId === submissionId)?.standing
}

async function scores() {
  const rows = await database().total.findMany({
    where: { itemId: course.itemId },
    orderBy: { studentId: 'asc' },
  })
  return rows.map(({ score }) => score)
}

test('a mark for a group marks all of it, and what it replaces is found again under the grader’s word', async () => {
  const ids = [await handIn(course.student), await handIn(course.classmate)]
  expect(await actOnGroup(course.assistant, half(ids), onDay(2))).toMatchObject({ marked: 2 })
  expect(await scores()).toEqual([5_000, 5_000])
  const rows = await readPartAnswers(course.observer, course.itemId, 'a')
  expect(rows.map(({ graded, canonical }) => [graded?.outcome, canonical])).toEqual([
    ['incorrect', 'x'],
    ['incorrect', 'x'],
  ])
  expect(await verify()).toEqual([])
})

test('what a person has judged by itself stays; an earlier mark for the group gives way', async () => {
  const [own, other] = [await handIn(course.student), await handIn(course.classmate)]
  await overrideGrading(course.assistant, own, { credit: 9_000, reason: 'so', now: onDay(2) })
  await actOnGroup(course.assistant, half([own, other]), onDay(2))
  const more = { credit: 7_000, reason: 'More.' }
  const again = await actOnGroup(course.owner, half([own, other], { mark: more }), onDay(3))
  expect(again).toMatchObject({ marked: 1 })
  expect(await scores()).toEqual([9_000, 7_000])
})

test('an answer said twice goes on costing one attempt', async () => {
  const ids = [await handIn(course.student), await handIn(course.student)]
  await actOnGroup(course.assistant, half(ids), onDay(2))
  const total = await database().total.findFirstOrThrow({ where: { itemId: course.itemId } })
  expect(total).toMatchObject({ counted: 1, score: 5_000 })
})

test('a comment goes to each student once, under the last of their answers', async () => {
  const ids = [
    await handIn(course.student),
    await handIn(course.student),
    await handIn(course.classmate),
  ]
  const act = half(ids, { mark: null, comment: 'Look at the sign.' })
  expect(await actOnGroup(course.assistant, act, onDay(2))).toMatchObject({
    marked: 0,
    commented: 2,
  })
  const comments = await database().comment.findMany({ where: { submissionId: { in: ids } } })
  expect(comments.map(({ submissionId }) => submissionId).toSorted()).toEqual(
    [ids[1], ids[2]].toSorted(),
  )
  expect(await scores()).toEqual([0, 0])
})

describe('undo', () => {
  test('gives back what stood before, but where somebody has judged since, and withdraws comments', async () => {
    const [own, other] = [await handIn(course.student), await handIn(course.classmate)]
    const done = await actOnGroup(course.assistant, half([own, other], { comment: 'c' }), onDay(2))
    await overrideGrading(course.assistant, other, { credit: 1, reason: 'so', now: onDay(3) })
    expect(await undoGroupAct(course.instructor, done?.id ?? '', onDay(4))).toEqual({
      restored: 1,
      withdrawn: 2,
    })
    expect(await standing(own)).toMatchObject({ outcome: 'incorrect', byPerson: false })
    expect(await scores()).toEqual([0, 1])
    expect(await verify()).toEqual([])
    expect(await listGroupActs(course.observer, course.itemId, 'a')).toMatchObject([
      { marked: 2, commented: 2, undoneAt: onDay(4) },
    ])
  })

  test('happens once', async () => {
    const ids = [await handIn(course.student)]
    const done = await actOnGroup(course.assistant, half(ids), onDay(2))
    const both = await Promise.all([
      undoGroupAct(course.owner, done?.id ?? '', onDay(4)),
      undoGroupAct(course.instructor, done?.id ?? '', onDay(4)),
    ])
    expect(both.filter((one) => one !== null)).toHaveLength(1)
  })
})

test('observers see groups and mark none; strangers see nothing', async () => {
  const ids = [await handIn(course.student)]
  const other = await makeCourse()
  for (const who of [course.observer, course.student, other.owner]) {
    expect(await actOnGroup(who, half(ids), onDay(2))).toBeNull()
  }
  const done = await actOnGroup(course.assistant, half(ids), onDay(2))
  for (const who of [course.observer, course.student, other.owner]) {
    expect(await undoGroupAct(who, done?.id ?? '', onDay(2))).toBeNull()
  }
  expect(await listGroupActs(other.owner, course.itemId, 'a')).toEqual([])
  expect(await readPartAnswers(other.owner, course.itemId, 'a')).toEqual([])
  expect(await readPartAnswers(course.student, course.itemId, 'a')).toEqual([])
})
