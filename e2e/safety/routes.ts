import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A way into the application: `GET /courses/[courseId]`. */
export type Door = `${string} /${string}`

const METHODS = /export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g

/** Every page and every method of every handler, found in the folders that Next serves. */
export function doorsOf(folder: string): readonly Door[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .flatMap((file) => {
      const match = /^(?:(.*)\/)?(page\.tsx|route\.ts)$/.exec(file)
      if (match === null) return []
      const [, path = '', kind] = match
      if (kind === 'page.tsx') return [door('GET', path)]
      const text = readFileSync(join(folder, file), 'utf8')
      return [...text.matchAll(METHODS)].map(([, method = '']) => door(method, path))
    })
    .toSorted()
}

function door(method: string, path: string): Door {
  return `${method} /${path}`
}
