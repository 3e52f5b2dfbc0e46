import { createInterface } from 'node:readline'
import type { Ruling, Task, Verdict } from './protocol'

/** A target that was read once: reads an answer beside it and decides. */
export type Decide = (answer: string) => Verdict | Ruling

/** How a system's process answers: a version, and a way to read a pair's target (null where it cannot be read). */
export interface System {
  readonly version: string
  readonly prepare: (task: Task) => Decide | null
}

/**
 * Answers lines of tasks on standard input with lines of rulings on standard output. Each decision is timed here, apart
 * from reading the target, which every system may keep.
 */
export async function serve({ version, prepare }: System): Promise<void> {
  const kept = new Map<string, Decide | null>()
  const rule = (task: Task): Ruling => {
    const decide = kept.has(task.id) ? kept.get(task.id) : prepare(task)
    kept.set(task.id, decide ?? null)
    if (!decide) return { verdict: 'unread', micros: 0 }
    const started = performance.now()
    const decided = decide(task.answer)
    const micros = (performance.now() - started) * 1000
    return typeof decided === 'string' ? { verdict: decided, micros } : decided
  }
  say({ version })
  for await (const line of createInterface({ input: process.stdin })) {
    const tasks: readonly Task[] = JSON.parse(line)
    say(tasks.map(rule))
  }
}

function say(message: unknown): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

/** Runs what throws where it fails; null then. */
export function attempt<T>(run: () => T): T | null {
  try {
    return run()
  } catch {
    return null
  }
}
