import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The folder itself if it is a question's, else every folder in it; none where there is no folder. */
export function questionFolders(path: string): string[] {
  if (existsSync(join(path, 'question.yaml'))) return [path]
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(path, entry.name))
    .sort()
}
