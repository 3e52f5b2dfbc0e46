import { rmSync } from 'node:fs'
import { refusal } from './refusal.js'
import { stampedStep } from './step.js'

const folder = '.prepared/bundle'

/**
 * Turns the TypeScript that Node.js itself must run into JavaScript: the `nabla` command, the
 * benchmarks, so that they time what runs, and the opening of the database. One file loads faster than hundreds, so mathjs goes in; packages with
 * native code, and those that find their files by their own place, stay outside.
 */
export const bundleCommands = stampedStep({
  name: 'Bundling the commands',
  stamp: 'bundle',
  inputs: [
    'cli',
    'bench',
    'lib',
    'app/grader.ts',
    'e2e/runServer.ts',
    'scripts/openDatabase.ts',
    'scripts/chromium.js',
    'scripts/messageOf.js',
    'scripts/settings.js',
    'package-lock.json',
  ],
  counts: (path) => !/\.test\.tsx?$/.test(path),
  proof: [`${folder}/nabla.js`, `${folder}/bench.js`, `${folder}/openDatabase.js`],
  run: async () => {
    const { build } = await import('esbuild')
    rmSync(folder, { recursive: true, force: true })
    const bundling = build({
      entryPoints: {
        nabla: 'cli/nabla.ts',
        bench: 'bench/run.ts',
        openDatabase: 'scripts/openDatabase.ts',
      },
      outdir: folder,
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      sourcemap: true,
      logLevel: 'silent',
      external: [
        '@libsql/*',
        'libsql',
        '@prisma/*',
        '@playwright/test',
        'better-auth',
        'esbuild',
        'next',
        'pino',
        'mathlive',
      ],
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    })
    await bundling.catch((error) => {
      throw refusal(error.message)
    })
  },
})
