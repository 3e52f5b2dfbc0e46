import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AuditedAction, appendAudit } from './audit'
import { type AuditSearch, auditPage, searchAudit } from './auditLog'
import { database } from './client'
import { makeCourse, onDay, openTemporaryDatabase, type TestCourse } from './temporaryDatabase'

let close: () => Promise<void>
let course: TestCourse
const everything: AuditSearch = { action: null, text: '', from: null, until: null }

beforeAll(async () => {
  close = await openTemporaryDatabase()
  course = await makeCourse()
  for (let day = 1; day <= auditPage + 2; day += 1) {
    await act(day % 2 === 0 ? 'extension.set' : 'course.edit', day)
  }
})
afterAll(() => close())

async function act(action: AuditedAction, day: number): Promise<void> {
  await database().$transaction((transaction) =>
    appendAudit(transaction, {
      chain: course.courseId,
      at: onDay(day),
      byId: action === 'course.edit' ? course.owner.id : course.instructor.id,
      action,
      courseId: course.courseId,
      studentId: action === 'extension.set' ? course.student.id : null,
      itemId: null,
      subjectId: course.courseId,
      before: { day: day - 1 },
      after: { day },
    }),
  )
}

function search(about: Partial<AuditSearch>) {
  return searchAudit(course.instructor, course.courseId, { ...everything, ...about }, null)
}

test('the newest come first, a page at a time, none twice', async () => {
  const first = await search({})
  expect(first?.more).toBe(true)
  expect(first?.entries[0]).toMatchObject({
    at: onDay(auditPage + 2),
    before: `{"day":${auditPage + 1}}`,
  })
  const after = first?.entries.at(-1)?.id ?? ''
  const second = await searchAudit(course.owner, course.courseId, everything, after)
  expect(second?.entries.map(({ at }) => at)).toEqual([onDay(2), onDay(1)])
  expect(second?.more).toBe(false)
})

test('a search is by kind, by who did it or to whom, and by time', async () => {
  const edits = await search({ action: 'course.edit' })
  expect(new Set(edits?.entries.map(({ action }) => action))).toEqual(new Set(['course.edit']))
  const about = await search({ text: course.student.studentNumber ?? '' })
  expect(about?.entries).toHaveLength((auditPage + 2) / 2)
  expect(about?.entries[0]?.student?.name).toBe(course.student.name)
  expect((await search({ text: course.owner.name }))?.entries[0]?.by).toBe(course.owner.name)
  const days = await search({ from: onDay(3), until: onDay(5) })
  expect(days?.entries.map(({ at }) => at)).toEqual([onDay(4), onDay(3)])
  expect((await search({ text: 'nobody' }))?.entries).toEqual([])
})

test('only who may edit the course reads it', async () => {
  const other = await makeCourse()
  for (const who of [course.assistant, course.observer, course.student, other.owner]) {
    expect(await searchAudit(who, course.courseId, everything, null)).toBeNull()
  }
})
