import { invariant } from '@/lib/expr/invariant'
import { full, type Policy } from '@/lib/gradebook/policy'
import { hashSeed } from '@/lib/numeric/random'
import { database } from '../client'
import { appendVerdict, type Grade, overrideGrading } from '../gradings'
import {
  type InstalledCourse,
  installAssignment,
  installCourse,
  installPerson,
} from '../installCourse'
import { personWithEmail } from '../people'
import type { Person } from '../person'
import { installQuestion, type QuestionFiles, toVersion, versionColumns } from '../questions'
import { recordSubmission } from '../recordSubmission'
import { seedOf } from '../variants'
import type { DescribedQuestion } from '../versionParts'
import { classmates, demoEmail, instructor, sections, visitor } from './people'
import { daysOpen, type PlannedAnswer, planAnswers } from './plan'

const minute = 60_000
/** How long somebody has the question before them before their first answer. */
const readingMinutes = 6
const day = 24 * 60 * minute

/** What the demo's assignment promises: five attempts, a tenth less after each wrong one. */
const policy: Policy = {
  attempts: 5,
  penalty: 1_000,
  lateCredit: 8_000,
  feedback: 'full',
  hintsAfter: 1,
  solution: 'after-correct',
}

/** A question to hand out, with its files. */
export interface DemoQuestion {
  readonly question: DescribedQuestion
  readonly files: QuestionFiles
}

/**
 * Fills the demo: the course, the homework made of `question`, the one after it that nobody has begun (`next`), and a class whose answers go through the same doors as
 * anybody's. Done once: a start after a crash goes on where that one stopped, and a demo that another edition of the
 * program filled is left as it is. `now` is the time of the start; the homework opened some days before the first one
 * and is due a week after, at the end of the day.
 */
export async function seedDemo(
  question: DescribedQuestion,
  files: QuestionFiles,
  grade: Grade,
  now: Date,
  next: DemoQuestion | null = null,
): Promise<void> {
  const teacher = await personWithEmail(demoEmail.instructor)
  const demo = (teacher && (await findDemo(teacher))) ?? (await install(question, files, now))
  if (next !== null) await handOutNext(next, demo, now)
  const plan = planAnswers()
  const ours = `${keyPrefix}${hashSeed(JSON.stringify(plan)).toString(36)} `
  if (await isFilledByAnother(demo, ours)) return
  const version = toVersion(
    await database().questionVersion.findFirstOrThrow({
      where: { items: { some: { id: demo.itemId } } },
      select: versionColumns,
    }),
  )
  const reached = await lastStored(demo, ours)
  for (const [index, planned] of plan.entries()) {
    if (index < reached) continue
    await submit(planned, `${ours}${index}`, demo, async (answer) => grade(answer, version))
  }
  await overrideOne(demo)
}

/** The second homework, due two weeks after the first start of a program that has it. Done once. */
async function handOutNext(
  { question, files }: DemoQuestion,
  demo: Demo,
  now: Date,
): Promise<void> {
  const { course } = await database().assignment.findFirstOrThrow({
    where: { items: { some: { id: demo.itemId } } },
    select: { course: { select: { id: true, assignments: { select: { id: true } } } } },
  })
  if (course.assignments.length > 1) return
  const versionId = await installQuestion(question, files, now)
  const due = lastMinute(new Date(now.getTime() + 14 * day))
  const title = {
    'zh-CN': '作业二：一个小网络里的数',
    en: 'Homework 2: numbers of a small network',
  }
  const lateUntil = new Date(due.getTime() + 2 * day)
  const items = [{ versionId, points: 7 }]
  const opens = startOfHour(now)
  await installAssignment(course.id, { title, opens, due, lateUntil, policy, items }, now)
}

const keyPrefix = 'demo '

/** Whether the class's answers follow another plan than the one whose keys begin with `ours`. */
async function isFilledByAnother({ itemId }: Demo, ours: string): Promise<boolean> {
  const other = await database().submission.findFirst({
    where: {
      itemId,
      idempotencyKey: { startsWith: keyPrefix },
      NOT: { idempotencyKey: { startsWith: ours } },
    },
    select: { id: true },
  })
  return other !== null
}

/** The place in the plan of the answer stored last, whose grading a crash may have cut off; 0 when none is. */
async function lastStored({ itemId }: Demo, ours: string): Promise<number> {
  const last = await database().submission.findFirst({
    where: { itemId, idempotencyKey: { startsWith: ours } },
    orderBy: { id: 'desc' },
    select: { idempotencyKey: true },
  })
  return last === null ? 0 : Number(last.idempotencyKey.slice(ours.length))
}

interface Demo {
  readonly itemId: string
  readonly opens: Date
  readonly teacher: Person
  readonly students: readonly Person[]
}

/** The demo's course as an earlier start left it. */
async function findDemo(teacher: Person): Promise<Demo | null> {
  const item = await database().item.findFirst({
    where: {
      assignment: { course: { enrolments: { some: { userId: teacher.id, role: 'owner' } } } },
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      assignment: {
        select: {
          opens: true,
          course: {
            select: { enrolments: { where: { role: 'student' }, select: { user: true } } },
          },
        },
      },
    },
  })
  if (item === null) return null
  const students = item.assignment.course.enrolments.map((enrolment) => enrolment.user)
  return { itemId: item.id, opens: item.assignment.opens, teacher, students }
}

async function install(
  question: DescribedQuestion,
  files: QuestionFiles,
  now: Date,
): Promise<Demo> {
  const versionId = await installQuestion(question, files, now)
  const teacher = await installPerson(
    { ...instructor, studentNumber: null, mayCreateCourses: true },
    now,
  )
  const students: { person: Person; role: 'student'; section: string }[] = []
  for (const { name, email, studentNumber, section } of [visitor, ...classmates]) {
    const about = { name, email, studentNumber, mayCreateCourses: false }
    students.push({ person: await installPerson(about, now), role: 'student', section })
  }
  const opens = new Date(startOfHour(now).getTime() - daysOpen * day)
  const due = lastMinute(new Date(now.getTime() + 7 * day))
  const installed: InstalledCourse = await installCourse(
    {
      name: { 'zh-CN': '机器学习的数学基础', en: 'Mathematics of Machine Learning' },
      term: termOf(now),
      zone: 'Asia/Shanghai',
      sections,
      members: [{ person: teacher, role: 'owner', section: null }, ...students],
      assignment: {
        title: { 'zh-CN': '作业一：两层网络与 softmax', en: 'Homework 1: two layers and softmax' },
        opens,
        due,
        lateUntil: new Date(due.getTime() + 2 * day),
        policy,
        items: [{ versionId, points: 12 }],
      },
    },
    opens,
  )
  const [itemId] = installed.itemIds
  invariant(itemId !== undefined, 'the homework has its question')
  return { itemId, opens, teacher, students: students.map(({ person }) => person) }
}

/**
 * One answer of the plan, stored and graded. One that is refused is left out: an interrupted demo may go on under a
 * program whose grader counts otherwise, and a class with an answer less is no reason not to start.
 */
async function submit(
  { studentNumber, partId, answer, minute: at }: PlannedAnswer,
  idempotencyKey: string,
  { itemId, opens, students }: Demo,
  grade: (answer: Parameters<Grade>[0]) => ReturnType<Grade>,
): Promise<void> {
  const student = students.find((person) => person.studentNumber === studentNumber)
  if (student === undefined) return
  const now = new Date(opens.getTime() + Math.round(at * minute))
  await seedOf({ studentId: student.id, itemId }, new Date(now.getTime() - readingMinutes * minute))
  const about = { ...answer, itemId, partId, idempotencyKey, now }
  const receipt = await recordSubmission(student, about)
  if (receipt === null || receipt.kind === 'refused') return
  const { submission } = receipt
  if (submission.gradings.length > 0) return
  await appendVerdict(submission, await grade(submission), now)
}

/** The instructor has changed one mark: an answer without its hats. Done once. */
async function overrideOne({ itemId, opens, teacher }: Demo): Promise<void> {
  const changed = await database().grading.findFirst({ where: { itemId, kind: 'manual' } })
  if (changed !== null) return
  const submission = await database().submission.findFirst({
    where: { itemId, text: 'y_k (1 - y_k)' },
    orderBy: { receivedAt: 'asc' },
    select: { id: true },
  })
  if (submission === null) return
  await overrideGrading(teacher, submission.id, {
    credit: full / 2,
    reason:
      '推导正确，只是漏写了帽子，给一半分。The derivation is right; only the hats are missing: half the credit.',
    now: new Date(opens.getTime() + (daysOpen - 0.5) * day),
  })
}

/** The last minute of a time's day in Shanghai, which is 8 hours ahead of UTC all year. */
function lastMinute(time: Date): Date {
  const ahead = 8 * 60 * minute
  const midnight = Math.floor((time.getTime() + ahead) / day) * day - ahead
  return new Date(midnight + day - minute)
}

function startOfHour(time: Date): Date {
  return new Date(Math.floor(time.getTime() / (60 * minute)) * 60 * minute)
}

/** The term as Chinese universities write it: the first one begins in August, the second in February. */
function termOf(now: Date): string {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() + 1]
  if (month >= 8) return `${year}–${year + 1}-1`
  return month === 1 ? `${year - 1}–${year}-1` : `${year - 1}–${year}-2`
}
