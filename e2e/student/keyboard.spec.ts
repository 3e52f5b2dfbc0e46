import type { Page } from '@playwright/test'
import { expect, partOf, test } from '../fixtures'

test('from the homework to the verdict by keyboard alone', async ({ studentPage: page, sheet }) => {
  await page.goto(`/assignments/${sheet.assignmentId}`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await tabTo(page, 'Begin')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Softmax')
  await partOf(page, 1).locator('math-field').waitFor()
  await tabTo(page, 'Answer to part 1')
  await page.keyboard.type('K x D_a')
  await tabTo(page, 'Hand in')
  await page.keyboard.press('Enter')
  await expect(partOf(page, 1).getByRole('heading', { name: 'Correct' })).toBeVisible()
})

test('the palette is one stop of the Tab key, arrows move within', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 1)
  await part.locator('math-field').waitFor()
  await part.getByRole('button', { name: 'Symbols of this question' }).press('Enter')
  const first = part.getByRole('toolbar').getByRole('button').first()
  await first.focus()
  await page.keyboard.press('ArrowRight')
  await expect(part.getByRole('toolbar').getByRole('button').nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(part.locator('math-field')).toHaveJSProperty('value', 'D_a')
})

/** Presses Tab until something of this name has the focus, as a keyboard user does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      let element = document.activeElement
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (focused.trim() === name) return
  }
  throw new Error(`no ${name} within 60 stops of the Tab key`)
}
