import { v7 as uuid } from 'uuid'
import type { Answer } from '@/lib/db/answer'
import { storeAnswer } from '@/lib/db/answer'
import { rowMac } from '@/lib/db/chain'
import { database } from '@/lib/db/client'
import { pools } from '@/lib/db/demo/answers'
import { demoEmail } from '@/lib/db/demo/people'
import { installCourse, installPerson } from '@/lib/db/installCourse'
import { gradingContent } from '@/lib/db/judge'
import { personWithEmail } from '@/lib/db/people'
import type { Person } from '@/lib/db/person'
import { submissionContent } from '@/lib/db/recordSubmission'
import { full, usualPolicy } from '@/lib/gradebook/policy'
import { replay } from '@/lib/gradebook/replay'
import type { Verdict } from '@/lib/grading/verdict'
import { hashSeed, randomFrom } from '@/lib/numeric/random'

/** A course as a lecturer of many has it: so many students, so many questions, each with the demo's six parts. */
export interface LargeCourse {
  readonly assignmentId: string
  readonly itemIds: readonly string[]
  readonly answers: number
}

const STUDENTS = 300
const ITEMS = 7
const hour = 3_600_000

/** Judges a text typed in a part; equal ones once. */
export type Judge = (partId: string, answer: Answer) => Verdict

/**
 * Puts in a course of the demo's instructor with 300 students and 42 parts, all of them answered at least once, in the demo's own mix of
 * answers, each graded, chained and totalled as the application does it.
 */
export async function makeLargeCourse(
  versionId: string,
  judge: Judge,
  now: Date,
): Promise<LargeCourse> {
  const teacher = await personWithEmail(demoEmail.instructor)
  if (teacher === null) throw new Error('the demo has no instructor')
  const students: Person[] = []
  for (let number = 1; number <= STUDENTS; number += 1) {
    students.push(
      await installPerson(
        {
          name: `Student ${number}`,
          email: `student-${number}@bench.example`,
          studentNumber: `bench-${String(number).padStart(4, '0')}`,
          mayCreateCourses: false,
        },
        now,
      ),
    )
  }
  const opens = new Date(now.getTime() - 100 * hour)
  const course = await installCourse(
    {
      name: { 'zh-CN': '大课', en: 'A large course' },
      term: '2026',
      zone: 'Asia/Shanghai',
      sections: [],
      members: [
        { person: teacher, role: 'owner', section: null },
        ...students.map((person) => ({ person, role: 'student' as const, section: null })),
      ],
      assignment: {
        title: { 'zh-CN': '大作业', en: 'A large homework' },
        opens,
        due: new Date(now.getTime() + 100 * hour),
        lateUntil: null,
        policy: usualPolicy,
        items: Array.from({ length: ITEMS }, () => ({ versionId, points: 12 })),
      },
    },
    opens,
  )
  let answers = 0
  for (const itemId of course.itemIds) {
    const rows = students.map((student) => answersOf(student.id, itemId, versionId, judge, opens))
    const submissions = rows.flatMap((row) => row.submissions)
    answers += submissions.length
    await database().$transaction([
      database().submission.createMany({ data: submissions }),
      database().grading.createMany({ data: rows.flatMap((row) => row.gradings) }),
      database().total.createMany({ data: rows.flatMap((row) => row.totals) }),
      database().variant.createMany({
        data: students.map(({ id: studentId }) => ({
          ...{ id: uuid(), studentId, itemId, createdAt: opens },
          seed: BigInt(hashSeed('variant', studentId, itemId)),
        })),
      }),
    ])
  }
  return { assignmentId: course.assignmentId, itemIds: course.itemIds, answers }
}

/** One student's answers to an item, to each part until one is right or they give up. */
function answersOf(
  studentId: string,
  itemId: string,
  versionId: string,
  judge: Judge,
  opens: Date,
) {
  const random = randomFrom(hashSeed('bench', studentId, itemId))
  const skill = 0.4 + 0.5 * random()
  let position = 0
  const submissions: ReturnType<typeof submissionRow>[] = []
  const gradings: ReturnType<typeof gradingRow>[] = []
  const totals = pools.map((pool) => {
    const own: {
      submission: ReturnType<typeof submissionRow>
      grading: ReturnType<typeof gradingRow>
    }[] = []
    for (let number = 1; number <= 3; number += 1) {
      const isRight = random() < skill + 0.1 * number
      const list = isRight ? pool.right : pool.wrong
      const answer = list[Math.floor(random() * list.length)]
      if (answer === undefined) break
      position += 1
      const place = { studentId, itemId, partId: pool.partId, versionId, position, number }
      const submission = submissionRow(place, answer, submissions.at(-1)?.mac ?? '', opens)
      const verdict = judge(pool.partId, answer)
      const grading = gradingRow(submission, verdict, gradings.at(-1)?.mac ?? '')
      submissions.push(submission)
      gradings.push(grading)
      own.push({ submission, grading })
      if (isRight || random() < 0.5) break
    }
    const terms = { policy: usualPolicy, opens, due: new Date(8.64e15), lateUntil: null }
    const { outcome, bestId, ...score } = replay(
      own.map(({ submission }) => submission),
      own.map(({ grading }) => grading),
      terms,
    )
    if (outcome === null || bestId === null) throw new Error('every part is answered')
    return { id: uuid(), studentId, itemId, partId: pool.partId, ...score, outcome, bestId }
  })
  return { submissions, gradings, totals }
}

function submissionRow(
  place: {
    studentId: string
    itemId: string
    partId: string
    versionId: string
    position: number
    number: number
  },
  answer: Answer,
  before: string,
  opens: Date,
) {
  const row = {
    ...place,
    id: uuid(),
    ...storeAnswer(answer),
    uploads: null,
    idempotencyKey: uuid(),
    receivedAt: new Date(opens.getTime() + place.position * 300_000),
  }
  return { ...row, mac: rowMac('submission', before, submissionContent(row)) }
}

function gradingRow(
  submission: ReturnType<typeof submissionRow>,
  verdict: Verdict,
  before: string,
) {
  const { studentId, itemId, partId, versionId, position, receivedAt } = submission
  const row = {
    ...{ id: uuid(), submissionId: submission.id, number: 1, studentId, itemId, partId, position },
    kind: 'auto' as const,
    outcome: verdict.outcome,
    credit: Math.round(verdict.credit * full),
    note: verdict.note,
    counted: ['correct', 'partial', 'incorrect'].includes(verdict.outcome),
    repeatsId: null,
    canonical: verdict.canonical,
    verdict: JSON.stringify(verdict),
    seed: BigInt(hashSeed('variant', studentId, itemId)),
    versionId,
    graderVersion: verdict.graderVersion,
    byId: null,
    at: receivedAt,
    reason: null,
    rubric: null,
  }
  return { ...row, mac: rowMac('grading', before, gradingContent(row)) }
}
