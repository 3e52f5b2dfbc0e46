import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { expect } from './fixtures'

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const CONTRAST = 'color-contrast'
/** WCAG 2.2 asks for 24 pixels; axe looks only where it is told to. */
const SIZES = { 'target-size': { enabled: true } }

/** A text field that a formula field will take the place of. */
const WAITING = '.part:has(input[value=latex]:checked) textarea'

/** Expects no fault that axe finds on a page whose formula fields have come; of all its rules, or of those on contrast, or all but those. */
export async function expectAccessible(
  page: Page,
  what: string,
  rules: 'all' | 'contrast' | 'structure' = 'all',
): Promise<void> {
  await expect(page.locator(WAITING)).toHaveCount(0)
  const found = await findFaults(
    page,
    rules === 'contrast'
      ? { runOnly: [CONTRAST] }
      : { rules: { ...SIZES, [CONTRAST]: { enabled: rules === 'all' } } },
  )
  expect.soft(found, what).toEqual([])
}

/**
 * The faults that axe finds on a page without frames. Its code goes to the browser once for all that this page will show; its own
 * adapter for Playwright sends it anew at every look, and takes three times as long.
 */
export async function findFaults(page: Page, options: axe.RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.addInitScript({ content: AXE })
    await page.evaluate(AXE)
  }
  const { violations } = await page.evaluate(
    (given: axe.RunOptions) => (window as unknown as { axe: typeof axe }).axe.run(document, given),
    { ...options, resultTypes: ['violations'] } satisfies axe.RunOptions,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

/** Expects the same in the light, and of the dark, where only colours are others, that they can be told apart. */
export async function expectAccessibleInBothThemes(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await expectAccessible(page, what)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectAccessible(page, `${what}, dark`, 'contrast')
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

const PHONE = { width: 360, height: 780 }

/** A laptop's window of 1280 by 1024 pixels at a zoom of 400 % (WCAG 2.2, 1.4.10). */
const ZOOMED = { width: 320, height: 256 }

/** Expects a page to be no wider than its window where a reader has zoomed in. */
export async function expectNarrow(page: Page, what: string): Promise<void> {
  const usual = page.viewportSize() ?? PHONE
  await page.setViewportSize(ZOOMED)
  await expectNoOverhang(page, what)
  await page.setViewportSize(usual)
}

/** Expects a page with text twice as large to be no wider than a phone, and to lose nothing beside a laptop's window (WCAG 2.2, 1.4.4). */
export async function expectRoomForLargeText(page: Page, what: string): Promise<void> {
  const usual = page.viewportSize() ?? PHONE
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await page.setViewportSize(PHONE)
  await expectNoOverhang(page, `${what}, large text on a phone`)
  await page.setViewportSize({ width: 1280, height: 800 })
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll('main h1, main h2, main h3')]
      .filter((heading) => heading.getBoundingClientRect().left < 0)
      .map(({ textContent }) => textContent),
  )
  expect.soft(lost, `${what}, large text`).toEqual([])
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  await page.setViewportSize(usual)
}

/** Expects a page to be no wider than its window, and to have no fault that axe finds. */
export async function expectFit(
  page: Page,
  what: string,
  rules?: 'all' | 'structure',
): Promise<void> {
  await expectNoOverhang(page, what)
  await expectAccessible(page, what, rules)
}

/** Expects a page, opened on a phone, to be no wider than it and to have no fault that axe finds; colours are no others there. */
export async function expectFitForPhone(page: Page, what: string): Promise<void> {
  const usual = page.viewportSize() ?? PHONE
  await page.setViewportSize(PHONE)
  await page.reload()
  await expectFit(page, `${what}, on a phone`, 'structure')
  await page.setViewportSize(usual)
}

/** Expects that a page, once it is laid out, does not reach beyond its window. */
async function expectNoOverhang(page: Page, what: string): Promise<void> {
  const overhang = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overhang, what).toBe(0)
}
