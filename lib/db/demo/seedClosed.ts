import { full, type Policy } from '@/lib/gradebook/policy'
import { database } from '../client'
import { appendVerdict, type Grade } from '../gradings'
import { installAssignment } from '../installCourse'
import { personWithEmail } from '../people'
import type { Person } from '../person'
import { installQuestion, readStoredVersion } from '../questions'
import { recordSubmission } from '../recordSubmission'
import { seedOf } from '../variants'
import { readParts, type VersionPart } from '../versionParts'
import { demoEmail } from './people'
import { daysOpen } from './plan'
import type { DemoQuestion } from './seedDemo'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const policy: Policy = {
  attempts: 5,
  penalty: 0,
  lateCredit: 0.8 * full,
  feedback: 'full',
  hintsAfter: 1,
  solution: 'after-closing',
}

/** What the class has answered there, by part: the first try of every third student is the wrong one. */
const answers = [
  { partId: 'slope', right: 's (1 - s)', wrong: 's (s - 1)' },
  { partId: 'output', right: '1 x m', wrong: 'm x 1' },
] as const

/**
 * The demo's warm-up: homework that closed yesterday, with its solutions open, so that its questions may be practised. Done once; a start
 * after a crash goes on where that one stopped. To be called when the class is there.
 */
export async function seedClosed(
  questions: readonly DemoQuestion[],
  grade: Grade,
  now: Date,
): Promise<void> {
  const teacher = await personWithEmail(demoEmail.instructor)
  if (teacher === null) return
  const handedOut = (await findClosed(teacher)) ?? (await handOut(questions, teacher, now))
  if (handedOut === null) return
  for (const { partId, right, wrong } of answers) {
    const item = handedOut.items.find(({ parts }) => parts.some(({ id }) => id === partId))
    if (item === undefined) continue
    for (const [index, student] of handedOut.students.entries()) {
      const at = handedOut.opens.getTime() + (index + 2) * hour
      const tries = index % 3 === 0 ? [wrong, right] : [right]
      for (const [turn, text] of tries.entries()) {
        const place = { itemId: item.id, partId, versionId: item.versionId }
        await handIn(student, { ...place, text }, grade, new Date(at + 3 * turn * minute))
      }
    }
  }
}

const titleOf = { 'zh-CN': '作业零：热身', en: 'Homework 0: warm-up' }

interface Closed {
  readonly opens: Date
  readonly items: readonly {
    readonly id: string
    readonly versionId: string
    readonly parts: readonly VersionPart[]
  }[]
  readonly students: readonly Person[]
}

async function findClosed(teacher: Person): Promise<Closed | null> {
  const row = await database().assignment.findFirst({
    where: {
      title: titleOf['zh-CN'],
      course: { enrolments: { some: { userId: teacher.id, role: 'owner' } } },
    },
    select: {
      opens: true,
      items: { select: { id: true, versionId: true, version: { select: { parts: true } } } },
      course: {
        select: {
          enrolments: {
            where: { role: 'student', user: { email: { not: demoEmail.student } } },
            orderBy: { user: { studentNumber: 'asc' } },
            select: { user: true },
          },
        },
      },
    },
  })
  if (row === null) return null
  const items = row.items.map(({ version, ...item }) => ({
    ...item,
    parts: readParts(version.parts),
  }))
  return { opens: row.opens, items, students: row.course.enrolments.map(({ user }) => user) }
}

async function handOut(
  questions: readonly DemoQuestion[],
  teacher: Person,
  now: Date,
): Promise<Closed | null> {
  const course = await database().course.findFirst({
    where: { enrolments: { some: { userId: teacher.id, role: 'owner' } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  if (course === null) return null
  const items: { versionId: string; points: number }[] = []
  for (const { question, files } of questions) {
    const versionId = await installQuestion(question, files, now)
    items.push({ versionId, points: 2 * question.parts.length })
  }
  await installAssignment(
    course.id,
    {
      title: titleOf,
      opens: new Date(now.getTime() - daysOpen * day),
      due: new Date(now.getTime() - day),
      lateUntil: null,
      policy,
      items,
    },
    now,
  )
  return findClosed(teacher)
}

async function handIn(
  student: Person,
  answer: {
    readonly itemId: string
    readonly partId: string
    readonly versionId: string
    readonly text: string
  },
  grade: Grade,
  now: Date,
): Promise<void> {
  const { versionId, ...about } = answer
  await seedOf(
    { studentId: student.id, itemId: about.itemId },
    new Date(now.getTime() - 5 * minute),
  )
  const idempotencyKey = `demo closed ${about.partId} ${about.text}`
  const written = { ...about, fields: null, format: 'plain', idempotencyKey, now } as const
  const receipt = await recordSubmission(student, written)
  if (receipt?.kind !== 'accepted' && receipt?.kind !== 'replayed') return
  const { submission } = receipt
  if (submission.gradings.length > 0) return
  const version = await readStoredVersion(versionId)
  await appendVerdict(submission, await grade(submission, version), now)
}
