import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** The built application, serving a fresh demo, entered as the demo's student. */
export interface BenchServer {
  readonly origin: string
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  readonly stop: () => Promise<void>
}

/** Longest wait for the first answer, in milliseconds. */
const START_LIMIT = 180_000

/** Starts the application on a free port with a data folder of its own, which goes when it stops. */
export async function startServer(): Promise<BenchServer> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const data = mkdtempSync(join(tmpdir(), 'nabla-bench-'))
  const server = spawn(process.execPath, ['scripts/start.js'], {
    env: {
      ...process.env,
      PORT: String(port),
      NABLA_DATA: data,
      NABLA_URL: origin,
      NABLA_DEMO: '1',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = async (): Promise<void> => {
    const stopped = once(server, 'exit')
    server.kill('SIGTERM')
    await stopped
    rmSync(data, { recursive: true, force: true })
  }
  await answering(`${origin}/api/health`)
  const entered = await fetch(`${origin}/api/auth/demo`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ as: 'student' }),
  })
  const cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return {
    origin,
    fetch: (path, init) =>
      fetch(origin + path, { ...init, headers: { origin, cookie, ...init?.headers } }),
    stop,
  }
}

async function answering(url: string): Promise<void> {
  const limit = Date.now() + START_LIMIT
  while (Date.now() < limit) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok === true) return
    await setTimeout(100)
  }
  throw new Error(`no answer from ${url} within ${START_LIMIT / 1000} s`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
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
