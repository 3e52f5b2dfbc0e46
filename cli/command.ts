/** What a command writes to: the process's own streams, or a test's. */
export interface Output {
  readonly write: (text: string) => Promise<void>
  readonly complain: (text: string) => Promise<void>
}

/** Does what a command is for, given the words after its name; gives the exit code. */
export type Run = (words: readonly string[], output: Output) => Promise<number>

/** A command of `nabla`. Its code is loaded when it is called, so that none waits for another's libraries. */
export interface Command {
  readonly usage: string
  readonly summary: string
  /** More about it, for its own help. */
  readonly details: string
  readonly load: () => Promise<Run>
}

/** Exit codes: all is well; something was found wrong; the command was not understood (its usage is then printed). */
export const EXIT = { well: 0, found: 1, misused: 2 } as const
