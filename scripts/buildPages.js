import { join } from 'node:path'
import { compressFiles } from './compressFiles.js'
import { addMathlive } from './mathlive.js'
import { runQuietly } from './runQuietly.js'
import { stampedStep } from './step.js'

/** Builds the pages for production; what only tests read does not count as a change. */
export const buildPages = stampedStep({
  name: 'Building the pages',
  stamp: 'pages',
  inputs: [
    'app',
    'lib',
    'public',
    'instrumentation.ts',
    'proxy.ts',
    'next.config.js',
    'scripts/mathlive.js',
    'postcss.config.js',
    'tsconfig.json',
    'package-lock.json',
  ],
  counts: (path) => !/\.test\.tsx?$/.test(path),
  proof: ['.next/BUILD_ID'],
  run: async () => {
    runQuietly(process.execPath, [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    })
    addMathlive('.next/static')
    await compressFiles('.next/static')
  },
})
