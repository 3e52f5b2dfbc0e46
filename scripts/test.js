import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { addUp, summarize } from './summary.js'
import { readCounts } from './testCounts.js'
import { testSteps } from './testSteps.js'

/**
 * Runs every check in turn, goes on after one that fails, and ends with one summary. Exit code 0
 * only if all passed.
 */
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
rmSync('test-results', { recursive: true, force: true })

/** @type {import('./summary.js').Result[]} */
const results = []
for (const step of testSteps) results.push(run(step))
console.log(summarize(results))
process.exit(addUp(results).failed === 0 ? 0 : 1)

/**
 * @param {import('./testSteps.js').TestStep} step
 * @returns {import('./summary.js').Result}
 */
function run({ name, words, env, report, needs, cannot }) {
  const before = results.find((result) => result.name === needs)
  if (before !== undefined && before.outcome !== 'passed') {
    return { name, outcome: 'not run', seconds: 0, counts: null }
  }
  const why = cannot?.() ?? null
  if (why !== null) return { name, outcome: 'skipped', seconds: 0, counts: null, why }
  console.log(`\n-- ${name}`)
  const began = performance.now()
  const { status } = spawnSync(process.execPath, words, {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  const seconds = (performance.now() - began) / 1000
  const counts = report === undefined ? null : readCounts(report)
  const outcome = status === 0 && !counts?.failed ? 'passed' : 'failed'
  return { name, outcome, seconds, counts }
}
