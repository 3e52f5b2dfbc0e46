import { full, type Policy } from '@/lib/gradebook/policy'
import { database } from '../client'
import { appendVerdict, type Grade } from '../gradings'
import { installAssignment } from '../installCourse'
import { personColumns, personWithEmail } from '../people'
import type { Person } from '../person'
import { installQuestion, toVersion, versionColumns } from '../questions'
import { recordSubmission } from '../recordSubmission'
import { askSecondLook } from '../secondLooks'
import { storeUpload } from '../uploads'
import { drawPage } from './drawPage'
import { type MarkedAnswer, markedAnswers, secondLooks } from './markedAnswers'
import { demoEmail } from './people'
import type { DemoQuestion } from './seedDemo'

const hour = 3_600_000

const policy: Policy = {
  attempts: 5,
  penalty: 0,
  lateCredit: 0.8 * full,
  feedback: 'full',
  hintsAfter: 1,
  solution: 'after-closing',
}

/**
 * The demo's homework that a person marks, with what some of the class have handed in and a few second looks at the first homework, so
 * that its instructor has something to do. Done once; a start after a crash goes on where that one stopped. To be called
 * when the class is there.
 */
export async function seedMarked(
  { question, files }: DemoQuestion,
  grade: Grade,
  now: Date,
): Promise<void> {
  const teacher = await personWithEmail(demoEmail.instructor)
  if (teacher === null) return
  const item =
    (await findItem(question.id, teacher)) ?? (await handOut({ question, files }, teacher, now))
  if (item === null) return
  for (const [index, planned] of markedAnswers.entries()) {
    await handIn(planned, `demo marked ${index}`, item, grade)
  }
  await askForLooks(teacher, item.opens)
}

interface MarkedItem {
  readonly id: string
  readonly versionId: string
  readonly opens: Date
}

async function findItem(name: string, teacher: Person): Promise<MarkedItem | null> {
  const item = await database().item.findFirst({
    where: { version: { question: { name } }, assignment: { course: taughtBy(teacher) } },
    select: { id: true, versionId: true, assignment: { select: { opens: true } } },
  })
  return item && { id: item.id, versionId: item.versionId, opens: item.assignment.opens }
}

async function handOut(
  { question, files }: DemoQuestion,
  teacher: Person,
  now: Date,
): Promise<MarkedItem | null> {
  const course = await database().course.findFirst({
    where: taughtBy(teacher),
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  if (course === null) return null
  const versionId = await installQuestion(question, files, now)
  const opens = new Date(now.getTime() - 48 * hour)
  const title = { 'zh-CN': '作业三：说明与推导', en: 'Homework 3: explain and derive' }
  const { itemIds } = await installAssignment(
    course.id,
    {
      title,
      opens,
      due: new Date(now.getTime() + 10 * 24 * hour),
      lateUntil: null,
      policy,
      items: [{ versionId, points: 10 }],
    },
    now,
  )
  const [id] = itemIds
  return id === undefined ? null : { id, versionId, opens }
}

function taughtBy({ id }: Person) {
  return { enrolments: { some: { userId: id, role: 'owner' } } } as const
}

async function handIn(
  { studentNumber, hour: at, answer }: MarkedAnswer,
  idempotencyKey: string,
  item: MarkedItem,
  grade: Grade,
): Promise<void> {
  const student = await database().user.findUnique({
    where: { studentNumber },
    select: personColumns,
  })
  if (student === null) return
  const where = { studentId: student.id, idempotencyKey, gradings: { some: {} } }
  if ((await database().submission.count({ where })) > 0) return
  const now = new Date(item.opens.getTime() + at * hour)
  const place = { itemId: item.id, partId: 'prose' in answer ? 'why' : 'derivation' }
  const text = 'prose' in answer ? answer.prose : await sendPage(student, place, answer.lines, now)
  if (text === null) return
  const receipt = await recordSubmission(student, {
    ...place,
    text,
    fields: null,
    format: 'plain',
    idempotencyKey,
    now,
  })
  if (receipt?.kind !== 'accepted' && receipt?.kind !== 'replayed') return
  const { submission } = receipt
  const version = toVersion(
    await database().questionVersion.findUniqueOrThrow({
      where: { id: item.versionId },
      select: versionColumns,
    }),
  )
  await appendVerdict(submission, await grade(submission, version), now)
}

/** Sends a page; gives its id. */
async function sendPage(
  student: Person,
  place: { readonly itemId: string; readonly partId: string },
  lines: number,
  now: Date,
): Promise<string | null> {
  const page = drawPage(lines, student.studentNumber ?? '')
  const receipt = await storeUpload(student, { ...place, name: '推导.png' }, page, now)
  return receipt?.kind === 'stored' ? receipt.file.id : null
}

async function askForLooks(teacher: Person, opens: Date): Promise<void> {
  const inCourse = { item: { assignment: { course: taughtBy(teacher) } } }
  if ((await database().secondLook.count({ where: { submission: inCourse } })) > 0) return
  for (const [index, { partId, text }] of secondLooks.entries()) {
    const total = await database().total.findFirst({
      where: { ...inCourse, partId, outcome: { in: ['incorrect', 'partial'] }, overridden: false },
      orderBy: { student: { studentNumber: 'asc' } },
      select: { bestId: true, student: { select: personColumns } },
    })
    const now = new Date(opens.getTime() + (20 + index) * hour)
    if (total !== null) await askSecondLook(total.student, total.bestId, { text, now })
  }
}
