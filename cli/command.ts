/** What a command writes to; the process's own streams, or a test's. */
export interface Output {
  readonly write: (text: string) => Promise<void>
  readonly complain: (text: string) => Promise<void>
}

/** A command of `nabla`: `run` takes what stands after its name and gives the exit code. */
export interface Command {
  readonly usage: string
  readonly summary: string
  readonly run: (words: readonly string[], output: Output) => Promise<number>
}

/** Exit codes: all is well; something was found wrong; the command was not understood. */
export const EXIT = { well: 0, found: 1, misused: 2 } as const
