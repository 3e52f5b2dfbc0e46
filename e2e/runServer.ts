import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** The built application in a process and on a port of its own. */
export interface RunningServer {
  readonly origin: string
  readonly process: ChildProcess
  /** What it has printed so far. */
  readonly printed: () => string
  /** Sends a signal and waits for the end; the exit code, null when the signal itself ended it. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>
}

/** Longest wait for the first answer, in milliseconds: on a busy machine the demo takes its time to fill. */
const START_LIMIT = 180_000

/** Starts the built application on a free port and waits until it answers. */
export async function runServer(env: Readonly<Record<string, string>>): Promise<RunningServer> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, ['scripts/start.js'], {
    env: { ...process.env, NABLA_URL: origin, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  server.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const ended = once(server, 'exit')
  await answering(`${origin}/api/health`, server)
  return {
    origin,
    process: server,
    printed: () => printed,
    end: async (signal) => {
      server.kill(signal)
      await ended
      return server.exitCode
    },
  }
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  const limit = Date.now() + START_LIMIT
  while (Date.now() < limit && server.exitCode === null) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok === true) return
    await setTimeout(100)
  }
  server.kill('SIGKILL')
  throw new Error(`no answer from ${url}`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
