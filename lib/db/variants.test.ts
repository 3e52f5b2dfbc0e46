import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { database } from './client'
import {
  makeCourse,
  monday,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
} from './temporaryDatabase'
import { seedOf } from './variants'

let close: () => Promise<void>
let course: TestCourse
beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())
beforeEach(async () => {
  course = await makeCourse()
})

describe('a student’s seed in an item', () => {
  test('is stored at the first look and never changes', async () => {
    const place = { studentId: course.student.id, itemId: course.itemId }
    const seed = await seedOf(place, monday)
    await database().variant.updateMany({ where: place, data: { seed: 7n } })
    expect(await seedOf(place, onDay(3))).toBe(7)
    expect(seed).toBeGreaterThanOrEqual(0)
    const [row, ...more] = await database().variant.findMany({ where: place })
    expect(more).toEqual([])
    expect(row?.createdAt).toEqual(monday)
  })

  test('is one, however many looks come first at once', async () => {
    const place = { studentId: course.student.id, itemId: course.itemId }
    const seeds = await Promise.all(Array.from({ length: 30 }, () => seedOf(place, monday)))
    expect(new Set(seeds).size).toBe(1)
    expect(await database().variant.count({ where: place })).toBe(1)
  })

  test('is another one for another student and another item', async () => {
    const other = await makeCourse()
    const { itemId } = course
    const seeds = await Promise.all([
      seedOf({ studentId: course.student.id, itemId }, monday),
      seedOf({ studentId: course.classmate.id, itemId }, monday),
      seedOf({ studentId: course.student.id, itemId: other.itemId }, monday),
    ])
    expect(new Set(seeds).size).toBe(3)
  })
})
