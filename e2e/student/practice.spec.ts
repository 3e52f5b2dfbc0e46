import { database } from '@/lib/db/client'
import { expectAccessible, expectFitForPhone, expectNarrow } from '../accessible'
import {
  choose,
  countSubmissions,
  expect,
  newClassmate,
  partOf,
  signIn,
  test,
  writeAsText,
} from '../fixtures'

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

test('nothing typed in practice is lost, and nothing of it becomes another account’s', async ({
  studentPage: page,
  context,
  sheet,
}) => {
  test.slow()
  const { version } = await database().item.findUniqueOrThrow({
    where: { id: sheet.itemId },
    select: { version: { select: { questionId: true } } },
  })
  const round = (number: number) => page.goto(`/practice/${version.questionId}?round=${number}`)
  const countAttempts = (studentId: string) =>
    database().practiceAttempt.count({ where: { studentId } })
  const part = partOf(page, 3)
  const field = part.getByRole('textbox', { name: /^Answer/ })

  await test.step('a reload gives it back, in its own round', async () => {
    await round(1)
    await writeAsText(part, 'w_j')
    await expect(part.getByText('Kept in this browser until you check it')).toBeVisible()
    await round(2)
    await choose(part, 'Text')
    await expect(field).toHaveValue('')
    await round(1)
    await expect(field).toHaveValue('w_j')
  })

  await test.step('an answer whose reply was lost is checked by itself, once', async () => {
    await page.route('**/api/practice', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await part.getByRole('button', { name: 'Check' }).click()
    await expect(part.getByText('Not checked yet: no reply came.')).toBeVisible()
    await page.unroute('**/api/practice')
    await expect(part.getByRole('heading', { name: 'Not right yet' })).toBeVisible()
    await expect(part.getByText('Not checked yet')).toBeHidden()
    expect(await countAttempts(sheet.student.id)).toBe(1)
  })

  await test.step('on paper it stands without its fields', async () => {
    await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(part.getByText('You wrote').first()).toBeVisible()
    await expect(part.getByRole('textbox')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  })

  await test.step('nor does the end of a session take it, or give it to the next', async () => {
    await context.clearCookies({ name: 'nabla.session_token' })
    await field.fill('w_j + 1')
    await part.getByRole('button', { name: 'Check' }).click()
    await expect(part.getByRole('alert')).toContainText('Not checked: you have been signed out.')
    const classmate = await newClassmate(sheet.courseId)
    await signIn(context, classmate)
    await part.getByRole('button', { name: 'Check' }).click()
    await expect(part.getByRole('alert')).toContainText('signed in to another account')
    await round(1)
    await choose(part, 'Text')
    await expect(field).toHaveValue('')
    expect(await countAttempts(classmate.id)).toBe(0)
    await signIn(context, sheet.student)
    await round(1)
    await expect(field).toHaveValue('w_j + 1')
    await part.getByRole('button', { name: 'Check' }).click()
    await expect.poll(() => countAttempts(sheet.student.id)).toBe(2)
  })
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
