import type { Command } from './command'

/** What `nabla --help` prints: each command on a line. */
export function help(commands: ReadonlyMap<string, Command>): string {
  const width = Math.max(...[...commands.values()].map(({ usage }) => usage.length))
  const lines = [...commands.values()].map(
    ({ usage, summary }) => `  nabla ${usage.padEnd(width)}  ${summary}\n`,
  )
  return `usage: nabla COMMAND …\n\n${lines.join('')}`
}

/** What `nabla COMMAND --help` prints. */
export function helpOn({ usage, summary, details }: Command): string {
  return `usage: nabla ${usage}\n\n${summary}\n\n${details}\n`
}
