import { database } from '@/lib/db/client'
import { expectAccessible, expectFitForPhone, expectNarrow } from '../accessible'
import { countSubmissions, expect, partOf, test, writeAsText } from '../fixtures'

test.use({ question: 'logistic-batch', dueInDays: -1 })

test('a question of closed homework is practised with other numbers each time, until homework asks for it again', async ({
  studentPage: page,
  sheet,
}) => {
  test.slow()
  await page.goto('/')
  await page.getByRole('link', { name: 'Practise' }).click()
  await expect(page).toHaveURL(/\/practice$/)
  await expectFitForPhone(page, 'practice')
  await page.getByLabel('Search').fill('no such question')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByText('No question fits this.')).toBeVisible()
  await page.getByRole('link', { name: 'Show all' }).click()
  await page.getByRole('link', { name: 'Logistic regression on a batch' }).click()
  await expect(page).toHaveURL(/\?round=1$/)

  const part = partOf(page, 3)
  await writeAsText(part, 'w_j')
  const wrong = await check(part, 'Not right yet')
  await expect(wrong.getByText('A small example where it differs')).toBeVisible()
  await page.reload()
  await expect(part.getByRole('heading', { name: 'Not right yet' })).toBeVisible()
  await part.getByText('Worked solution').click()
  await expect(part.locator('details[open] .katex').first()).toBeVisible()
  await expect(
    part.getByRole('img', { name: /^Your answer and the true one along / }),
  ).toHaveAccessibleDescription(/They differ most at/)
  await expectAccessible(page, 'a question in practice')
  await expectNarrow(page, 'a question in practice')

  const numbers = await numbersOf(page)
  await page.getByRole('link', { name: 'Another variant' }).first().click()
  await expect(page).not.toHaveURL(/\?round=1$/)
  await expect.poll(() => numbersOf(page)).not.toEqual(numbers)
  await expect(part.getByRole('article')).toHaveCount(0)
  const shape = partOf(page, 1)
  await writeAsText(shape, '1 x m')
  await check(shape, 'Correct')
  expect(await countSubmissions(sheet, 'output')).toBe(0)

  await page.getByRole('link', { name: 'All practice' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Logistic' })).toContainText('Tried')
  const row = page.getByRole('row', { name: /^batch/ })
  await expect(row.getByRole('cell').filter({ hasText: /^\d+$/ })).toHaveText(['0', '1', '1'])

  await page.goBack()
  const due = new Date(Date.now() + 3_600_000)
  await database().assignment.update({ where: { id: sheet.assignmentId }, data: { due } })
  await writeAsText(partOf(page, 1), 'm x 1')
  await partOf(page, 1).getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('Not checked: this question is part of open homework')).toBeVisible()
  await page.reload()
  await expect(page.getByText('so it is not practised now')).toBeVisible()
  await page.getByRole('link', { name: 'Answer it in “Homework 1”' }).click()
  await expect(page).toHaveURL(sheet.path)
  await page.goto('/practice')
  await expect(page.getByText('Nothing to practise yet.')).toBeVisible()
})

/** Has a part's answer checked and waits for its verdict. */
async function check(part: ReturnType<typeof partOf>, verdict: string) {
  await part.getByRole('button', { name: 'Check' }).click()
  const card = part.getByRole('article').first()
  await expect(card.getByRole('heading', { name: verdict })).toBeVisible()
  return card
}

/** The values of the varied names, as the statement says them. */
function numbersOf(page: Parameters<typeof partOf>[0]) {
  return page.locator('annotation', { hasText: /^(D|\\lambda) = [\d.]+$/ }).allTextContents()
}
