import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') },
  },
  test: {
    environment: 'node',
    // Files of one worker share their modules: loading mathjs and the reader anew for each takes longer than most tests.
    isolate: false,
    include: ['{lib,app,cli,scripts,content,prisma,bench}/**/*.test.{ts,tsx}'],
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
