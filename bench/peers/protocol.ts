import { z } from 'zod'

/** One pair as a system's process gets it, spelled for that system; `given` names the domains. */
export interface Task {
  readonly id: string
  readonly given: Readonly<Record<string, string>>
  readonly target: string
  readonly answer: string
}

/** What a system says of a pair. `unread`: it could not read one of the two; `undecided`: it read both and gave no verdict. */
export const VERDICTS = ['equal', 'different', 'unread', 'undecided'] as const

export type Verdict = (typeof VERDICTS)[number]

/** A process says its version first, then answers each line of tasks with a line of rulings in the same order. */
export const greeting = z.strictObject({ version: z.string() })

/** Microseconds of reading the answer and deciding, the target kept read. */
export const ruling = z.strictObject({
  verdict: z.enum(VERDICTS),
  micros: z.number(),
  /** Where a system tells its stages apart: with what confirms the verdict, and with what explains it. */
  confirmed: z.number().optional(),
  explained: z.number().optional(),
})

export type Ruling = z.infer<typeof ruling>
