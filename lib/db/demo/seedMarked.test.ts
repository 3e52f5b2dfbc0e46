import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileType } from '@/lib/files/fileType'
import { usualPolicy } from '@/lib/gradebook/policy'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { installCourse, installPerson } from '../installCourse'
import { listQueue } from '../queue'
import { findStudentMarks } from '../studentMarks'
import { openTemporaryDatabase, verdict } from '../temporaryDatabase'
import { verify } from '../verify'
import { drawPage } from './drawPage'
import { markedAnswers } from './markedAnswers'
import { classmates, demoEmail, instructor } from './people'
import { seedMarked } from './seedMarked'

const now = new Date('2026-11-23T16:20:00Z')
const files = readQuestionFolder('content/softmax-shift')
const question = loadQuestion(files, 'softmax-shift')

let close: () => Promise<void>
beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())

test('the demo has something to mark, once', async () => {
  const about = { studentNumber: null, mayCreateCourses: true }
  const teacher = await installPerson({ ...instructor, ...about }, now)
  const students = await Promise.all(
    classmates.map(({ name, email, studentNumber }) =>
      installPerson({ name, email, studentNumber, mayCreateCourses: false }, now),
    ),
  )
  const { courseId } = await installCourse(
    {
      name: { 'zh-CN': '课', en: 'Course' },
      term: '2026',
      zone: 'UTC',
      sections: [],
      members: [
        { person: teacher, role: 'owner', section: null },
        ...students.map((person) => ({ person, role: 'student' as const, section: null })),
      ],
      assignment: {
        title: { 'zh-CN': '一', en: 'One' },
        opens: now,
        due: now,
        lateUntil: null,
        policy: usualPolicy,
        items: [],
      },
    },
    now,
  )
  const grade = async () => verdict({ outcome: 'undecided', note: 'awaits-marking' })
  for (let start = 0; start < 2; start += 1) {
    await seedMarked({ question, files }, grade, now)
  }
  const entries = await listQueue(teacher, courseId, { kind: null, assignmentId: null })
  expect(entries.map(({ kind }) => kind)).toEqual(
    markedAnswers.map(({ answer }) => ('prose' in answer ? 'text' : 'upload')),
  )
  const marks = await Promise.all(
    students.map(({ id }) => findStudentMarks(teacher, { courseId, studentId: id })),
  )
  const parts = marks.flatMap((one) => one?.assignments.flatMap((each) => each.parts) ?? [])
  const undecided = parts.filter(({ outcome }) => outcome === 'undecided')
  expect(undecided.map(({ marked }) => marked)).toEqual(entries.map(() => true))
  expect(parts.some(({ marked }) => !marked)).toBe(true)
  expect(await verify()).toEqual([])
  expect(teacher.email).toBe(demoEmail.instructor)
})

test('a drawn page is a sound picture, the same at every start', () => {
  const page = drawPage(4, '1')
  expect(fileType(page)).toBe('image/png')
  expect(drawPage(4, '1')).toEqual(page)
})
