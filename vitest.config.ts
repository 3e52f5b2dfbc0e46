import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { findPostgres, noPostgres } from './scripts/postgres.js'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')
const folders = ['lib', 'app', 'cli', 'scripts', 'content', 'prisma', 'bench']

/**
 * The tests that open a database: they run a second time, on PostgreSQL, with those named for it and without those named for SQLite. The demo's filling
 * is left out: it takes long, and a demo on PostgreSQL is nobody's wish.
 */
function dataTests(): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path),
      ),
    )
    .filter((path) => /(?<!\.sqlite)\.test\.tsx?$/.test(path) && !path.startsWith('lib/db/demo/'))
    .filter((path) =>
      /\b(open|make)TemporaryDatabase\b/.test(readFileSync(join(root, path), 'utf8')),
    )
}

const hasPostgres = findPostgres() !== undefined
if (!hasPostgres) console.error(`The data tests run on SQLite alone. ${noPostgres}.`)

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    environment: 'node',
    // Files of one worker share their modules: loading mathjs and the reader anew for each takes longer than most tests.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: [`{${folders.join(',')}}/**/*.test.{ts,tsx}`],
          exclude: ['**/*.postgresql.test.ts', 'app/ui/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['app/ui/**/*.test.{ts,tsx}'],
          setupFiles: ['scripts/settleImports.ts'],
        },
      },
      ...(hasPostgres
        ? [
            {
              extends: true as const,
              test: {
                name: 'postgresql',
                include: dataTests(),
                globalSetup: ['scripts/testPostgres.ts'],
              },
            },
          ]
        : []),
    ],
  },
})
