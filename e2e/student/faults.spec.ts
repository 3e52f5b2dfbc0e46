import { expect, partOf, test, writeAsText } from '../fixtures'

const TOLD: readonly (readonly [status: number, sentence: string])[] = [
  [403, 'the server takes answers only from pages at its own address'],
  [404, 'this question is not open to the account'],
  [413, 'This answer is too long'],
  [429, 'Too many answers in a short time'],
  [503, 'The server had a fault'],
]

test('why an answer was not taken is told as it is, and the answer stays', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await writeAsText(part, 'yhat_k')
  for (const [status, sentence] of TOLD) {
    await page.route('**/api/submissions', (route) => route.fulfill({ status }))
    await part.getByRole('button', { name: 'Hand in' }).click()
    await expect(part.getByRole('alert')).toContainText(sentence)
    await page.unroute('**/api/submissions')
  }
  await expect(part.getByRole('textbox', { name: /^Answer/ })).toHaveValue('yhat_k')
  await part.getByRole('button', { name: 'Hand in' }).click()
  await expect(part.getByRole('heading', { name: 'Not right yet' })).toBeVisible()
})

test('who was signed out in another tab keeps the draft, and finds the door', async ({
  studentPage: page,
  context,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await writeAsText(part, 'yhat_k')
  await expect(part.getByText('Draft saved')).toBeVisible()
  await context.clearCookies({ name: 'nabla.session_token' })
  await part.getByRole('textbox', { name: /^Answer/ }).fill('yhat_k (1 - yhat_k)')
  await expect(part.getByText('the draft is kept in this browser')).toBeVisible()
  await part.getByRole('link', { name: 'Sign in again' }).click()
  await expect(page).toHaveURL(/\/sign-in\?back=%2Fassignments/)
})
