import { join } from 'node:path'

/**
 * One part of `npm test`.
 *
 * @typedef {object} TestStep
 * @property {string} name as the summary shows it
 * @property {readonly string[]} words what Node.js is asked to run
 * @property {Record<string, string>} [env]
 * @property {string} [report] file in which the step leaves its counts
 * @property {string} [needs] name of a step without whose success this one says nothing
 */

const bin = (/** @type {string[]} */ ...path) => join('node_modules', ...path)
const next = bin('next', 'dist', 'bin', 'next')

/**
 * Everything `npm test` runs, from what fails soonest to what takes longest.
 *
 * @type {readonly TestStep[]}
 */
export const testSteps = [
  {
    name: 'format and lint',
    words: [bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', '.'],
  },
  {
    name: 'types of the routes',
    words: [next, 'typegen'],
    env: { NEXT_TELEMETRY_DISABLED: '1' },
  },
  {
    name: 'types',
    words: [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'],
  },
  {
    name: 'layers, units, properties, database',
    words: [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--reporter=dot',
      '--reporter=json',
      '--outputFile.json=test-results/units.json',
    ],
    report: 'test-results/units.json',
  },
  {
    name: 'migrations give the schema',
    words: ['scripts/migration.js', '--check'],
  },
  {
    name: 'build',
    words: ['scripts/prepare.js', 'build'],
  },
  {
    name: 'questions check themselves',
    words: ['.prepared/bundle/nabla.js', 'check'],
    needs: 'build',
  },
  {
    name: 'browser',
    words: [bin('@playwright', 'test', 'cli.js'), 'test'],
    report: 'test-results/browser.json',
    needs: 'build',
  },
]
