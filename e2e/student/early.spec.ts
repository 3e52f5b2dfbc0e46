import type { Page } from '@playwright/test'
import { choose, expect, partOf, test } from '../fixtures'

const ANSWER = { name: /^Answer/ }

/** Keeps what a page asks for waiting until the function it gives is called. */
async function hold(page: Page, files: RegExp): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(files, async (route) => {
    await held
    await route.continue()
  })
  return release
}

test('an answer is begun before the page is alive and before its formula field has come, and stays text', async ({
  studentPage: page,
  sheet,
}) => {
  const [scripts, mathlive] = [/\/_next\/static\/chunks\/.*\.js/, /\/mathlive-/]
  const giveScripts = await hold(page, scripts)
  const giveMathlive = await hold(page, mathlive)
  await page.goto(sheet.path, { waitUntil: 'commit' })
  const part = partOf(page, 4)
  const text = part.getByRole('textbox', ANSWER)

  const cases = partOf(page, 6).getByRole('textbox', ANSWER)

  await test.step('the page of the server takes keys', async () => {
    await cases.nth(0).fill('yhat_k - 1')
    await cases.nth(1).fill('yhat_k')
    await text.click()
    await page.keyboard.type('yhat_k(1')
    await expect(text).toHaveValue('yhat_k(1')
  })

  await test.step('come alive it keeps them and the caret, reads on and saves', async () => {
    giveScripts()
    await expect(part.getByText('Draft saved')).toBeVisible()
    await page.keyboard.type('-yhat_k)')
    await expect(text).toHaveValue('yhat_k(1-yhat_k)')
    await expect(part.getByRole('radio', { name: 'Text' })).toBeChecked()
    await expect(part.locator('[data-reading] .katex')).toBeVisible()
    await expect(partOf(page, 6).getByText('Draft saved')).toBeVisible()
  })

  await test.step('the formula field, when it comes, leaves it, and takes the place of those not begun', async () => {
    giveMathlive()
    await expect(partOf(page, 5).locator('math-field')).toBeVisible()
    await expect(text).toBeFocused()
    await expect(text).toHaveValue('yhat_k(1-yhat_k)')
    await choose(part, 'Formula')
    await expect(part.locator('math-field')).toHaveJSProperty(
      'value',
      String.raw`\hat{y}_{k} \left(1 - \hat{y}_{k}\right)`,
    )
  })

  await test.step('of two cases begun so both were saved', async () => {
    await page.reload()
    await expect(cases.nth(0)).toHaveValue('yhat_k - 1')
    await expect(cases.nth(1)).toHaveValue('yhat_k')
  })
})

test('a field with the caret is not taken away, and a formula field comes once the caret has gone', async ({
  studentPage: page,
  sheet,
}) => {
  const giveMathlive = await hold(page, /\/mathlive-/)
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await part.getByRole('textbox', ANSWER).click()
  giveMathlive()
  await expect(partOf(page, 5).locator('math-field')).toBeVisible()
  await expect(part.getByRole('textbox', ANSWER)).toBeFocused()
  await part.getByRole('button', { name: 'Symbols of this question' }).click()
  await expect(part.getByRole('textbox', ANSWER)).toBeFocused()
  await part.getByRole('button', { name: 'Hand in' }).focus()
  await expect(part.locator('math-field')).toBeVisible()
  await expect(part.getByRole('radio', { name: 'Formula' })).toBeChecked()
})

test('a draft in text that is changed before the page is alive keeps the change and the caret', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await choose(part, 'Text')
  const text = part.getByRole('textbox', ANSWER)
  await text.fill('yhat_k')
  await expect(part.getByText('Draft saved')).toBeVisible()
  const giveScripts = await hold(page, /\/_next\/static\/chunks\/.*\.js/)
  await page.goto(sheet.path, { waitUntil: 'commit' })
  await text.press('Home')
  await page.keyboard.type('-')
  giveScripts()
  await expect(part.getByText('Draft saved')).toBeVisible()
  await page.keyboard.type('2')
  await expect(text).toHaveValue('-2yhat_k')
})
