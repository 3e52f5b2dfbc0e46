import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/chromium.js'

/*
The browser tests run against the real thing: the built pages, served by `scripts/start.js` with the
demo's course in a data folder of their own. What the run has chosen goes through the environment, so
that the workers, which read this file again, and fixtures that open the database choose the same.
*/
if (process.env.NABLA_TEST_DATA === undefined) {
  const made = mkdtempSync(join(tmpdir(), 'nabla-browser-tests-'))
  process.env.NABLA_TEST_DATA = made
  process.on('exit', () => rmSync(made, { recursive: true, force: true }))
}
process.env.NABLA_TEST_PORT ??= '4380'
const data = process.env.NABLA_TEST_DATA
const port = process.env.NABLA_TEST_PORT
const address = `http://127.0.0.1:${port}`
const secret = 'a secret for tests, of no worth to anybody'
process.env.DATABASE_URL = `file:${join(data, 'demo', 'nabla.db')}`
process.env.NABLA_SECRET = secret
process.env.NABLA_URL = address
process.env.NABLA_DEMO = '1'

const isRoot = process.getuid?.() === 0
const executablePath = await findChromium()

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['dot'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: address,
    // A trace doubles what a test takes: a failure has its screenshot, and NABLA_TRACE=1 brings the rest.
    trace: process.env.NABLA_TRACE === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: {
    command: 'exec node scripts/start.js',
    url: `${address}/api/health`,
    // The first start fills the demo: a few seconds, and many on a machine with other work.
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      PORT: port,
      NABLA_DATA: data,
      NABLA_DEMO: '1',
      NABLA_URL: address,
      NABLA_SECRET: secret,
      DATABASE_URL: '',
    },
  },
})
