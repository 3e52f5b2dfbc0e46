import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dialectOf } from '@/lib/db/dialect'
import { messageOf } from '@/scripts/messageOf.js'
import { readSettings } from '@/scripts/settings.js'

/** What `npm start` with the same settings keeps. */
export interface Kept {
  readonly kind: 'kept'
  readonly url: string
  /** The key that the record is signed with; null where none is given or kept with the data. */
  readonly secret: string | null
}

/** No database, and why. */
export interface Nowhere {
  readonly kind: 'nowhere'
  readonly reason: string
}

/** Finds the data of the settings at hand; a file that is not there is not made. */
export function findKept(): Kept | Nowhere {
  try {
    const { databaseUrl: url, dataFolder } = readSettings(process.env)
    if (dialectOf(url) === 'sqlite' && !existsSync(fileOf(url))) {
      return { kind: 'nowhere', reason: `there is no database at ${fileOf(url)}` }
    }
    return { kind: 'kept', url, secret: process.env.NABLA_SECRET || readKept(dataFolder) }
  } catch (refused) {
    return { kind: 'nowhere', reason: messageOf(refused) }
  }
}

/** The file of an SQLite database's address. */
export function fileOf(url: string): string {
  const [path = ''] = url.slice('file:'.length).split('?')
  return path
}

/** Where the secret is kept with the data. */
export function secretFile(dataFolder: string): string {
  return join(dataFolder, 'secret')
}

function readKept(dataFolder: string): string | null {
  const file = secretFile(dataFolder)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** What is said where the secret is wanted and not there. */
export const noSecret =
  'the secret that the record is signed with is not in the data folder: set NABLA_SECRET to it'
