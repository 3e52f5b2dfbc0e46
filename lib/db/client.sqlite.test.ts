import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from './client'
import { readDatabaseUrl } from './settings'
import { monday, openTemporaryDatabase } from './temporaryDatabase'

let close: () => Promise<void>
beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())

/** Writes row `a` from another process, and says so before it does. */
const WRITER = `
  const [driver, url, timeout] = process.argv.slice(1)
  const client = require(driver).createClient({ url, timeout: Number(timeout) })
  console.log('writing')
  client.execute("UPDATE Verification SET value = 'written' WHERE id = 'a'")
`

test('a transaction that reads first and writes later is not overtaken by another process', async () => {
  const rows = ['a', 'b'].map((id) => ({ id, identifier: 'row', value: '', expiresAt: monday }))
  await database().verification.createMany({ data: rows })
  const adapter = createRequire(import.meta.url).resolve('@prisma/adapter-libsql')
  const driver = createRequire(adapter).resolve('@libsql/client')
  const ended = await database().$transaction(async (transaction) => {
    await transaction.verification.count()
    const writer = spawn(process.execPath, ['-e', WRITER, driver, readDatabaseUrl(), '15000'])
    const exit = once(writer, 'exit')
    await once(writer.stdout, 'data')
    await pause(300)
    await transaction.verification.update({ where: { id: 'b' }, data: { value: 'written' } })
    return { exit }
  })
  expect(await ended.exit).toEqual([0, null])
  expect(await database().verification.count({ where: { value: 'written' } })).toBe(2)
})
