import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * A path as its writer meant it. npm runs a script in the package's own folder and tells in INIT_CWD where it was called
 * from, which is where relative paths are to be looked up first.
 */
export function userPath(path: string): string {
  const called = resolve(process.env.INIT_CWD ?? '.', path)
  return existsSync(called) ? called : resolve(path)
}

/** The questions that come with Nabla, relative to its own folder, where npm runs its scripts. */
export const OWN_CONTENT = 'content'
