import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readBackupSecret, restoreDatabase } from '@/lib/db/backup'
import { dialectOf } from '@/lib/db/dialect'
import { messageOf } from '@/scripts/messageOf.js'
import { openDataFolder, readSettings } from '@/scripts/settings.js'
import { readWords, usePostgresTools } from './backup'
import { EXIT, type Run } from './command'
import { fileOf, secretFile } from './kept'
import { userPath } from './userPath'

/** `nabla restore`: puts a backup's database and secret where there are none. */
export const restore: Run = async (words, output) => {
  const [name, ...more] = readWords(words) ?? []
  if (name === undefined || more.length > 0) return EXIT.misused
  try {
    const { databaseUrl, dataFolder } = readSettings(process.env)
    const place = { database: fileOf(databaseUrl), secret: secretFile(dataFolder) }
    const file = userPath(name)
    const secret = dialectOf(databaseUrl) === 'sqlite' ? await secretIn(file) : null
    const reason = whyNot(databaseUrl, file, secret, place)
    if (secret === null || reason !== null) {
      await output.complain(`nabla restore: ${reason}\n`)
      return EXIT.misused
    }
    openDataFolder(dataFolder)
    mkdirSync(dirname(place.database), { recursive: true, mode: 0o700 })
    await restoreDatabase(file, place.database)
    writeFileSync(place.secret, secret, { flag: 'wx', mode: 0o600 })
    await output.write(
      `${place.database} and ${place.secret} are as they were when the backup was made; nabla verify recomputes them.\n`,
    )
    return EXIT.well
  } catch (error) {
    await output.complain(`nabla restore: ${messageOf(error)}\n`)
    return EXIT.found
  }
}

async function secretIn(file: string): Promise<string | null> {
  return existsSync(file) ? readBackupSecret(file) : null
}

function whyNot(
  url: string,
  file: string,
  secret: string | null,
  place: { readonly database: string; readonly secret: string },
): string | null {
  if (dialectOf(url) === 'postgresql') return usePostgresTools
  if (!existsSync(file)) return `there is no file ${file}`
  if (secret === null) return `${file} is no backup of Nabla`
  const taken = [place.database, `${place.database}-wal`, place.secret].find(existsSync)
  if (taken !== undefined) return `${taken} is there already, and nothing is overwritten`
  const given = process.env.NABLA_SECRET
  if (given && given !== secret) {
    return 'NABLA_SECRET is another than the one the backup was made with: unset it'
  }
  return null
}
