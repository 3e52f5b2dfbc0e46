import { type Command, EXIT, type Output } from './command'
import { standardOutput } from './standardOutput'

/** Every command by name; each is loaded when it is called, so that none waits for another's libraries. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['grade', async () => (await import('./grade')).grade],
  ['check', async () => (await import('./check')).check],
])

/** Runs `nabla` with the words after its name; gives the exit code. */
async function nabla(words: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await output.write(await help())
    return name === undefined ? EXIT.misused : EXIT.well
  }
  const load = COMMANDS.get(name)
  if (load === undefined) {
    await output.complain(`nabla: unknown command \`${name}\`\n\n${await help()}`)
    return EXIT.misused
  }
  const command = await load()
  if (rest.includes('--help') || rest.includes('-h')) {
    await output.write(`usage: nabla ${command.usage}\n\n${command.summary}\n`)
    return EXIT.well
  }
  return command.run(rest, output)
}

async function help(): Promise<string> {
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()))
  const width = Math.max(...commands.map((command) => command.usage.length))
  const lines = commands.map((command) => {
    const [first = ''] = command.summary.split('\n')
    return `  nabla ${command.usage.padEnd(width)}  ${first}`
  })
  return `usage: nabla COMMAND …\n\n${lines.join('\n')}\n`
}

process.exitCode = await nabla(process.argv.slice(2), standardOutput())
