import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from './client'
import { copyCourse } from './copyCourse'
import { archiveCourse, createCourse, editCourse, findCourseSettings } from './courseEdits'
import { findCourse } from './courses'
import { readGradebook } from './gradebook'
import { changeRole, endMembership, listMembers, moveMember } from './members'
import type { Person } from './person'
import { createSection, listSections, removeSection, renameSection } from './sections'
import { makeCourse, onDay, openTemporaryDatabase, type TestCourse } from './temporaryDatabase'
import { verify } from './verify'

const now = onDay(1)
let close: () => Promise<void>
let course: TestCourse
let maker: Person

beforeAll(async () => {
  close = await openTemporaryDatabase()
  course = await makeCourse()
  const { owner } = course
  await database().user.update({ where: { id: owner.id }, data: { mayCreateCourses: true } })
  maker = { ...owner, mayCreateCourses: true }
})
afterAll(async () => {
  expect(await verify()).toEqual([])
  await close()
})

async function lastAct() {
  return database().auditEvent.findFirst({
    orderBy: { id: 'desc' },
    select: { action: true, byId: true, subjectId: true, before: true, after: true },
  })
}

describe('a course', () => {
  const about = { name: '新课', nameEn: null, term: '2026–2027-1', zone: 'Asia/Shanghai' }

  test('is made by who may, who then owns it', async () => {
    const id = (await createCourse(maker, about, now)) ?? ''
    expect(await findCourseSettings(maker, id)).toMatchObject({
      ...about,
      role: 'owner',
      assignments: 0,
    })
    expect(await lastAct()).toMatchObject({ action: 'course.create', subjectId: id })
    expect(await createCourse({ ...course.student, mayCreateCourses: true }, about, now)).toBeNull()
    expect(await database().course.count({ where: { name: '新课' } })).toBe(1)
  })

  test('is not changed over what somebody else has changed meanwhile', async () => {
    const courseId = (await createCourse(maker, about, now)) ?? ''
    const edit = (term: string) =>
      editCourse(maker, { courseId, was: about, about: { ...about, term }, now })
    expect(await edit('2027–2028-1')).toBe('done')
    expect(await edit('2028–2029-1')).toBe('changed')
    expect(await findCourseSettings(maker, courseId)).toMatchObject({ term: '2027–2028-1' })
  })

  test('is archived by its owner, copied from there, and brought back', async () => {
    const { courseId } = course
    const archive = (archived: boolean) => archiveCourse(course.owner, { courseId, archived, now })
    expect(await archiveCourse(course.instructor, { courseId, archived: true, now })).toBeNull()
    expect(await archive(true)).toBe('done')
    expect(await archive(true)).toBe('changed')
    expect((await findCourse(course.student, courseId, now))?.archivedAt).toEqual(now)
    const copy = { courseId, about, start: '2026-08-31', now }
    expect(await copyCourse(maker, copy)).not.toBeNull()
    expect(await archive(false)).toBe('done')
    expect(await lastAct()).toMatchObject({ action: 'course.archive', after: '{"archived":false}' })
  })

  test('is copied with its homework at the same times, and with nobody', async () => {
    const { courseId } = course
    const id = (await copyCourse(maker, { courseId, about, start: '2026-08-31', now })) ?? ''
    const copied = await database().assignment.findMany({
      where: { courseId: id },
      include: { items: true },
    })
    // Monday 2 March, 08:00 in Shanghai, to Monday 31 August, 08:00.
    expect(copied).toMatchObject([
      {
        title: '作业一',
        opens: new Date('2026-08-31T00:00:00Z'),
        due: new Date('2026-09-07T00:00:00Z'),
        lateUntil: new Date('2026-09-09T00:00:00Z'),
        publishedAt: null,
        items: [{ versionId: course.versionId, order: 1, points: 80_000 }],
      },
    ])
    const members = await listMembers(maker, id)
    expect(members.map(({ userId, role }) => [userId, role])).toEqual([[maker.id, 'owner']])
    expect(
      await copyCourse(course.instructor, { courseId, about, start: '2026-08-31', now }),
    ).toBeNull()
  })
})

describe('sections', () => {
  test('are made, renamed and removed, each name once', async () => {
    const { courseId, instructor } = course
    const make = (name: string) => createSection(instructor, { courseId, name, now })
    expect(await make('二班')).toBe('done')
    expect(await make('二班')).toBe('taken')
    const idOf = async (name: string) =>
      (await listSections(instructor, courseId)).find((one) => one.name === name)?.id ?? ''
    const sectionId = await idOf('二班')
    const rename = (was: string, name: string) =>
      renameSection(instructor, { courseId, sectionId, was, name, now })
    expect(await rename('二班', '1')).toBe('taken')
    expect(await rename('二班', '三班')).toBe('done')
    expect(await rename('二班', '四班')).toBe('changed')
    const first = { courseId, sectionId: await idOf('1'), now }
    expect(await removeSection(instructor, first)).toBe('in-use')
    expect(await removeSection(instructor, { courseId, sectionId, now })).toBe('done')
    expect(await lastAct()).toMatchObject({ action: 'section.remove', before: '{"name":"三班"}' })
    expect((await listSections(instructor, courseId)).map(({ name }) => name)).toEqual(['1'])
  })

  test('of another course take nobody in', async () => {
    const other = await makeCourse()
    const [foreign] = await listSections(other.owner, other.courseId)
    const { courseId, classmate, instructor } = course
    const move = { courseId, userId: classmate.id, was: null, sectionId: foreign?.id ?? '', now }
    expect(await moveMember(instructor, move)).toBe('changed')
    const [own] = await listSections(instructor, courseId)
    expect(await moveMember(instructor, { ...move, sectionId: own?.id ?? '' })).toBe('done')
    expect(await moveMember(instructor, { ...move, sectionId: own?.id ?? '' })).toBe('changed')
  })
})

describe('memberships', () => {
  test('end, leave the gradebook and the course, and come back with all work', async () => {
    const { courseId, assignmentId, instructor, student } = course
    const end = (ended: boolean) =>
      endMembership(instructor, { courseId, userId: student.id, ended, now })
    const rows = async () =>
      (await readGradebook(instructor, assignmentId, now))?.rows.map((row) => row.studentId)
    expect(await rows()).toContain(student.id)
    expect(await end(true)).toBe('done')
    expect(await end(true)).toBe('changed')
    expect(await rows()).not.toContain(student.id)
    expect(await findCourse(student, courseId, now)).toBeNull()
    const members = await listMembers(instructor, courseId)
    expect(members.find(({ userId }) => userId === student.id)?.endedAt).toEqual(now)
    expect(await end(false)).toBe('done')
    expect(await rows()).toContain(student.id)
  })

  test('of staff are for owners alone to end', async () => {
    const { courseId, instructor, owner, assistant } = course
    const end = { courseId, userId: assistant.id, ended: true, now }
    expect(await endMembership(instructor, end)).toBeNull()
    expect(await endMembership(owner, end)).toBe('done')
    expect(await endMembership(owner, { ...end, ended: false })).toBe('done')
  })

  test('the last owner can neither leave nor step down, until there is another', async () => {
    const { courseId, owner, instructor } = course
    const own = { courseId, userId: owner.id, now }
    const stepDown = () => changeRole(owner, { ...own, was: 'owner', role: 'instructor' })
    expect(await stepDown()).toBe('last-owner')
    expect(await endMembership(owner, { ...own, ended: true })).toBe('last-owner')
    const promote = {
      courseId,
      userId: instructor.id,
      was: 'instructor',
      role: 'owner',
      now,
    } as const
    expect(await changeRole(owner, promote)).toBe('done')
    expect(await changeRole(owner, promote)).toBe('changed')
    expect(await stepDown()).toBe('done')
    const back = { ...own, was: 'instructor', role: 'owner' } as const
    expect(await changeRole(owner, back)).toBeNull()
    expect(await changeRole(instructor, back)).toBe('done')
  })

  test('a changed role ends the sessions of its person', async () => {
    const { courseId, owner, observer } = course
    const session = { token: uuid(), userId: observer.id, expiresAt: onDay(30) }
    await database().session.create({ data: { id: uuid(), ...session } })
    const change = {
      courseId,
      userId: observer.id,
      was: 'observer',
      role: 'assistant',
      now,
    } as const
    expect(await changeRole(owner, change)).toBe('done')
    expect(await database().session.count({ where: { userId: observer.id } })).toBe(0)
  })
})
