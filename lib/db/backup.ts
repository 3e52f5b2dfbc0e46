import { chmodSync, closeSync, constants, copyFileSync, linkSync, openSync, rmSync } from 'node:fs'
import { sqliteAdapter } from './client'

/** The table that a backup has besides Nabla's own: it holds the secret, without which the record cannot be checked. */
const table = '_nabla_backup'

/**
 * Copies an SQLite database into a new file, with the secret: what is committed when it begins, whole, while others go on
 * writing. Throws where the file is there already, and leaves none that is not whole.
 */
export async function backUp(url: string, file: string, secret: string): Promise<void> {
  const part = `${file}.part`
  // Made beforehand, so that nobody else reads it at any time; SQLite takes a file that is empty.
  closeSync(openSync(part, 'wx', 0o600))
  try {
    await script(url, `VACUUM INTO ${quote(part)}`)
    await script(
      `file:${part}`,
      `PRAGMA journal_mode = DELETE;
CREATE TABLE "${table}" ("secret" TEXT NOT NULL);
INSERT INTO "${table}" VALUES (${quote(secret)});`,
    )
    await mustBeWhole(part)
    linkSync(part, file)
  } finally {
    rmSync(part, { force: true })
  }
}

/**
 * Puts a backup's database where there is none. Throws where the database is there already, and for a file that is no whole
 * backup; leaves no database then.
 */
export async function restoreDatabase(file: string, database: string): Promise<void> {
  const part = `${database}.part`
  copyFileSync(file, part, constants.COPYFILE_EXCL)
  try {
    chmodSync(part, 0o600)
    await script(`file:${part}`, `DROP TABLE "${table}"`)
    await mustBeWhole(part)
    linkSync(part, database)
  } finally {
    rmSync(part, { force: true })
  }
}

/** The secret in a backup; null for a file that is none. */
export async function readBackupSecret(file: string): Promise<string | null> {
  try {
    return await ask(file, `SELECT "secret" FROM "${table}"`)
  } catch {
    return null
  }
}

async function mustBeWhole(file: string): Promise<void> {
  const found = await ask(file, 'PRAGMA integrity_check')
  if (found !== 'ok') throw new Error(`the copy is damaged: ${found}`)
}

/** The first value that a question gives. */
async function ask(file: string, sql: string): Promise<string> {
  const connection = await sqliteAdapter(`file:${file}`).connect()
  try {
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] })
    return String(rows[0]?.[0])
  } finally {
    await connection.dispose()
  }
}

async function script(url: string, sql: string): Promise<void> {
  const connection = await sqliteAdapter(url).connect()
  try {
    await connection.executeScript(sql)
  } finally {
    await connection.dispose()
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
