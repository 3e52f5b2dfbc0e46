import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaOf } from './dialects.js'
import { runQuietly } from './runQuietly.js'
import { stampedStep } from './step.js'

const generated = join('lib', 'db', 'generated')
const classFile = join('internal', 'class.ts')
const postgresqlClass = join(generated, 'internal', 'postgresql.ts')

/**
 * Writes the typed database client from the model, with a class for each dialect. Two clients of one model differ in the
 * file of the class, which names the provider and its query compiler, and in types of questions that PostgreSQL alone
 * understands; so the types are SQLite's, and PostgreSQL's class stands beside its own.
 */
export const generateClient = stampedStep({
  name: 'Generating the database client',
  stamp: 'client',
  inputs: [
    'prisma/schema.prisma',
    'prisma.config.ts',
    'scripts/dialects.js',
    'scripts/generateClient.js',
    'package-lock.json',
  ],
  proof: [join(generated, 'client.ts'), postgresqlClass],
  run: () => {
    const folder = join('.prepared', 'postgresql')
    const schema = join('.prepared', 'postgresql.prisma')
    mkdirSync('.prepared', { recursive: true })
    writeFileSync(schema, schemaOf('postgresql', './postgresql'))
    generate(schema)
    generate(join('prisma', 'schema.prisma'))
    copyFileSync(join(folder, classFile), postgresqlClass)
  },
})

/**
 * Prisma's command line wants to download a native engine that generating never runs; naming any executable in its place
 * keeps it from the network.
 *
 * @param {string} schema
 */
function generate(schema) {
  runQuietly(
    process.execPath,
    [join('node_modules', 'prisma', 'build', 'index.js'), 'generate', '--schema', schema],
    {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  )
}
