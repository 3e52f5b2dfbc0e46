import type { Browser } from '@playwright/test'
import { findChromium } from '@/scripts/chromium'

/** Measures something in a browser that is closed after; null where no Chromium is. */
export async function withChromium<T>(
  measure: (browser: Browser) => Promise<T>,
): Promise<T | null> {
  const executablePath = await findChromium()
  if (executablePath === undefined) return null
  const { chromium } = await import('@playwright/test')
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args })
  try {
    return await measure(browser)
  } finally {
    await browser.close()
  }
}
