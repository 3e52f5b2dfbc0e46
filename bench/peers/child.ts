import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface, type Interface } from 'node:readline'
import { z } from 'zod'
import { greeting, type Ruling, ruling, type Task } from './protocol'

/** A system's process: started when first asked, and again after it hung or died. */
export interface Child {
  /** The system's version; null where its process does not start. */
  readonly version: () => Promise<string | null>
  /** Rulings on some tasks; null where the process gave none in time, or died of them. */
  readonly rule: (tasks: readonly Task[], seconds: number) => Promise<readonly Ruling[] | null>
  readonly stop: () => void
}

interface Running {
  readonly process: ChildProcess
  readonly lines: AsyncIterator<string>
  readonly reader: Interface
  readonly version: string | null
}

/** Loading a system may take a while on a busy machine. */
const SECONDS_TO_START = 60

/** Makes a child of a command; nothing is started yet. */
export function makeChild(program: string, words: readonly string[], folder: string): Child {
  let running: Running | null = null
  const stop = (): void => {
    running?.reader.close()
    running?.process.kill('SIGKILL')
    running = null
  }
  const started = async (): Promise<Running> => {
    if (running !== null) return running
    const process = spawn(program, words, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] })
    // A program that is not there, or a pipe that a dying one leaves, shows in the answer that does not come.
    process.on('error', () => undefined)
    process.stdin.on('error', () => undefined)
    const reader = createInterface({ input: process.stdout })
    const lines = reader[Symbol.asyncIterator]()
    const line = await nextLine(lines, SECONDS_TO_START)
    const version = line === null ? null : greeting.parse(JSON.parse(line)).version
    running = { process, lines, reader, version }
    return running
  }
  return {
    version: async () => (await started()).version,
    rule: async (tasks, seconds) => {
      const { process, lines } = await started()
      process.stdin?.write(`${JSON.stringify(tasks)}\n`)
      const line = await nextLine(lines, seconds)
      if (line !== null) return z.array(ruling).parse(JSON.parse(line))
      stop()
      return null
    },
    stop,
  }
}

/** The next line a process writes; null where it ends, or writes none in time. */
async function nextLine(lines: AsyncIterator<string>, seconds: number): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((settle) => {
    timer = setTimeout(() => settle(null), seconds * 1000)
  })
  const line = lines.next().then((result) => (result.done === true ? null : result.value))
  const first = await Promise.race([line, late])
  clearTimeout(timer)
  return first
}
