import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Reads how many tests passed and failed from the JSON report of Vitest or Playwright. A test that
 * was left out, or that passed only at a second try, has not shown what it claims: it failed.
 *
 * @param {string} file
 * @returns {Counts} nothing at all when the run ended before it could report
 */
export function readCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  if (report.stats) {
    const { expected, unexpected, flaky, skipped } = report.stats
    return { passed: expected, failed: unexpected + flaky + skipped + report.errors.length }
  }
  const { numPassedTests, numTotalTests } = report
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests }
}
