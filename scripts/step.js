import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashFiles } from './hashFiles.js'
import { withLock } from './lock.js'

/**
 * @typedef {object} Step
 * @property {string} name what is being done, as the person waiting reads it
 * @property {() => boolean} isDone whether nothing is left to do
 * @property {() => void | Promise<void>} run
 */

/**
 * A step done again only when its inputs changed or its result is gone. The hash is taken before
 * the work, so an input edited meanwhile makes the step run once more.
 *
 * @param {object} about
 * @param {string} about.name
 * @param {string} about.stamp name of the file that remembers the hash
 * @param {readonly string[]} about.inputs files and folders the result depends on
 * @param {(path: string) => boolean} [about.counts] leaves out inputs that cannot matter
 * @param {readonly string[]} about.proof files that exist once the step has run
 * @param {() => void | Promise<void>} about.run
 * @returns {Step}
 */
export function stampedStep({ name, stamp, inputs, counts, proof, run }) {
  const file = join('.prepared', `${stamp}.stamp`)
  const isDone = () =>
    proof.every(existsSync) &&
    existsSync(file) &&
    readFileSync(file, 'utf8') === hashFiles(inputs, counts)
  return {
    name,
    isDone,
    run: async () => {
      const hash = hashFiles(inputs, counts)
      await run()
      mkdirSync('.prepared', { recursive: true })
      writeFileSync(file, hash)
    },
  }
}

/**
 * Does what is not done yet, in order. Takes the lock only when there is work, and looks again
 * once it has it: another process may have done the work meanwhile.
 *
 * @param {readonly Step[]} steps
 * @param {(line: string) => void} say
 */
export async function runSteps(steps, say) {
  for (const step of steps) {
    if (step.isDone()) continue
    await withLock(async () => {
      if (step.isDone()) return
      say(`${step.name} …`)
      await step.run()
    })
  }
}
