import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One hash over the names and contents of files: equal exactly when nothing that went in changed.
 *
 * @param {readonly string[]} paths files and folders (read whole, in name order); a missing one counts as absent
 * @param {(path: string) => boolean} [counts] leaves out files that cannot matter
 * @returns {string} SHA-256 in hexadecimal
 */
export function hashFiles(paths, counts = () => true) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesUnder).filter(counts)) {
    hash.update(`${file}\0`)
    hash.update(createHash('sha256').update(readFileSync(file)).digest())
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
