import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database } from './client'
import { dialectOf } from './dialect'
import { applyMigrations } from './migrate'
import { makeTemporaryDatabase, type TemporaryDatabase } from './temporaryDatabase'

let folder: string
let temporary: TemporaryDatabase
let url: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nabla-'))
  temporary = await makeTemporaryDatabase('without tables')
  url = temporary.url
  process.env.DATABASE_URL = url
  process.env.NABLA_SECRET = 'a secret for tests, of no worth to anybody'
  await closeDatabase()
})
afterEach(async () => {
  await closeDatabase()
  await temporary.remove()
  rmSync(folder, { recursive: true })
})

/** A copy of the migrations with one more. */
function migrationsWith(name: string, sql: string): string {
  const copy = join(folder, 'migrations')
  cpSync(join('prisma', 'migrations', dialectOf(url)), copy, { recursive: true })
  mkdirSync(join(copy, name), { recursive: true })
  writeFileSync(join(copy, name, 'migration.sql'), sql)
  return copy
}

const later = '9999_later'

describe('migrations', () => {
  test('make a new database, once', async () => {
    expect(await applyMigrations(url)).toContain('0001_init')
    expect(await applyMigrations(url)).toEqual([])
    expect(await database().course.count()).toBe(0)
  })

  test('applied by five processes at once are applied once', async () => {
    const migrations = migrationsWith(later, 'CREATE TABLE later (id TEXT);')
    const fiveTimes = async (folder?: string) => {
      const applied = Array.from({ length: 5 }, () => applyMigrations(url, folder))
      return (await Promise.all(applied)).flat()
    }
    expect((await fiveTimes()).filter((name) => name === '0001_init')).toHaveLength(1)
    expect(await fiveTimes(migrations)).toEqual([later])
  })

  test('that fail leave nothing behind', async () => {
    await applyMigrations(url)
    const faulty = migrationsWith(
      later,
      'CREATE TABLE later (id TEXT); CREATE TABLE later (id TEXT);',
    )
    await expect(applyMigrations(url, faulty)).rejects.toThrow('later')
    await expect(database().$queryRaw`SELECT * FROM later`).rejects.toThrow('later')
  })

  test('are refused when one was edited after it was applied', async () => {
    await applyMigrations(url, migrationsWith(later, 'CREATE TABLE later (id TEXT);'))
    const edited = migrationsWith(later, 'CREATE TABLE later (id TEXT, name TEXT);')
    await expect(applyMigrations(url, edited)).rejects.toThrow('has changed since it was applied')
  })

  test('are refused by a program that does not know them all', async () => {
    await applyMigrations(url, migrationsWith(later, 'CREATE TABLE later (id TEXT);'))
    await expect(applyMigrations(url)).rejects.toThrow('newer than this program: it has 9999_later')
  })
})

test('the database keeps its references', async () => {
  await applyMigrations(url)
  const orphan = { id: 's', courseId: 'no such course', name: '1' }
  await expect(database().section.create({ data: orphan })).rejects.toThrow(/foreign key/i)
})

test('SQLite keeps what it acknowledged', async () => {
  url = `file:${join(folder, 'new', 'nabla.db')}`
  process.env.DATABASE_URL = url
  await applyMigrations(url)
  const [{ journal_mode: journal } = {}] = await database().$queryRaw<
    { journal_mode: string }[]
  >`PRAGMA journal_mode`
  const [{ synchronous } = {}] = await database().$queryRaw<
    { synchronous: bigint }[]
  >`PRAGMA synchronous`
  expect(journal).toBe('wal')
  expect(Number(synchronous)).toBe(2)
})
