import { join } from 'node:path'
import { findPostgres, noPostgres } from './postgres.js'

/**
 * One part of `npm test`.
 *
 * @typedef {object} TestStep
 * @property {string} name as the summary shows it
 * @property {readonly string[]} words what Node.js is asked to run
 * @property {Record<string, string>} [env]
 * @property {string} [report] file in which the step leaves its counts
 * @property {string} [needs] name of a step without whose success this one says nothing
 * @property {() => string | null} [cannot] why it cannot run on this machine; null where it can
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
      '--project=sqlite',
      '--project=components',
      '--reporter=dot',
      '--reporter=json',
      '--outputFile.json=test-results/units.json',
    ],
    report: 'test-results/units.json',
  },
  {
    name: 'database on PostgreSQL',
    words: [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--project=postgresql',
      '--reporter=dot',
      '--reporter=json',
      '--outputFile.json=test-results/postgresql.json',
    ],
    report: 'test-results/postgresql.json',
    cannot: () => (findPostgres() === undefined ? noPostgres : null),
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
