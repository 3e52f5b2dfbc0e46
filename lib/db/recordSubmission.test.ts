import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { usualPolicy } from '@/lib/gradebook/policy'
import { findAssignment } from './assignments'
import { findCourse } from './courses'
import { readGradebook } from './gradebook'
import { appendGrading } from './gradings'
import type { Person } from './person'
import { type NewSubmission, type Receipt, recordSubmission } from './recordSubmission'
import { listSubmissions } from './submissions'
import {
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
  verdict,
} from './temporaryDatabase'

let close: () => Promise<void>
let course: TestCourse
beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())
beforeEach(async () => {
  course = await makeCourse({ ...usualPolicy, attempts: 3 })
})

let keys = 0
function newKey(): string {
  keys += 1
  return `key ${keys}`
}

function submit(about: Partial<NewSubmission> = {}, who: Person = course.student) {
  return recordSubmission(who, {
    itemId: course.itemId,
    partId: 'a',
    text: 'x',
    fields: null,
    format: 'plain',
    idempotencyKey: newKey(),
    now: onDay(1),
    ...about,
  })
}

function acceptedId(receipt: Receipt | null): string {
  if (receipt?.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(receipt)}`)
  return receipt.submission.id
}

async function submitGraded(about: Parameters<typeof verdict>[0], partId = 'a') {
  const id = acceptedId(await submit({ partId }))
  await appendGrading(id, verdict(about), onDay(1))
}

describe('an answer', () => {
  test('is stored as it was sent', async () => {
    const fields = { 'i = k': 'yhat_i - 1', 'i != k': 'yhat_i' }
    await submit({ partId: 'c', text: '', fields })
    const [stored] = await listSubmissions(course.student, course.itemId, 'c')
    expect(stored).toMatchObject({ number: 1, text: '', fields, format: 'plain', late: false })
    expect(stored?.receivedAt).toEqual(onDay(1))
  })

  test.each([
    ['before the assignment opens', { now: onDay(-1) }, 'not-open'],
    ['after the last late day', { now: onDay(9.01) }, 'closed'],
    ['to a part that is not there', { partId: 'd' }, 'unknown-part'],
    ['with a field the part has not', { partId: 'c', fields: { 'i = j': '1' } }, 'unknown-part'],
    ['in fields where one text is asked', { fields: { 'i = k': '1' } }, 'unknown-part'],
  ])('is refused %s', async (_, about, refusal) => {
    expect(await submit(about)).toEqual({ kind: 'refused', refusal })
  })

  test('is refused where its page shows another version of the question, and nothing is stored', async () => {
    const refused = { kind: 'refused', refusal: 'question-changed' }
    expect(await submit({ versionId: 'an older one' })).toEqual(refused)
    expect(await submit({ versionId: 'an older one', partId: 'gone since' })).toEqual(refused)
    expect(await listSubmissions(course.student, course.itemId, 'a')).toEqual([])
    expect(await submit({ versionId: course.versionId })).toMatchObject({ kind: 'accepted' })
  })

  test('that is in already is found again, whatever has become of the question', async () => {
    const first = { idempotencyKey: 'before the change', versionId: course.versionId }
    await submit(first)
    expect(await submit({ ...first, versionId: 'a newer one' })).toMatchObject({ kind: 'replayed' })
  })

  test('is late after the due date, and not at it', async () => {
    expect(await submit({ now: onDay(7) })).toMatchObject({ submission: { late: false } })
    expect(await submit({ now: onDay(8), partId: 'b' })).toMatchObject({
      submission: { late: true },
    })
  })

  test('waits until the one before is graded', async () => {
    await submit()
    expect(await submit()).toEqual({ kind: 'refused', refusal: 'pending' })
    expect(await submit({ partId: 'b' })).toMatchObject({ kind: 'accepted' })
  })

  test('is refused when no attempt is left', async () => {
    await submitGraded({ outcome: 'incorrect' }, 'b')
    expect(await submit({ partId: 'b' })).toEqual({ kind: 'refused', refusal: 'no-attempts' })
  })

  test('costs nothing when it cannot be read', async () => {
    for (let time = 0; time < 5; time += 1) await submitGraded({ outcome: 'unreadable' }, 'b')
    expect(await submit({ partId: 'b' })).toMatchObject({ kind: 'accepted' })
  })

  test('is refused when three others wait for a person to decide', async () => {
    for (let time = 0; time < 3; time += 1) await submitGraded({ outcome: 'undecided' }, 'b')
    expect(await submit({ partId: 'b' })).toEqual({ kind: 'refused', refusal: 'undecided-cap' })
  })
})

describe('while outcomes are not told', () => {
  beforeEach(async () => {
    const feedback = {
      verdict: 'after-due',
      diagnosis: 'always',
      counterexample: 'always',
      repair: 'always',
      ticks: false,
    } as const
    course = await makeCourse({ ...usualPolicy, attempts: 4, feedback })
  })

  test.each(['correct', 'incorrect', 'undecided', 'broken'] as const)(
    'every answer takes an attempt, a text once, and is refused alike: %s',
    async (outcome) => {
      for (const canonical of ['x', 'x', 'y', 'z']) await submitGraded({ outcome, canonical })
      await submitGraded({ outcome: 'unreadable' })
      await submitGraded({ outcome, canonical: 'w' })
      expect(await submit()).toEqual({ kind: 'refused', refusal: 'no-attempts' })
    },
  )

  test('neither a part nor a total says what became of them until the date', async () => {
    await submitGraded({ outcome: 'correct' })
    const shownOn = async (day: number, who = course.student) => {
      const assignment = await findAssignment(who, course.assignmentId, onDay(day))
      const [row] = (await findCourse(who, course.courseId, onDay(day)))?.assignments ?? []
      const [part] = assignment?.items[0]?.parts ?? []
      return { score: assignment?.score, part, progress: row?.progress }
    }
    expect(await shownOn(2)).toEqual({
      score: null,
      part: {
        ...{ id: 'a', points: 2, cases: [], attempts: 4, marked: false },
        ...{ answered: true, standing: null },
      },
      progress: { answered: 1, reached: null },
    })
    expect(await shownOn(8)).toMatchObject({
      score: 2,
      part: { standing: { outcome: 'correct', score: 10_000 } },
      progress: { reached: { score: 2, done: 1 } },
    })
    const totals = await readGradebook(course.instructor, course.assignmentId, onDay(2))
    const row = totals?.rows.find(({ studentId }) => studentId === course.student.id)
    expect(row?.score).toBe(2)
  })
})

describe('the same click', () => {
  test('gives the same submission, even later and when no attempt is left', async () => {
    const idempotencyKey = newKey()
    const id = acceptedId(await submit({ idempotencyKey, partId: 'b' }))
    await appendGrading(id, verdict({ outcome: 'incorrect' }), onDay(1))
    const again = await submit({ idempotencyKey, partId: 'b', now: onDay(20) })
    expect(again).toMatchObject({ kind: 'replayed', submission: { id } })
  })

  test('sent 20 times at once is stored once', async () => {
    const idempotencyKey = newKey()
    const receipts = await Promise.all(Array.from({ length: 20 }, () => submit({ idempotencyKey })))
    const ids = new Set(receipts.map((one) => one?.kind !== 'refused' && one?.submission.id))
    expect(ids.size).toBe(1)
    expect(receipts.filter((one) => one?.kind === 'accepted')).toHaveLength(1)
  })

  test('with another answer is refused', async () => {
    const idempotencyKey = newKey()
    await submit({ idempotencyKey })
    expect(await submit({ idempotencyKey, text: 'y' })).toEqual({
      kind: 'refused',
      refusal: 'key-reused',
    })
  })
})

test('50 answers at once with one attempt left get one verdict', async () => {
  const graded = async (text: string) => {
    const receipt = await submit({ partId: 'b', text })
    if (receipt?.kind === 'accepted') {
      await appendGrading(receipt.submission.id, verdict({ outcome: 'incorrect' }), onDay(1))
    }
    return receipt
  }
  const receipts = await Promise.all(Array.from({ length: 50 }, (_, index) => graded(`${index}`)))
  expect(receipts.filter((one) => one?.kind === 'accepted')).toHaveLength(1)
  const refusals = receipts.flatMap((one) => (one?.kind === 'refused' ? [one.refusal] : []))
  expect(refusals).toHaveLength(49)
  expect(new Set(refusals)).toBeOneOf([
    new Set(['pending']),
    new Set(['no-attempts']),
    new Set(['pending', 'no-attempts']),
  ])
  const stored = await listSubmissions(course.student, course.itemId, 'b')
  expect(stored.flatMap((one) => one.gradings)).toHaveLength(1)
})

test('answers to several parts at once all find their place', async () => {
  const receipts = await Promise.all(['a', 'b', 'c'].map((partId) => submit({ partId })))
  expect(receipts.map((one) => one?.kind)).toEqual(['accepted', 'accepted', 'accepted'])
})
