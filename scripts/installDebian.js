import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Installs Debian's packages where this is Debian and root asks; elsewhere, and where it cannot be done, nothing happens:
 * whoever asks looks for what should be there then. It goes on beside what its caller does, even where that waits for
 * other programs, and is not begun twice at once.
 *
 * @param {string} what as the person waiting reads it
 * @param {readonly string[]} packages
 * @returns {Promise<void>} ends when all is done that can be
 */
export async function installDebian(what, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.error(`Installing ${what} …`)
  const command = 'apt-get update; exec apt-get install -y --no-install-recommends "$@"'
  const shell = spawn('/bin/sh', ['-c', command, 'sh', ...packages], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
  })
  await new Promise((resolve) => shell.on('error', resolve).on('close', resolve))
}
