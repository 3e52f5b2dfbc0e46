import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database } from './client'
import { applyMigrations } from './migrate'

let folder: string
let url: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nabla-'))
  url = `file:${join(folder, 'new', 'nabla.db')}`
  process.env.DATABASE_URL = url
  process.env.NABLA_SECRET = 'a secret for tests, of no worth to anybody'
  await closeDatabase()
})
afterEach(async () => {
  await closeDatabase()
  rmSync(folder, { recursive: true })
})

/** A copy of the migrations with one more. */
function migrationsWith(name: string, sql: string): string {
  const copy = join(folder, 'migrations')
  cpSync(join('prisma', 'migrations'), copy, { recursive: true })
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
    await applyMigrations(url)
    const migrations = migrationsWith(later, 'CREATE TABLE later (id TEXT);')
    const applied = await Promise.all(
      Array.from({ length: 5 }, () => applyMigrations(url, migrations)),
    )
    expect(applied.flat()).toEqual([later])
  })

  test('that fail leave nothing behind', async () => {
    await applyMigrations(url)
    const faulty = migrationsWith(
      later,
      'CREATE TABLE later (id TEXT); CREATE TABLE later (id TEXT);',
    )
    await expect(applyMigrations(url, faulty)).rejects.toThrow('later')
    const tables = await database().$queryRaw`SELECT name FROM sqlite_master WHERE name = 'later'`
    expect(tables).toEqual([])
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

  test('give the schema', () => {
    const check = () => execFileSync('node', ['scripts/migration.js', '--check'], { stdio: 'pipe' })
    expect(check).not.toThrow()
  })
})

test('the database keeps what it acknowledged, and its references', async () => {
  await applyMigrations(url)
  const [{ journal_mode: journal } = {}] = await database().$queryRaw<
    { journal_mode: string }[]
  >`PRAGMA journal_mode`
  const [{ synchronous } = {}] = await database().$queryRaw<
    { synchronous: bigint }[]
  >`PRAGMA synchronous`
  expect(journal).toBe('wal')
  expect(Number(synchronous)).toBe(2)
  const orphan = { id: 's', courseId: 'no such course', name: '1' }
  await expect(database().section.create({ data: orphan })).rejects.toThrow(/foreign key/i)
})
