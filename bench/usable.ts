import type { BenchServer } from './server'
import { type Spread, spreadOf } from './statistics'
import { withChromium } from './withChromium'

/** When somebody who opens the gradebook has it, in milliseconds from asking for it. */
export interface GradebookUse {
  /** Until the first rows are drawn. */
  readonly rows: Spread
  /** Until the rows of a filter stand there, typed as soon as its field is. */
  readonly filtered: Spread
}

/** What is typed, and the students it leaves: 29, and 290 to 299. */
const TYPED = 'Student 29'
const LEFT = 11

/** Opens the gradebook of the large course in a browser of a laptop's size, so many times after the first; null where no Chromium is. */
export async function timeUse(
  server: BenchServer,
  path: string,
  times: number,
): Promise<GradebookUse | null> {
  return withChromium(async (browser) => {
    const page = await browser.newPage({
      locale: 'en',
      viewport: { width: 1440, height: 900 },
      extraHTTPHeaders: { cookie: server.cookie },
    })
    const there = (selector: string) =>
      page.waitForFunction((one) => document.querySelector(one) !== null, selector)
    const uses: { rows: number; filtered: number }[] = []
    for (let time = 0; time <= times; time += 1) {
      await page.goto('about:blank')
      const started = performance.now()
      await page.goto(server.origin + path, { waitUntil: 'commit' })
      await there('tbody > tr:nth-child(5)')
      const rows = performance.now() - started
      await page.locator('#filter').fill(TYPED)
      await there(`tbody > tr:nth-child(${LEFT}):last-child`)
      uses.push({ rows, filtered: performance.now() - started })
    }
    const [, ...kept] = uses
    return {
      rows: spreadOf(kept.map(({ rows }) => rows)),
      filtered: spreadOf(kept.map(({ filtered }) => filtered)),
    }
  })
}
