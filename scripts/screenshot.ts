import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { questionPath, startServer } from '@/bench/server'
import { findChromium } from './chromium'

/** The picture in README.md. */
const PICTURE = 'docs/images/question.png'

/** A wrong answer as a student types it into the math field, in the part that asks for ∂ŷ_k/∂z_k. */
const TYPED = ['yhat_k', 'ArrowRight', '(yhat_k', 'ArrowRight', '-1', ')']

/**
 * Takes the picture in README.md: the demo's student hands in an answer with its sign turned, and is told so.
 * Needs a build (`npm start` makes one) and a Chromium.
 */
async function takeScreenshot(): Promise<void> {
  const executablePath = await findChromium()
  const server = await startServer()
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage({
      locale: 'en-GB',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1000, height: 860 },
      deviceScaleFactor: 2,
    })
    await page.goto(server.origin)
    await page.getByRole('button', { name: 'Enter as a student' }).click()
    await page
      .getByRole('link', { name: /softmax/i })
      .first()
      .waitFor()
    await page.goto(server.origin + (await questionPath(server)))
    await answer(page)
    mkdirSync(dirname(PICTURE), { recursive: true })
    await page.screenshot({ path: PICTURE })
    console.log(PICTURE)
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function answer(page: Page): Promise<void> {
  const part = page.locator('#part-diagonal')
  await part.locator('math-field').first().click()
  for (const keys of TYPED) {
    if (keys.startsWith('Arrow')) await page.keyboard.press(keys)
    else await page.keyboard.type(keys)
  }
  await part.getByRole('button', { name: 'Hand in' }).click()
  await part.getByText('Not right yet').waitFor()
  await part.getByText('Draft saved').waitFor()
  await part.evaluate((element) => element.scrollIntoView({ block: 'start' }))
}

await takeScreenshot()
