import { database } from '@/lib/db/client'
import {
  countSubmissions,
  expect,
  partOf,
  signIn,
  test,
  typeFormula,
  writeAsText,
} from '../fixtures'

const RIGHT = 'yhat_k (1 - yhat_k)'
const ANSWER = { name: /^Answer/ }

test('what is typed is saved by itself and there after a reload, as text and as a formula', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  await writeAsText(partOf(page, 4), 'yhat_k (1 -')
  await typeFormula(partOf(page, 5), '-yhat_i')
  for (const part of [4, 5]) {
    await expect(partOf(page, part).getByText('Draft saved')).toBeVisible()
  }
  await page.reload()
  await expect(partOf(page, 4).getByRole('textbox', ANSWER)).toHaveValue('yhat_k (1 -')
  const field = partOf(page, 5).locator('math-field')
  await expect(field).toHaveJSProperty('value', String.raw`-\hat{y}_{i}`)
})

test('without a network nothing is lost, and nothing is handed in by itself when it is back', async ({
  studentPage: page,
  context,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await writeAsText(part, 'yhat_k')
  await expect(part.getByText('Draft saved')).toBeVisible()
  await context.setOffline(true)
  await part.getByRole('textbox', ANSWER).fill(RIGHT)
  await expect(part.getByText('saved on this device only')).toBeVisible()
  await part.getByRole('button', { name: 'Hand in' }).click()
  await expect(part.getByRole('alert')).toContainText('Not handed in: no reply came.')
  await context.setOffline(false)
  await expect(part.getByText('Draft saved')).toBeVisible()
  await expect(part.getByRole('alert')).toContainText('Not handed in. The server answers again')
  expect(await countSubmissions(sheet, 'diagonal')).toBe(0)
  await part.getByRole('button', { name: 'Hand in' }).click()
  await expect(part.getByRole('heading', { name: 'Correct' })).toBeVisible()
  await expect(part.getByRole('alert')).toBeHidden()
})

test('an answer whose reply is slow, and then lost, is found again and counts once', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await writeAsText(part, RIGHT)
  await page.route('**/api/submissions', async (route) => {
    await route.fetch()
    await new Promise((resolve) => setTimeout(resolve, 6_000))
    await route.abort()
  })
  await part.getByRole('button', { name: 'Hand in' }).click()
  await expect(part.getByText('Still on its way')).toBeVisible()
  await expect(part.getByText('Not handed in: no reply came.')).toBeVisible()
  await expect(part.getByText('The answer had arrived')).toBeVisible()
  await expect(part.getByRole('heading', { name: 'Correct' })).toBeVisible()
  await expect(part.getByText(/Receipt [0-9A-F]{8}/)).toBeVisible()
  expect(await countSubmissions(sheet, 'diagonal')).toBe(1)

  await test.step('and one that is pressed again while nothing is known counts once, too', async () => {
    await page.unrouteAll()
    await page.route('**/api/drafts?*', (route) => route.abort())
    await page.route('**/api/submissions', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await part.getByRole('textbox', ANSWER).fill('yhat_k')
    await part.getByRole('button', { name: 'Hand in' }).click()
    await expect(part.getByText('Not handed in: no reply came.')).toBeVisible()
    await page.unrouteAll()
    await part.getByRole('button', { name: 'Hand in' }).click()
    await expect(part.getByRole('heading', { name: 'Not right yet' })).toBeVisible()
    expect(await countSubmissions(sheet, 'diagonal')).toBe(2)
  })
})

test('of two devices neither overwrites the other: both texts are there to choose from', async ({
  studentPage: page,
  browser,
  sheet,
}) => {
  const phone = await browser.newContext()
  await signIn(phone, sheet.student)
  const away = await phone.newPage()
  await page.goto(sheet.path)
  await writeAsText(partOf(page, 4), 'yhat_k')
  await expect(partOf(page, 4).getByText('Draft saved')).toBeVisible()

  await away.goto(sheet.path)
  const field = partOf(away, 4).getByRole('textbox', ANSWER)
  await expect(field).toHaveValue('yhat_k')
  await expect(partOf(away, 4).getByText('We read this as')).toBeVisible()
  await field.fill('yhat_k - yhat_k^2')
  await expect(partOf(away, 4).getByText('Draft saved')).toBeVisible()

  const part = partOf(page, 4)
  await part.getByRole('textbox', ANSWER).fill('yhat_k + 1')
  const offer = part.getByRole('region', { name: 'Another text of yours' })
  await expect(offer).toContainText('on another device you have written')
  await expect(part.getByText('There are two texts of yours')).toBeVisible()
  const saved = () => database().draft.findFirst({ where: { itemId: sheet.itemId } })
  expect((await saved())?.text).toBe('yhat_k - yhat_k^2')

  await page.reload()
  await expect(part.getByRole('textbox', ANSWER)).toHaveValue('yhat_k + 1')
  await offer.getByRole('button', { name: 'Use this text' }).click()
  await expect(part.getByRole('textbox', ANSWER)).toHaveValue('yhat_k - yhat_k^2')
  await expect(offer).toContainText('This browser still has another text')
  await offer.getByRole('button', { name: 'Use this text' }).click()
  await expect(part.getByRole('textbox', ANSWER)).toHaveValue('yhat_k + 1')
  await offer.getByRole('button', { name: 'Keep what is in the field' }).click()
  await expect(offer).toBeHidden()
  await expect(part.getByText('Draft saved')).toBeVisible()
  expect((await saved())?.text).toBe('yhat_k + 1')
  await phone.close()
})

test('a browser that keeps nothing says so when the server fails too, and does not let go', async ({
  studentPage: page,
  sheet,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await page.route('**/api/drafts', (route) => route.fulfill({ status: 500 }))
  await writeAsText(part, 'yhat_k')
  await expect(part.getByText('The server has a fault.')).toContainText('leave this page open')
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  await (await asked).dismiss()
  await page.unroute('**/api/drafts')
  await expect(part.getByText('Draft saved')).toBeVisible()
})
