import { once } from 'node:events'
import type { Output } from './command'

/**
 * The process's own output. Writing waits while the reader is slower than we are, and a reader that has gone away
 * (`nabla grade … | head`) ends the process quietly.
 */
export function standardOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    write: (text) => writeTo(process.stdout, text),
    complain: (text) => writeTo(process.stderr, text),
  }
}

async function writeTo(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}
