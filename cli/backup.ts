import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backUp } from '@/lib/db/backup'
import { dialectOf } from '@/lib/db/dialect'
import { messageOf } from '@/scripts/messageOf.js'
import { EXIT, type Run } from './command'
import { findKept, noSecret } from './kept'

/** What is said of a database that has tools of its own. */
export const usePostgresTools =
  'the data are in PostgreSQL, which has tools for this: pg_dump and pg_restore (docs/operating.md); keep the secret with the dump'

/** `nabla backup`: copies the database and the secret into one new file, while Nabla runs or not. */
export const backup: Run = async (words, output) => {
  const [name, ...more] = readWords(words) ?? []
  if (name === undefined || more.length > 0) return EXIT.misused
  const file = resolve(process.env.INIT_CWD ?? '.', name)
  const kept = findKept()
  const reason = whyNot(kept, file)
  if (kept.kind === 'nowhere' || kept.secret === null || reason !== null) {
    await output.complain(`nabla backup: ${reason}\n`)
    return EXIT.misused
  }
  try {
    await backUp(kept.url, file, kept.secret)
  } catch (error) {
    await output.complain(`nabla backup: no backup was made: ${messageOf(error)}\n`)
    return EXIT.found
  }
  await output.write(
    `${file} holds the database and its secret: whoever has the file can read all of it.\n`,
  )
  return EXIT.well
}

function whyNot(kept: ReturnType<typeof findKept>, file: string): string | null {
  if (kept.kind === 'nowhere') return kept.reason
  if (dialectOf(kept.url) === 'postgresql') return usePostgresTools
  if (kept.secret === null) return noSecret
  return existsSync(file) ? `${file} is there already, and nothing is overwritten` : null
}

/** The words that are no options; null where options are given: there are none. */
export function readWords(words: readonly string[]): readonly string[] | null {
  try {
    return parseArgs({ args: [...words], options: {}, allowPositionals: true }).positionals
  } catch {
    return null
  }
}
