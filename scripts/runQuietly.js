import { spawnSync } from 'node:child_process'
import { refusal } from './refusal.js'

/**
 * Runs a command to its end and keeps what it says to itself unless it fails.
 *
 * @param {string} program
 * @param {readonly string[]} words
 * @param {Record<string, string>} [env] added to this process's environment
 */
export function runQuietly(program, words, env = {}) {
  const run = spawnSync(program, words, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  if (run.status === 0) return
  const said = [run.error?.message, run.stdout, run.stderr].filter(Boolean).join('\n').trim()
  throw refusal(`${said}\n\nThis failed: ${[program, ...words].join(' ')}`)
}
