/**
 * @typedef {object} Result
 * @property {string} name
 * @property {'passed' | 'failed' | 'not run' | 'skipped'} outcome
 * @property {number} seconds
 * @property {import('./testCounts.js').Counts | null} counts null for a step that counts no tests
 * @property {string} [why] why it was skipped
 */

/**
 * What all steps came to: how many tests passed and failed, where a step that failed without a
 * failing test to show for it (a lint error, a crash) counts as one.
 *
 * @param {readonly Result[]} results
 * @returns {import('./testCounts.js').Counts}
 */
export function addUp(results) {
  let passed = 0
  let failed = 0
  for (const { outcome, counts } of results) {
    passed += counts?.passed ?? 0
    failed += counts?.failed || (outcome === 'failed' ? 1 : 0)
  }
  return { passed, failed }
}

/**
 * The table at the end of `npm test`; its last line is the sum alone.
 *
 * @param {readonly Result[]} results
 * @returns {string}
 */
export function summarize(results) {
  const width = Math.max(...results.map(({ name }) => name.length))
  const rows = results.map(({ name, outcome, seconds, counts, why }) => {
    const tests = counts ? `  ${counts.passed} passed, ${counts.failed} failed` : `  ${why ?? ''}`
    return `  ${name.padEnd(width)}  ${outcome.padEnd(7)}  ${seconds.toFixed(1).padStart(6)} s${tests}`.trimEnd()
  })
  const { passed, failed } = addUp(results)
  const whole = results.reduce((sum, { seconds }) => sum + seconds, 0)
  return [
    '',
    ...rows,
    `  ${'all'.padEnd(width)}  ${''.padEnd(7)}  ${whole.toFixed(1).padStart(6)} s`,
    '',
    `${passed} passed, ${failed} failed`,
  ].join('\n')
}
