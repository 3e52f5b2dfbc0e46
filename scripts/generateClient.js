import { join } from 'node:path'
import { runQuietly } from './runQuietly.js'
import { stampedStep } from './step.js'

/**
 * Writes the typed database client from the schema. Prisma's command line wants to download a
 * native engine that generating never runs; naming any executable in its place keeps it from the
 * network.
 */
export const generateClient = stampedStep({
  name: 'Generating the database client',
  stamp: 'client',
  inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
  proof: ['lib/db/generated/client.ts'],
  run: () =>
    runQuietly(
      process.execPath,
      [join('node_modules', 'prisma', 'build', 'index.js'), 'generate'],
      {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    ),
})
