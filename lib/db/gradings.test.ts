import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { usualPolicy } from '@/lib/gradebook/policy'
import type { Verdict } from '@/lib/grading/verdict'
import { findItem } from './assignments'
import { database } from './client'
import { readGradebook } from './gradebook'
import { appendGrading, type Grade, gradePending, overrideGrading } from './gradings'
import { recordSubmission } from './recordSubmission'
import { findSubmission } from './submissions'
import {
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
  verdict,
} from './temporaryDatabase'
import { verify } from './verify'

let close: () => Promise<void>
let course: TestCourse
beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())
beforeEach(async () => {
  course = await makeCourse({ ...usualPolicy, penalty: 1_000 })
})

let keys = 0
async function submit(partId = 'a', now = onDay(1)): Promise<string> {
  keys += 1
  const answer = { text: 'x', fields: null, format: 'plain' } as const
  const address = { itemId: course.itemId, partId, idempotencyKey: `key ${keys}`, now }
  const receipt = await recordSubmission(course.student, { ...answer, ...address })
  if (receipt?.kind !== 'accepted') throw new Error(JSON.stringify(receipt))
  return receipt.submission.id
}

async function graded(about: Partial<Verdict>, partId = 'a'): Promise<string> {
  const id = await submit(partId)
  await appendGrading(id, verdict(about), onDay(1))
  return id
}

async function statusOf(partId = 'a') {
  const found = await findItem(course.student, course.itemId, onDay(1))
  const part = found?.item.parts.find(({ id }) => id === partId)
  return part && { points: part.points, ...part.standing }
}

describe('a verdict', () => {
  test('is kept whole, its seed and its numbers too', async () => {
    const given = verdict({ outcome: 'partial', credit: 0.33335, note: 'form', canonical: 'K' })
    const id = await submit()
    const grading = await appendGrading(id, given, onDay(2))
    expect(grading).toMatchObject({
      number: 1,
      kind: 'auto',
      outcome: 'partial',
      credit: 3_334,
      note: 'form',
      counted: true,
      by: null,
      at: onDay(2),
    })
    const found = await findSubmission(course.student, id)
    expect(found?.gradings).toEqual([grading])
    expect(grading.verdict).toEqual(given)
  })

  test('gives the part its mark at once', async () => {
    await graded({ outcome: 'incorrect' })
    await graded({ outcome: 'correct' })
    expect(await statusOf()).toMatchObject({
      score: 9_000,
      outcome: 'correct',
      counted: 2,
      wrong: 1,
      attemptsLeft: 3,
      points: 2,
    })
  })

  test('given twice at once is one', async () => {
    const id = await submit()
    const given = ['correct', 'incorrect', 'partial'] as const
    const gradings = await Promise.all(
      given.map((outcome) => appendGrading(id, verdict({ outcome }), onDay(1))),
    )
    expect(new Set(gradings.map((grading) => grading.id)).size).toBe(1)
    expect(await verify()).toEqual([])
  })

  test('on the same answer again costs nothing and says which one it repeats', async () => {
    const first = await graded({ outcome: 'incorrect', canonical: 'yhat[k]' })
    const again = await submit()
    const grading = await appendGrading(
      again,
      verdict({ outcome: 'incorrect', canonical: 'yhat[k]' }),
      onDay(1),
    )
    expect(grading).toMatchObject({ counted: false, repeatsId: first, outcome: 'incorrect' })
    expect(await statusOf()).toMatchObject({ counted: 1, attemptsLeft: 4 })
    await graded({ outcome: 'incorrect', canonical: 'yhat[i]' })
    expect(await statusOf()).toMatchObject({ counted: 2 })
  })

  test("on a classmate's answer, or one to another part, is no repetition", async () => {
    await graded({ outcome: 'incorrect', canonical: 'K' }, 'a')
    await graded({ outcome: 'incorrect', canonical: 'K' }, 'b')
    expect(await statusOf('b')).toMatchObject({ counted: 1 })
  })
})

describe("a person's judgement", () => {
  const judgement = { credit: 5_000, reason: 'only the hats are missing', now: onDay(3) }

  test('stands over the verdict, which is kept', async () => {
    const id = await graded({ outcome: 'incorrect' })
    await overrideGrading(course.assistant, id, judgement)
    const found = await findSubmission(course.student, id)
    expect(found?.gradings.map(({ kind, credit }) => [kind, credit])).toEqual([
      ['auto', 0],
      ['manual', 5_000],
    ])
    expect(found?.gradings[1]).toMatchObject({
      outcome: 'partial',
      reason: 'only the hats are missing',
      by: { id: course.assistant.id },
    })
    expect(await statusOf()).toMatchObject({ score: 5_000, overridden: true })
  })

  test('is written down with the mark before and after', async () => {
    const id = await graded({ outcome: 'incorrect' })
    await overrideGrading(course.instructor, id, judgement)
    const [event] = await database().auditEvent.findMany({ where: { subjectId: id } })
    expect(event).toMatchObject({ action: 'grading.override', byId: course.instructor.id })
    expect(JSON.parse(event?.before ?? '')).toEqual({ score: 0, outcome: 'incorrect' })
    expect(JSON.parse(event?.after ?? '')).toEqual({
      score: 5_000,
      outcome: 'partial',
      reason: 'only the hats are missing',
    })
  })

  test('shows in the gradebook', async () => {
    const id = await graded({ outcome: 'incorrect' })
    await overrideGrading(course.instructor, id, { ...judgement, credit: 10_000 })
    const gradebook = await readGradebook(course.observer, course.assignmentId, onDay(3))
    const row = gradebook?.rows.find((one) => one.studentId === course.student.id)
    expect(row).toMatchObject({ section: '1', score: 2 })
    expect(row?.cells[0]).toEqual({
      score: 10_000,
      outcome: 'correct',
      late: false,
      overridden: true,
      submissionId: id,
    })
    expect(gradebook?.parts.map((part) => part.points)).toEqual([2, 2, 4])
  })

  test('by ten people at once is ten judgements, one after the other', async () => {
    const id = await graded({ outcome: 'incorrect' })
    const credits = Array.from({ length: 10 }, (_, index) => index * 1_000)
    await Promise.all(
      credits.map((credit) => overrideGrading(course.owner, id, { ...judgement, credit })),
    )
    const found = await findSubmission(course.owner, id)
    expect(found?.gradings.map((grading) => grading.number)).toEqual(
      Array.from({ length: 11 }, (_, index) => index + 1),
    )
    expect(await statusOf()).toMatchObject({ score: found?.gradings.at(-1)?.credit })
    expect(await verify()).toEqual([])
  })

  test('of those who saw the same judgement stand, one alone goes over it', async () => {
    const id = await graded({ outcome: 'incorrect' })
    const seen = { ...judgement, after: 1 }
    const made = await Promise.all(
      [1_000, 2_000, 3_000].map((credit) => overrideGrading(course.owner, id, { ...seen, credit })),
    )
    expect(made.filter((one) => one !== null)).toHaveLength(1)
    expect(await overrideGrading(course.instructor, id, { ...judgement, after: 2 })).not.toBeNull()
  })

  test('needs a reason, and a credit that is a share', async () => {
    const id = await graded({ outcome: 'incorrect' })
    for (const fault of [{ reason: ' ' }, { credit: 10_001 }, { credit: 0.5 }, { credit: -1 }]) {
      const faulty = { ...judgement, ...fault }
      await expect(overrideGrading(course.owner, id, faulty)).rejects.toThrow()
    }
  })
})

describe('an answer that a crash left without its verdict', () => {
  const grade: Grade = async ({ text }, { files }) => {
    expect(files).toEqual({ 'question.yaml': 'id: sample' })
    return verdict({ outcome: text === 'x' ? 'correct' : 'incorrect' })
  }

  test('gets it later', async () => {
    await gradePending(grade, () => onDay(2))
    const id = await submit()
    expect(await gradePending(grade, () => onDay(2))).toEqual({ graded: 1, faults: [] })
    expect(await gradePending(grade, () => onDay(2))).toEqual({ graded: 0, faults: [] })
    const found = await findSubmission(course.student, id)
    expect(found?.gradings).toMatchObject([{ outcome: 'correct', at: onDay(2) }])
  })

  test('of one student in one item alone, where asked so', async () => {
    await gradePending(grade, () => onDay(2))
    await submit()
    const { itemId, student, classmate } = course
    const cleared = (studentId: string) =>
      gradePending(grade, () => onDay(2), { itemId, studentId })
    expect(await cleared(classmate.id)).toMatchObject({ graded: 0 })
    expect(await cleared(student.id)).toMatchObject({ graded: 1 })
  })

  test('keeps none of the others waiting when the grader fails on it', async () => {
    await gradePending(grade, () => onDay(2))
    const [first, second] = [await submit('a'), await submit('b')]
    const failing: Grade = async (answer, version) => {
      if (answer.id === first) throw new Error('a fault of ours')
      return grade(answer, version)
    }
    const cleared = await gradePending(failing, () => onDay(2))
    expect(cleared).toMatchObject({ graded: 1, faults: [{ submissionId: first }] })
    expect((await findSubmission(course.student, second))?.gradings).toHaveLength(1)
    expect(await gradePending(grade, () => onDay(2))).toMatchObject({ graded: 1 })
  })
})
