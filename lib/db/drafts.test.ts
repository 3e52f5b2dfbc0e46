import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findDrafts, saveDraft, type TypedDraft } from './drafts'
import { makeCourse, onDay, openTemporaryDatabase, type TestCourse } from './temporaryDatabase'

let close: () => Promise<void>
let course: TestCourse

beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())
beforeEach(async () => {
  course = await makeCourse()
})

function save(text: string, about: Partial<TypedDraft> = {}) {
  const typed = { itemId: course.itemId, partId: 'a', text, fields: null, format: 'plain' } as const
  return saveDraft(course.student, { ...typed, base: null, now: onDay(1), ...about })
}

async function stored(): Promise<readonly string[]> {
  return (await findDrafts(course.student, course.itemId)).map(({ text }) => text)
}

test('a draft is typed over the one its page began from', async () => {
  const saved = { kind: 'saved', draft: { savedAt: onDay(1) }, versionId: course.versionId }
  expect(await save('x')).toMatchObject(saved)
  expect(await save('x y', { base: onDay(1), now: onDay(2) })).toMatchObject({ kind: 'saved' })
  expect(await stored()).toEqual(['x y'])
})

test('one that its page never saw stays, and is handed back', async () => {
  await save('x')
  await save('x y', { base: onDay(1), now: onDay(2) })
  for (const base of [null, onDay(1), onDay(3)]) {
    const other = { kind: 'other', draft: { text: 'x y', savedAt: onDay(2) } }
    expect(await save('z', { base, now: onDay(3) })).toMatchObject(other)
  }
  expect(await stored()).toEqual(['x y'])
})

test('the same text is no other draft, whatever its page knew of', async () => {
  await save('x')
  expect(await save('x', { now: onDay(2) })).toMatchObject({
    kind: 'saved',
    draft: { savedAt: onDay(1) },
  })
})

test('two drafts of one moment have two times', async () => {
  await save('x')
  const second = await save('x y', { base: onDay(1) })
  expect(second?.draft.savedAt.getTime()).toBe(onDay(1).getTime() + 1)
  expect(await save('z', { base: onDay(1) })).toMatchObject({ kind: 'other' })
})

test('of pages that save at once over the same draft, one does', async () => {
  await save('x')
  const race = Array.from({ length: 8 }, (_, page) =>
    save(`page ${page}`, { base: onDay(1), now: onDay(2) }),
  )
  const receipts = await Promise.all(race)
  expect(receipts.filter((receipt) => receipt?.kind === 'saved')).toHaveLength(1)
  const first = await Promise.all(['b 1', 'b 2'].map((text) => save(text, { partId: 'b' })))
  expect(first.map((receipt) => receipt?.kind).sort()).toEqual(['other', 'saved'])
})

test('after the last late day a draft is still kept; of a part that is not there none is', async () => {
  expect(await save('x', { now: onDay(20) })).toMatchObject({ kind: 'saved' })
  expect(await save('x', { partId: 'd' })).toBeNull()
})
