import { countSubmissions, expect, partOf, test, writeAsText } from '../fixtures'

test('a double click is one submission', async ({ studentPage: page, sheet }) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await writeAsText(part, 'yhat_k (1 - yhat_k)')
  await part.getByRole('button', { name: 'Hand in' }).dblclick()
  await expect(part.getByRole('heading', { name: 'Correct' })).toBeVisible()
  expect(await countSubmissions(sheet, 'diagonal')).toBe(1)
})

test('a repeated request gets the reply of the first', async ({ studentPage: page, sheet }) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await writeAsText(part, 'yhat_k')
  const sent = page.waitForRequest('**/api/submissions')
  await part.getByRole('button', { name: 'Hand in' }).click()
  const request = await sent
  const first = await (await request.response())?.json()
  const again = await page.request.post('/api/submissions', {
    data: request.postDataJSON(),
    headers: { origin: new URL(page.url()).origin },
  })
  expect(await again.json()).toEqual(first)
  expect(await countSubmissions(sheet, 'diagonal')).toBe(1)
})

test('the same answer from two tabs is one submission', async ({
  studentPage: page,
  context,
  sheet,
}) => {
  const other = await context.newPage()
  for (const tab of [page, other]) {
    await tab.goto(sheet.path)
    await writeAsText(partOf(tab, 4), 'yhat_k')
  }
  await Promise.all(
    [page, other].map((tab) => partOf(tab, 4).getByRole('button', { name: 'Hand in' }).click()),
  )
  for (const tab of [page, other]) {
    await expect(partOf(tab, 4).getByRole('heading', { name: 'Not right yet' })).toBeVisible()
  }
  expect(await countSubmissions(sheet, 'diagonal')).toBe(1)
})

test('a request from another site is refused', async ({ studentPage: page, sheet }) => {
  const reply = await page.request.post('/api/submissions', {
    data: { itemId: sheet.itemId },
    headers: { origin: 'https://example.org' },
  })
  expect(reply.status()).toBe(403)
})
