import { expect, partOf, test, writeAsText } from '../fixtures'

test.describe('a Chinese browser', () => {
  test.use({ locale: 'zh-CN' })

  test('is answered in Chinese, and English is one press away', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })
})

test('changing the language keeps what is typed', async ({ studentPage: page, sheet }) => {
  await page.goto(sheet.path)
  await writeAsText(partOf(page, 4), 'yhat_k')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.getByRole('textbox', { name: '第 4 小题的答案' })).toHaveValue('yhat_k')
})

test('the theme is chosen once and stays, from the first paint', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /^Appearance/ }).click()
  await page.getByRole('button', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const html = await (await page.request.get('/')).text()
  expect(html).toContain('data-theme="dark"')
})

test('preferences work without scripts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(`${baseURL}/sign-in`)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page).toHaveURL(`${baseURL}/sign-in`)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await context.close()
})
