import type { Page } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import { gradeStored } from '@/app/grader'
import { database } from '@/lib/db/client'
import { writeComment } from '@/lib/db/comments'
import { appendGrading } from '@/lib/db/gradings'
import { installCourse, installPerson } from '@/lib/db/installCourse'
import type { Person } from '@/lib/db/person'
import { readQuestionVersion } from '@/lib/db/questions'
import { recordSubmission } from '@/lib/db/recordSubmission'
import { askSecondLook } from '@/lib/db/secondLooks'
import { samples } from '@/lib/files/samples.fixture'
import { type Policy, usualPolicy } from '@/lib/gradebook/policy'
import { test as base, installedQuestion, signIn } from '../fixtures'

const DAY = 24 * 60 * 60 * 1000

/** What a spreadsheet would run, as the name of a student. */
export const FORMULA_NAME = '=HYPERLINK("http://127.0.0.1/","Bai")'
/** What a page that does not escape would run, as an answer. */
export const HOSTILE_ANSWER = '<img src=x onerror="document.title=1"> \\href{javascript:1}{x}'

/** A course of one test: the softmax sheet as homework of 12 points, a class of three, and those around them. */
export interface Classroom {
  readonly courseId: string
  readonly assignmentId: string
  readonly itemId: string
  /** Of the question's version. */
  readonly versionId: string
  readonly questionId: string
  readonly instructor: Person
  readonly observer: Person
  /** Part 4 wrong, then right; part 1 right. */
  readonly diligent: Person
  /** Named as a formula: part 4 with the sign turned, part 1 hostile. */
  readonly hasty: Person
  /** Has not begun. */
  readonly absent: Person
  /** Ids of the submissions, in the order made: diligent's three, then hasty's two. */
  readonly submissionIds: readonly string[]
  /** A file that diligent has sent and not handed in. */
  readonly uploadId: string
  /** Of the instructor's, at diligent's first submission; hasty has asked for a second look at theirs at part 4. */
  readonly commentId: string
  /** Stands in every title and name of the course and nowhere else. */
  readonly mark: string
}

interface Fixtures {
  readonly policy: Partial<Policy>
  readonly classroom: Classroom
  /** The page of a browser in which the classroom's instructor is signed in. */
  readonly teacherPage: Page
}

/** Playwright's test with a classroom of its own for each test that asks for one. */
export const test = base.extend<Fixtures>({
  classroom: async ({ policy }, use) => {
    await use(await installClassroom({ ...usualPolicy, ...policy }))
  },
  teacherPage: async ({ context, classroom }, use) => {
    await signIn(context, classroom.instructor)
    await use(await context.newPage())
  },
})

/** A course with its class and their answers, made by really submitting them. */
export async function installClassroom(policy: Policy): Promise<Classroom> {
  const now = new Date()
  const mark = `M${uuid().slice(-8)}`
  const versionId = await installedQuestion('two-layer-softmax', now)
  const { questionId } = await database().questionVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { questionId: true },
  })
  const instructor = await newPerson(`Liang ${mark}`, false)
  const observer = await newPerson(`Qiu ${mark}`, false)
  const diligent = await newPerson(`Bai ${mark}`, true)
  const hasty = await newPerson(`${FORMULA_NAME} ${mark}`, true)
  const absent = await newPerson(`Chen ${mark}`, true)
  const { courseId, assignmentId, itemIds } = await installCourse(
    {
      name: { 'zh-CN': `课程 ${mark}`, en: `Course ${mark}` },
      term: '2026',
      zone: 'Asia/Shanghai',
      sections: ['1', '2'],
      members: [
        { person: instructor, role: 'instructor', section: null },
        { person: observer, role: 'observer', section: null },
        { person: diligent, role: 'student', section: '1' },
        { person: hasty, role: 'student', section: '2' },
        { person: absent, role: 'student', section: '2' },
      ],
      assignment: {
        title: { 'zh-CN': `作业 ${mark}`, en: `Homework ${mark}` },
        opens: new Date(now.getTime() - DAY),
        due: new Date(now.getTime() + DAY),
        lateUntil: null,
        policy,
        items: [{ versionId, points: 12 }],
      },
    },
    now,
  )
  const [itemId = ''] = itemIds
  const submissionIds: string[] = []
  for (const [student, partId, text] of [
    [diligent, 'w2', 'K x D_a'],
    [diligent, 'diagonal', 'yhat_k (1 + yhat_k)'],
    [diligent, 'diagonal', 'yhat_k (1 - yhat_k)'],
    [hasty, 'diagonal', 'yhat_k (yhat_k - 1)'],
    [hasty, 'w2', HOSTILE_ANSWER],
  ] as const) {
    submissionIds.push(await submit(student, { itemId, partId, text, versionId }))
  }
  const uploadId = uuid()
  const file = { name: `${mark}.png`, type: 'image/png', size: samples.png.length, sha256: '' }
  const place = { studentId: diligent.id, itemId, partId: 'w2' }
  await database().upload.create({
    data: { id: uploadId, ...file, ...place, bytes: samples.png, createdAt: now },
  })
  const comment = { text: `A word. ${mark}`, now }
  const written = await writeComment(instructor, submissionIds[0] ?? '', comment)
  await askSecondLook(hasty, submissionIds[3] ?? '', { text: `Look again. ${mark}`, now })
  const people = { instructor, observer, diligent, hasty, absent }
  const talk = { uploadId, commentId: written?.id ?? '' }
  const question = { versionId, questionId }
  return { courseId, assignmentId, itemId, ...question, ...people, submissionIds, ...talk, mark }
}

/** Hands in and grades an answer in plain text; gives the submission's id. */
async function submit(
  student: Person,
  about: {
    readonly itemId: string
    readonly partId: string
    readonly text: string
    readonly versionId: string
  },
): Promise<string> {
  const now = new Date()
  const { versionId, ...place } = about
  const receipt = await recordSubmission(student, {
    ...place,
    fields: null,
    format: 'plain',
    idempotencyKey: uuid(),
    now,
  })
  const version = await readQuestionVersion(student, versionId, now)
  if (receipt?.kind !== 'accepted' || version === null) throw new Error('the answer is not taken')
  await appendGrading(receipt.submission.id, await gradeStored(receipt.submission, version), now)
  return receipt.submission.id
}

/** A person nobody else is; a student has a number. */
export async function newPerson(name: string, isStudent: boolean): Promise<Person> {
  const number = uuid().slice(-12)
  const studentNumber = isStudent ? number : null
  return installPerson(
    { name, email: `${number}@example.org`, studentNumber, mayCreateCourses: false },
    new Date(),
  )
}
