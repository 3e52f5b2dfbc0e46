import { afterAll, beforeAll, expect, test } from 'vitest'
import { clock } from './clock'
import { dialectOf } from './dialect'
import { openTemporaryDatabase } from './temporaryDatabase'

let close: () => Promise<void>
beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())

test("a receipt bears the database's instant on PostgreSQL, the process's own on SQLite", async () => {
  const wrong = new Date('2001-02-03T04:05:06.789Z')
  const before = Date.now()
  const now = await clock(wrong)
  if (dialectOf(process.env.DATABASE_URL ?? '') === 'sqlite') expect(now).toEqual(wrong)
  else {
    expect(now.getTime()).toBeGreaterThanOrEqual(before - 1)
    expect(now.getTime()).toBeLessThanOrEqual(Date.now() + 1)
  }
})
