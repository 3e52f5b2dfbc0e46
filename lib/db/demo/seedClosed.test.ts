import { afterAll, beforeAll, expect, test } from 'vitest'
import { usualPolicy } from '@/lib/gradebook/policy'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { database } from '../client'
import { installCourse, installPerson } from '../installCourse'
import { listPractice } from '../practice'
import { openTemporaryDatabase, verdict } from '../temporaryDatabase'
import { verify } from '../verify'
import { instructor, visitor } from './people'
import { seedClosed } from './seedClosed'

const now = new Date('2026-11-23T16:20:00Z')
let close: () => Promise<void>
beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())

test('the demo has questions to practise, and a class that has answered them, once', async () => {
  const teacher = await installPerson(
    { ...instructor, studentNumber: null, mayCreateCourses: true },
    now,
  )
  const { section: _, ...about } = visitor
  const student = await installPerson({ ...about, mayCreateCourses: false }, now)
  const mate = { name: '白', email: 'mate@example.org', studentNumber: 'm1' }
  const classmate = await installPerson({ ...mate, mayCreateCourses: false }, now)
  await installCourse(
    {
      name: { 'zh-CN': '课', en: 'Course' },
      term: '2026',
      zone: 'UTC',
      sections: [],
      members: [
        { person: teacher, role: 'owner', section: null },
        { person: student, role: 'student', section: null },
        { person: classmate, role: 'student', section: null },
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
  const questions = ['sigmoid-derivative', 'logistic-batch'].map((id) => {
    const files = readQuestionFolder(`content/${id}`)
    return { question: loadQuestion(files, id), files }
  })
  for (let start = 0; start < 2; start += 1) {
    await seedClosed(questions, async () => verdict({}), now)
  }
  expect((await listPractice(student, now)).map(({ name }) => name)).toEqual([
    'logistic-batch',
    'sigmoid-derivative',
  ])
  expect(await database().submission.count({ where: { studentId: student.id } })).toBe(0)
  expect(await database().submission.count({ where: { studentId: classmate.id } })).toBe(4)
  expect(await verify()).toEqual([])
})
