import { expect, partOf, test, typeFormula, writeAsText } from '../fixtures'

test('what is typed is saved by itself and there after a reload', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  await writeAsText(partOf(page, 4), 'yhat_k (1 -')
  await expect(partOf(page, 4).getByText('Draft saved')).toBeVisible()
  await page.reload()
  await expect(partOf(page, 4).getByRole('textbox', { name: /^Answer/ })).toHaveValue('yhat_k (1 -')
})

test('a formula in the formula field survives a reload too', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  await typeFormula(partOf(page, 5), '-yhat_i')
  await expect(partOf(page, 5).getByText('Draft saved')).toBeVisible()
  await page.reload()
  await expect(partOf(page, 5).locator('math-field')).toHaveJSProperty(
    'value',
    String.raw`-\hat{y}_{i}`,
  )
})

test('without a network the draft waits in the browser and goes when it is back', async ({
  studentPage: page,
  context,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await writeAsText(part, 'yhat_k')
  await expect(part.getByText('Draft saved')).toBeVisible()
  await context.setOffline(true)
  await part.getByRole('textbox', { name: /^Answer/ }).fill('yhat_k (1 - yhat_k)')
  await expect(part.getByText('Offline: the draft is kept in this browser')).toBeVisible()
  await part.getByRole('button', { name: 'Hand in' }).click()
  await expect(part.getByText('Not handed in')).toBeVisible()
  await context.setOffline(false)
  await expect(part.getByText('Draft saved')).toBeVisible()
  await part.getByRole('button', { name: 'Hand in' }).click()
  await expect(part.getByRole('heading', { name: 'Correct' })).toBeVisible()
})
