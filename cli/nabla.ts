import { EXIT } from './command'
import { COMMANDS } from './commands'
import { help, helpOn } from './help'
import { standardOutput } from './standardOutput'

const output = standardOutput()

/** Runs `nabla` with the words after its name; gives the exit code. */
async function nabla(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined) {
    await output.complain(help(COMMANDS))
    return EXIT.misused
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    await output.write(help(COMMANDS))
    return EXIT.well
  }
  const command = COMMANDS.get(name)
  if (command === undefined) {
    await output.complain(`nabla: there is no command ${name}\n\n${help(COMMANDS)}`)
    return EXIT.misused
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    await output.write(helpOn(command))
    return EXIT.well
  }
  const run = await command.load()
  const code = await run(rest, output)
  if (code === EXIT.misused) await output.complain(`usage: nabla ${command.usage}\n`)
  return code
}

process.exitCode = await nabla(process.argv.slice(2))
