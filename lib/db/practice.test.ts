import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { usualPolicy } from '@/lib/gradebook/policy'
import type { Outcome } from '@/lib/grading/verdict'
import { database } from './client'
import { setExtension } from './extensions'
import { installAssignment } from './installCourse'
import type { Person } from './person'
import { findPractice, listPractice } from './practice'
import { listPracticeAttempts, recordPractice } from './practiceAttempts'
import {
  addMarkedItem,
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
  verdict,
} from './temporaryDatabase'

let close: () => Promise<void>
let questionId: string
beforeAll(async () => {
  close = await openTemporaryDatabase()
  const { versionId } = await makeCourse()
  const row = await database().questionVersion.findUniqueOrThrow({ where: { id: versionId } })
  questionId = row.questionId
})
afterAll(() => close())

const kindFor = async (who: Person, day: number) =>
  (await findPractice(who, questionId, onDay(day)))?.kind ?? 'unknown'

/** Another homework with the same question, open from one day to another. */
const handOut = (course: TestCourse, versionId: string, opens: number, due: number) =>
  installAssignment(
    course.courseId,
    {
      title: { 'zh-CN': '再来', en: 'Again' },
      opens: onDay(opens),
      due: onDay(due),
      lateUntil: null,
      policy: usualPolicy,
      items: [{ versionId, points: 1 }],
    },
    onDay(0),
  )

const attempt = ({ versionId }: TestCourse, partId: string, outcome: Outcome, round = 1) => ({
  ...{ questionId, versionId, partId, round, idempotencyKey: uuid() },
  ...{ text: 'x', fields: null, format: 'plain' as const },
  ...{ verdict: verdict({ outcome }), now: onDay(10) },
})

test('a question is practised once its homework has closed, late time and all', async () => {
  const { student, assignmentId, itemId } = await makeCourse()
  expect(await kindFor(student, -1)).toBe('unknown')
  expect(await findPractice(student, questionId, onDay(1))).toMatchObject({
    kind: 'held',
    by: { assignmentId, itemId },
  })
  expect(await kindFor(student, 8)).toBe('held')
  expect(await listPractice(student, onDay(8))).toEqual([])
  expect(await kindFor(student, 10)).toBe('open')
  expect(await listPractice(student, onDay(10))).toMatchObject([
    { name: 'sample', state: 'new', lastRound: 0, judged: ['a', 'b', 'c'] },
  ])
})

test('who has more time than the others waits longer', async () => {
  const { assignmentId, instructor, student, classmate } = await makeCourse()
  const target = { kind: 'student', studentId: student.id } as const
  const dates = { due: onDay(12), lateUntil: null, reason: 'ill', replaces: null }
  await setExtension(instructor, { assignmentId, target, ...dates }, onDay(1))
  expect(await kindFor(student, 11)).toBe('held')
  expect(await kindFor(classmate, 11)).toBe('open')
  expect(await kindFor(student, 13)).toBe('open')
})

test.each([
  ['is a draft', { publishedAt: null }],
  ['is put away', { archivedAt: onDay(1) }],
  ['never shows its solution', { policy: JSON.stringify({ ...usualPolicy, solution: 'never' }) }],
  [
    'never tells results',
    {
      policy: JSON.stringify({
        ...usualPolicy,
        feedback: {
          ...{ verdict: 'never', diagnosis: 'never', counterexample: 'never' },
          ...{ repair: 'never', ticks: false },
        },
      }),
    },
  ],
])('homework that %s releases nothing', async (_, data) => {
  const { student, assignmentId } = await makeCourse()
  await database().assignment.update({ where: { id: assignmentId }, data })
  expect(await kindFor(student, 10)).toBe('unknown')
})

test('homework to come neither shows a question nor takes one away before it opens', async () => {
  const course = await makeCourse()
  const { questionId: _, ...of } = await database().questionVersion.findUniqueOrThrow({
    where: { id: course.versionId },
  })
  const edited = { ...of, id: uuid(), hash: uuid(), questionId }
  await database().questionVersion.create({ data: edited })
  const later = await handOut(course, edited.id, 20, 30)
  expect(await findPractice(course.student, questionId, onDay(19))).toMatchObject({
    kind: 'open',
    question: { versionId: course.versionId },
  })
  expect(await findPractice(course.student, questionId, onDay(20))).toMatchObject({
    kind: 'held',
    by: { assignmentId: later.assignmentId },
  })
  expect(await recordPractice(course.student, attempt(course, 'a', 'correct'))).not.toBeNull()
  const tooLate = { ...attempt(course, 'a', 'correct'), now: onDay(20) }
  expect(await recordPractice(course.student, tooLate)).toBeNull()
  expect(await findPractice(course.student, questionId, onDay(31))).toMatchObject({
    kind: 'open',
    question: { versionId: edited.id },
  })
})

test('open homework of one course holds back what another one has released', async () => {
  const [first, second] = [await makeCourse(), await makeCourse()]
  const enrolment = { id: uuid(), courseId: second.courseId, userId: first.student.id }
  await database().enrolment.create({
    data: { ...enrolment, role: 'student', createdAt: onDay(0) },
  })
  await handOut(second, second.versionId, 15, 20)
  expect(await kindFor(first.student, 14)).toBe('open')
  expect(await kindFor(first.student, 16)).toBe('held')
  expect(await kindFor(first.classmate, 16)).toBe('open')
  await database().enrolment.update({ where: { id: enrolment.id }, data: { endedAt: onDay(16) } })
  expect(await kindFor(first.student, 17)).toBe('open')
})

test('a question that only a person can mark is not practised', async () => {
  const course = await makeCourse()
  const itemId = await addMarkedItem(course)
  const { version } = await database().item.findUniqueOrThrow({
    where: { id: itemId },
    select: { version: { select: { questionId: true } } },
  })
  expect(await findPractice(course.student, version.questionId, onDay(10))).toBeNull()
  expect(await listPractice(course.student, onDay(10))).toMatchObject([{ name: 'sample' }])
})

test('answers are numbered by round, stored once for a key, and stand in no mark', async () => {
  const course = await makeCourse()
  const { student, itemId } = course
  const first = attempt(course, 'a', 'incorrect')
  const stored = await recordPractice(student, first)
  expect(await recordPractice(student, first)).toEqual(stored)
  await Promise.all([1, 2, 3].map(() => recordPractice(student, attempt(course, 'a', 'correct'))))
  await recordPractice(student, attempt(course, 'a', 'correct', 2))
  const listed = await listPracticeAttempts(student, questionId, 1)
  expect(listed.map(({ number, outcome }) => [number, outcome])).toEqual([
    [1, 'incorrect'],
    [2, 'correct'],
    [3, 'correct'],
    [4, 'correct'],
  ])
  expect(await database().submission.count({ where: { itemId } })).toBe(0)
  expect(await database().total.count({ where: { itemId } })).toBe(0)
  expect(await listPracticeAttempts(course.classmate, questionId, 1)).toEqual([])
})

test('a question is solved once every part was right, in whichever round', async () => {
  const course = await makeCourse()
  const stateNow = async () => (await listPractice(course.student, onDay(10)))[0]?.state
  await recordPractice(course.student, attempt(course, 'a', 'correct'))
  await recordPractice(course.student, attempt(course, 'b', 'correct', 2))
  await recordPractice(course.student, attempt(course, 'c', 'partial', 2))
  expect(await stateNow()).toBe('tried')
  await recordPractice(course.student, attempt(course, 'c', 'correct', 3))
  expect(await stateNow()).toBe('solved')
  expect((await listPractice(course.classmate, onDay(10)))[0]?.state).toBe('new')
})

test('a part that is not there, or of another version, is not taken', async () => {
  const course = await makeCourse()
  expect(await recordPractice(course.student, attempt(course, 'z', 'correct'))).toBeNull()
  const foreign = { ...attempt(course, 'a', 'correct'), versionId: 'another' }
  expect(await recordPractice(course.student, foreign)).toBeNull()
})
