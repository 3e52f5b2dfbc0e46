import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from './client'
import { monday, openTemporaryDatabase } from './temporaryDatabase'

let close: () => Promise<void>
beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())

test('a transaction that reads first and writes later is not overtaken between the two', async () => {
  const rows = ['a', 'b'].map((id) => ({ id, identifier: 'row', value: '', expiresAt: monday }))
  await database().verification.createMany({ data: rows })
  const update = (id: string) => ({ where: { id }, data: { value: 'written' } })
  const reading = database().$transaction(async (transaction) => {
    await transaction.verification.count()
    await pause(200)
    await transaction.verification.update(update('b'))
  })
  await pause(50)
  await Promise.all([reading, database().verification.update(update('a'))])
  expect(await database().verification.count({ where: { value: 'written' } })).toBe(2)
})
