import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The databases that the one model, prisma/schema.prisma, is for. Prisma wants the provider as a literal: the model names
 * SQLite, and another dialect's schema is the same text with that literal changed.
 *
 * @typedef {'sqlite' | 'postgresql'} Dialect
 */

/** @type {readonly Dialect[]} */
export const dialects = ['sqlite', 'postgresql']

const model = fileURLToPath(new URL('../prisma/schema.prisma', import.meta.url))

/**
 * The schema of a dialect.
 *
 * @param {Dialect} dialect
 * @param {string} folder where its client goes, from the folder that the schema stands in
 * @returns {string}
 */
export function schemaOf(dialect, folder = '../lib/db/generated') {
  const provided = replaceOnce(
    readFileSync(model, 'utf8'),
    'provider = "sqlite"',
    `provider = "${dialect}"`,
  )
  return replaceOnce(provided, '"../lib/db/generated"', JSON.stringify(folder))
}

/**
 * @param {string} text
 * @param {string} from
 * @param {string} to
 */
function replaceOnce(text, from, to) {
  const [before, after, ...more] = text.split(from)
  if (before !== undefined && after !== undefined && more.length === 0) return before + to + after
  throw new Error(`prisma/schema.prisma must say ${from}, and say it once.`)
}
