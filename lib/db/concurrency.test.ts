import { afterAll, beforeAll, expect, test } from 'vitest'
import { usualPolicy } from '@/lib/gradebook/policy'
import type { Outcome } from '@/lib/grading/verdict'
import { randomFrom } from '@/lib/numeric/random'
import { database } from './client'
import { appendGrading, overrideGrading } from './gradings'
import type { Person } from './person'
import { recordSubmission } from './recordSubmission'
import { makeCourse, onDay, openTemporaryDatabase, verdict } from './temporaryDatabase'
import { verify } from './verify'

let close: () => Promise<void>
beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())

test('a class that answers and is overridden all at once leaves a record without a gap', async () => {
  const course = await makeCourse({ ...usualPolicy, attempts: 3, penalty: 1_000 })
  const random = randomFrom(7)
  const outcomes: readonly Outcome[] = [
    'correct',
    'partial',
    'incorrect',
    'unreadable',
    'undecided',
  ]

  const act = async (who: Person, partId: string, index: number) => {
    const answer = { text: `${index}`, fields: null, format: 'plain' } as const
    const address = { itemId: course.itemId, partId, idempotencyKey: `${who.id} ${index}` }
    const receipt = await recordSubmission(who, { ...answer, ...address, now: onDay(8) })
    if (receipt?.kind !== 'accepted') return
    const { id } = receipt.submission
    const outcome = outcomes[Math.floor(random() * outcomes.length)] ?? 'broken'
    const credit = Math.floor(random() * 10_000)
    const judgement = { credit, reason: 'a look', now: onDay(8) }
    await Promise.all([
      appendGrading(id, verdict({ outcome, canonical: `${index % 5}` }), onDay(8)),
      random() < 0.3 ? overrideGrading(course.assistant, id, judgement) : null,
    ])
  }
  const students = [course.student, course.classmate]
  const acts = Array.from({ length: 60 }, (_, index) => {
    return act(students[index % 2] ?? course.student, ['a', 'b', 'c'][index % 3] ?? 'a', index)
  })
  await Promise.all(acts)

  expect(await verify()).toEqual([])
  const stored = await database().submission.findMany({
    where: { itemId: course.itemId },
    select: { gradings: { orderBy: { number: 'desc' }, take: 1 } },
  })
  expect(stored.length).toBeGreaterThan(5)
  expect(stored.every((one) => one.gradings.length === 1)).toBe(true)
  const totals = await database().total.findMany({ where: { itemId: course.itemId } })
  for (const total of totals) expect(total.counted).toBeLessThanOrEqual(3)
})
