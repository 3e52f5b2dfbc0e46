import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { usualPolicy } from '@/lib/gradebook/policy'
import type { AssignmentContent } from '@/lib/gradebook/readAssignment'
import { type AssignmentPlan, findAssignmentPlan } from './assignmentPlan'
import { findAssignment } from './assignments'
import { database } from './client'
import { saveDraft } from './drafts'
import { createAssignment, editAssignment, turnAssignment } from './editAssignment'
import { removeExcuse, removeExtension, setExcuse, setExtension } from './extensions'
import { readGradebook } from './gradebook'
import { appendGrading } from './gradings'
import { recordSubmission } from './recordSubmission'
import { retotalSections } from './retotal'
import { findSubmission } from './submissions'
import {
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
  verdict,
} from './temporaryDatabase'
import { seedOf, sharedSeed } from './variants'
import { verify } from './verify'

let close: () => Promise<void>
let course: TestCourse
let keys = 0
beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())
beforeEach(async () => {
  course = await makeCourse({ ...usualPolicy, penalty: 1_000 })
})

async function plan(): Promise<AssignmentPlan> {
  const found = await findAssignmentPlan(course.instructor, course.assignmentId)
  if (found === null) throw new Error('the plan is there')
  return found
}

async function edit(about: Partial<AssignmentContent>, edition?: string) {
  const { content, edition: standing } = await plan()
  const next = { ...content, ...about }
  const { instructor, assignmentId } = course
  return editAssignment(instructor, assignmentId, edition ?? standing, next, onDay(3))
}

/** Hands in a right answer to part `a` on a day; gives the submission's id. */
async function answer(day: number, who = course.student): Promise<string> {
  keys += 1
  const receipt = await recordSubmission(who, {
    ...{ itemId: course.itemId, partId: 'a', text: 'x', fields: null, format: 'plain' },
    ...{ idempotencyKey: `edit ${keys}`, now: onDay(day) },
  })
  if (receipt?.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(receipt)}`)
  await appendGrading(receipt.submission.id, verdict({}), onDay(day))
  return receipt.submission.id
}

async function score(who = course.student): Promise<number | undefined> {
  const gradebook = await readGradebook(course.observer, course.assignmentId, onDay(10))
  return gradebook?.rows.find(({ studentId }) => studentId === who.id)?.cells[0]?.score
}

async function lastAct() {
  const { courseId } = course
  const act = await database().auditEvent.findFirst({
    where: { chain: courseId },
    orderBy: { position: 'desc' },
  })
  return act && { action: act.action, before: act.before, after: act.after }
}

describe('an assignment', () => {
  test('is made unseen, and seen once it is published', async () => {
    const { content } = await plan()
    const items = content.items.map((item) => ({ ...item, id: null }))
    const { courseId, instructor, student } = course
    const made = await createAssignment(instructor, courseId, { ...content, items }, onDay(0))
    if (made?.kind !== 'stored') throw new Error('not stored')
    const { assignmentId } = made
    const see = () => findAssignment(student, assignmentId, onDay(1))
    expect(await see()).toBeNull()
    const turn = async (to: 'publish' | 'unpublish' | 'archive' | 'restore') => {
      const edition = (await findAssignmentPlan(instructor, assignmentId))?.edition ?? ''
      return (await turnAssignment(instructor, assignmentId, edition, to, onDay(0)))?.kind
    }
    expect(await turn('publish')).toBe('stored')
    expect(await see()).toMatchObject({ title: { 'zh-CN': content.title }, points: 8 })
    expect(await turn('archive')).toBe('stored')
    expect(await see()).toBeNull()
    expect(await turn('restore')).toBe('stored')
    expect(await see()).not.toBeNull()
    expect(await turn('unpublish')).toBe('stored')
    expect(await see()).toBeNull()
    expect(await verify()).toEqual([])
  })

  test('with answers is not taken back, but put away', async () => {
    await answer(1)
    const { instructor, assignmentId } = course
    const { edition } = await plan()
    expect(await turnAssignment(instructor, assignmentId, edition, 'unpublish', onDay(2))).toEqual({
      kind: 'refused',
      refusal: 'answered',
    })
    const put = await turnAssignment(instructor, assignmentId, edition, 'archive', onDay(2))
    expect(put?.kind).toBe('stored')
    expect(await score()).toBe(10_000)
    await expect(answer(2)).rejects.toThrow('null')
  })

  test('is changed by one of two who have read the same', async () => {
    const { edition } = await plan()
    const results = await Promise.all([
      edit({ title: 'one' }, edition),
      edit({ title: 'other' }, edition),
    ])
    expect(results.map((result) => result?.kind).sort()).toEqual(['changed', 'stored'])
    expect(await edit({ title: 'late' }, edition)).toEqual({ kind: 'changed' })
  })

  test('is changed by nobody else', async () => {
    const { content, edition } = await plan()
    for (const who of [course.assistant, course.observer, course.student]) {
      expect(await editAssignment(who, course.assignmentId, edition, content, onDay(1))).toBeNull()
    }
  })

  test('of an archived course is changed by nobody', async () => {
    const { content, edition } = await plan()
    const { instructor, assignmentId, courseId, student } = course
    const where = { id: courseId }
    await database().course.update({ where, data: { archivedAt: onDay(1) } })
    const excuse = { assignmentId, studentId: student.id, reason: 'abroad' }
    expect([
      await createAssignment(instructor, courseId, { ...content, items: [] }, onDay(2)),
      await editAssignment(instructor, assignmentId, edition, content, onDay(2)),
      await turnAssignment(instructor, assignmentId, edition, 'archive', onDay(2)),
      await setExcuse(instructor, excuse, onDay(2)),
    ]).toEqual([null, null, null, null])
  })

  test('with a question that is not in the library is refused', async () => {
    const items = [{ id: null, versionId: 'unknown', points: 1 }]
    expect(await edit({ items })).toEqual({ kind: 'refused', refusal: 'questionUnknown' })
  })
})

describe('its questions', () => {
  const another = async () => {
    const { questionId } = await database().questionVersion.findUniqueOrThrow({
      where: { id: course.versionId },
    })
    const id = `version ${course.assignmentId}`
    await database().questionVersion.create({
      data: {
        ...{ id, questionId, hash: id, files: '{}', createdAt: onDay(0) },
        ...{ parts: '[]', titles: '{"zh-CN":"","en":""}' },
      },
    })
    return { id: null, versionId: id, points: 30_000 }
  }

  test('come, change places and points, and go', async () => {
    const [first] = (await plan()).content.items
    if (first === undefined) throw new Error('there is one')
    const second = await another()
    await edit({ items: [second, { ...first, points: 10_000 }] })
    const stored = (await plan()).content.items
    expect(stored.map(({ versionId, points }) => [versionId, points])).toEqual([
      [second.versionId, 30_000],
      [first.versionId, 10_000],
    ])
    expect(stored[1]?.id).toBe(first.id)
    await edit({ items: stored.toReversed() })
    expect((await plan()).content.items).toEqual(stored.toReversed())
    expect(await edit({ items: stored.slice(1) })).toMatchObject({ kind: 'stored' })
    expect((await plan()).content.items).toEqual(stored.slice(1))
  })

  test.each([
    ['an answer', () => answer(1)],
    [
      'a draft',
      () =>
        saveDraft(course.student, {
          ...{ itemId: course.itemId, partId: 'a', text: 'x', fields: null, format: 'plain' },
          base: null,
          now: onDay(1),
        }),
    ],
  ])('stay when somebody has written %s', async (_, write) => {
    await write()
    const items = [await another()]
    expect(await edit({ items })).toEqual({ kind: 'refused', refusal: 'questionWritten' })
    expect((await plan()).questions).toMatchObject([{ isWritten: true }])
  })
})

describe('numbers', () => {
  test('are one for all without variants, and stand once somebody has them', async () => {
    await edit({ variants: false })
    const place = { studentId: course.student.id, itemId: course.itemId }
    expect(await seedOf(place, onDay(1))).toBe(sharedSeed)
    expect(await edit({ variants: true })).toEqual({ kind: 'refused', refusal: 'variantsDrawn' })
  })
})

describe('marks follow', () => {
  test('a change of dates and policy, with a trace of both', async () => {
    await answer(6)
    await answer(7, course.classmate)
    const before = await lastAct()
    await edit({ due: onDay(5) })
    expect([await score(), await score(course.classmate)]).toEqual([8_000, 8_000])
    expect(before).toBeNull()
    expect(await lastAct()).toEqual({
      action: 'assignment.edit',
      before: JSON.stringify({ due: onDay(7) }),
      after: JSON.stringify({ due: onDay(5) }),
    })
    const { content } = await plan()
    await edit({ policy: { ...content.policy, lateCredit: 5_000 } })
    expect(await score()).toBe(5_000)
    await edit({ due: onDay(6) })
    expect([await score(), await score(course.classmate)]).toEqual([10_000, 5_000])
    expect(await verify()).toEqual([])
  })

  test("an extension of one's own, before that of one's section", async () => {
    const { assignmentId, instructor, student, classmate } = course
    const { id: sectionId } = await database().section.findFirstOrThrow({
      where: { courseId: course.courseId },
    })
    const extend = (about: object, day: number, replaces: string | null = null) =>
      setExtension(
        instructor,
        {
          ...{ assignmentId, due: onDay(day), lateUntil: null, reason: 'ill', replaces },
          target: { kind: 'student', studentId: student.id, ...about },
        },
        onDay(3),
      )
    const id = await answer(8)
    await answer(8, classmate)
    expect([await score(), await score(classmate)]).toEqual([8_000, 8_000])
    expect(await extend({ kind: 'section', sectionId }, 12)).toBe('stored')
    expect([await score(), await score(classmate)]).toEqual([10_000, 8_000])
    const see = async (who = student) => findAssignment(who, assignmentId, onDay(11))
    expect(await see()).toMatchObject({ due: onDay(12), phase: 'open' })
    expect(await see(classmate)).toMatchObject({ due: onDay(7), phase: 'closed' })
    expect(await see(instructor)).toMatchObject({ due: onDay(7) })
    expect(await findSubmission(instructor, id)).toMatchObject({ late: false, due: onDay(12) })
    expect(await verify()).toEqual([])

    await database().enrolment.updateMany({ where: { sectionId }, data: { sectionId: null } })
    expect(await retotalSections(database(), course.courseId, [student.id])).toBe(1)
    expect([await score(), (await verify()).length]).toEqual([8_000, 0])
    const back = { userId: student.id, courseId: course.courseId }
    await database().enrolment.updateMany({ where: back, data: { sectionId } })
    await retotalSections(database(), course.courseId, [student.id])

    expect(await extend({}, 7.5)).toBe('stored')
    expect(await score()).toBe(8_000)
    const own = await database().extension.findFirstOrThrow({ where: { studentId: student.id } })
    expect(await extend({}, 20)).toBe('changed')
    expect(await extend({}, 20, own.id)).toBe('stored')
    expect(await extend({}, 21, own.id)).toBe('changed')
    await answer(19)
    expect(await verify()).toEqual([])
    expect(await extend({ studentId: course.observer.id }, 20)).toBe('unknown')

    const rows = await database().extension.findMany({ where: { assignmentId } })
    for (const { id: extensionId } of rows) {
      expect(await removeExtension(course.assistant, extensionId, onDay(3))).toBeNull()
      expect(await removeExtension(instructor, extensionId, onDay(3))).toBe('stored')
      expect(await removeExtension(instructor, extensionId, onDay(3))).toBeNull()
    }
    expect(await score()).toBe(8_000)
    expect(await verify()).toEqual([])
  })

  test('no excuse: who is excused keeps their marks, and is shown as excused', async () => {
    await answer(1)
    const { assignmentId, instructor, student } = course
    const excuse = { assignmentId, studentId: student.id, reason: 'abroad' }
    const excusedAs = async () => (await findAssignment(student, assignmentId, onDay(2)))?.excused
    expect(await setExcuse(instructor, excuse, onDay(2))).toBe('stored')
    expect(await setExcuse(instructor, excuse, onDay(2))).toBe('changed')
    expect(await excusedAs()).toBe(true)
    const gradebook = await readGradebook(instructor, assignmentId, onDay(2))
    expect(gradebook?.rows.map(({ excused }) => excused)).toContain(true)
    expect(await score()).toBe(10_000)
    const { id } = await database().excuse.findFirstOrThrow({ where: { assignmentId } })
    expect(await removeExcuse(course.assistant, id, onDay(2))).toBeNull()
    expect(await removeExcuse(instructor, id, onDay(2))).toBe('stored')
    expect(await excusedAs()).toBe(false)
    expect(await verify()).toEqual([])
  })
})
