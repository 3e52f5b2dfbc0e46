import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runServer } from '@/e2e/runServer'

/** The built application, serving a fresh demo, entered as one of its people. */
export interface BenchServer {
  readonly origin: string
  /** What the person's browser has kept of entering. */
  readonly cookie: string
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  readonly stop: () => Promise<void>
}

/**
 * Starts the application on a free port with a data folder of its own, which goes when it stops. This process may open
 * the same database: it is told where it is, and has its secret.
 */
export async function startServer(as: 'student' | 'instructor' = 'student'): Promise<BenchServer> {
  const data = mkdtempSync(join(tmpdir(), 'nabla-bench-'))
  process.env.NABLA_SECRET = 'a secret for measuring, of no worth to anybody'
  const { origin, end } = await runServer({ NABLA_DATA: data, NABLA_DEMO: '1', DATABASE_URL: '' })
  process.env.DATABASE_URL = `file:${join(data, 'demo', 'nabla.db')}`
  const entered = await fetch(`${origin}/api/auth/demo`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ as }),
  })
  const cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return {
    origin,
    cookie,
    fetch: (path, init) =>
      fetch(origin + path, { ...init, headers: { origin, cookie, ...init?.headers } }),
    stop: async () => {
      await end('SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** The path of the demo's question page, found as a student does: by its link. */
export async function questionPath(server: BenchServer): Promise<string> {
  let path = '/'
  for (const pattern of [
    /\/courses\/[\w-]+/,
    /\/assignments\/[\w-]+/,
    /\/assignments\/[\w-]+\/[\w-]+/,
  ]) {
    const page = await (await server.fetch(path)).text()
    path = pattern.exec(page)?.[0] ?? path
  }
  return path
}
