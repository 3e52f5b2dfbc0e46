import type { Page } from '@playwright/test'
import { expectAccessible, expectNarrow } from '../accessible'
import {
  choose,
  countSubmissions,
  expect,
  handIn,
  partOf,
  type Sheet,
  signIn,
  test,
  typeFormula,
  writeAsText,
} from '../fixtures'

test.use({ question: 'small-network-numbers' })

const PARAMETERS = 1
const MEMORY = 2
const DOUBLING = 3
const LOSS = 5
const SHIFT = 6

test('options are chosen: one by keyboard alone; several, of which some that are right earn a part', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  await page.locator('math-field').first().waitFor()
  const part = partOf(page, DOUBLING)
  await expect(part.getByRole('group', { name: 'Answer to part 3. Choose one.' })).toBeVisible()
  await part.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(part.getByRole('radio').nth(1)).toBeChecked()
  await expect(part.getByText('Draft saved')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(part.getByRole('heading', { name: 'Correct' })).toBeVisible()
  expect(await countSubmissions(sheet, 'doubling')).toBe(1)

  const shift = partOf(page, SHIFT)
  await shift.getByRole('button', { name: 'Hand in' }).click()
  await expect(shift.getByText('Choose an option first.')).toBeVisible()
  await shift.locator('input[value=same]').check()
  await expect(shift.getByText('Choose an option first.')).toHaveCount(0)
  await shift.getByRole('checkbox', { name: /derivative of the loss/ }).check()
  const card = await handIn(shift, 'Partly right')
  await expect(card.getByText('Credit 67%')).toBeVisible()
  await shift.getByRole('checkbox', { name: /With c/ }).check()
  await handIn(shift, 'Correct')
  await shift.getByText('Earlier attempts (1)').click()
  const earlier = shift.getByRole('article').nth(1).getByRole('listitem')
  await expect(earlier).toHaveCount(2)
  await expect(earlier.first()).toContainText('stays the same.')
})

test('what was chosen is kept over a reload, and the same again costs nothing', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, SHIFT)
  await part.getByRole('checkbox', { name: /Multiplying/ }).check()
  await part.getByRole('checkbox', { name: /becomes larger/ }).check()
  await expect(part.getByText('Draft saved')).toBeVisible()
  await page.reload()
  await expect(part.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await handIn(part, 'Not right yet')
  await part.getByRole('checkbox', { name: /becomes larger/ }).uncheck()
  await part.getByRole('checkbox', { name: /becomes larger/ }).check()
  await part.getByRole('button', { name: 'Hand in' }).click()
  await expect(part.getByText('You have handed in this answer before.')).toBeVisible()
})

test('numbers are typed beside their unit; what is no such number costs nothing and says why', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const memory = partOf(page, MEMORY)
  await typeFormula(memory, '0.407MB')
  await expect(memory.getByText('We read this as')).toBeVisible()
  const right = await handIn(memory, 'Correct')
  await expect(right.getByText('4 attempts left')).toBeVisible()
  await choose(memory, 'Text')
  await memory.getByRole('textbox', { name: 'Answer to part 2, in MB' }).fill('407 KB')
  await expect(memory.getByText('“KB” is not the unit asked for.')).toBeVisible()
  const unreadable = await handIn(memory, 'Could not be read')
  await expect(unreadable.locator('mark')).toHaveText('KB')
  await expect(unreadable.getByText('This cost no attempt.')).toBeVisible()

  const parameters = partOf(page, PARAMETERS)
  await writeAsText(parameters, 'H (D + 1)')
  await expect(parameters.getByText('A number is asked')).toBeVisible()
  await writeAsText(parameters, '101,770')
  await expect(parameters.getByText('Write 101770')).toBeVisible()

  const loss = partOf(page, LOSS)
  await writeAsText(loss, '0.4076')
  const rounded = await handIn(loss, 'Not right yet')
  await expect(rounded.getByText('This is the right value, rounded.')).toBeVisible()
  await writeAsText(loss, 'log(e + e^2 + e^3) - 3')
  await handIn(loss, 'Correct')
})

test('the instructor sees what was picked and what is correct, and both numbers', async ({
  studentPage: page,
  sheet,
  context,
}) => {
  await page.goto(sheet.path)
  const shift = partOf(page, SHIFT)
  await shift.getByRole('checkbox', { name: /Multiplying/ }).check()
  await handIn(shift, 'Not right yet')
  await writeAsText(partOf(page, MEMORY), '3.26')
  await handIn(partOf(page, MEMORY), 'Not right yet')
  await signIn(context, sheet.instructor)
  await openCell(page, sheet, SHIFT)
  await expect(
    page.getByText('compared with what is correct: same, gradient, overflow'),
  ).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Multiplying every' })).toBeVisible()
  await expectAccessible(page, 'a choice')
  await openCell(page, sheet, MEMORY)
  const trace = page.getByRole('region', { name: 'Why it was decided so' })
  await expect(trace.getByRole('row', { name: /3.26 0.40708/ })).toBeVisible()
  await expectAccessible(page, 'a number')
})

for (const { locale, colorScheme } of [
  { locale: 'zh-CN', colorScheme: 'light' },
  { locale: 'en-GB', colorScheme: 'dark' },
] as const) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme })

    test('choices and numbers have no faults that axe finds, nor are wider than a phone', async ({
      studentPage: page,
      sheet,
    }) => {
      await page.goto(sheet.path)
      await page.locator('math-field').first().waitFor()
      const shift = page.locator('#part-shift')
      await shift.getByRole('checkbox').first().check()
      await shift.getByRole('button', { name: /Hand in|提交/ }).click()
      await shift.getByRole('article').waitFor()
      await expectAccessible(page, sheet.path)
      await expectNarrow(page, sheet.path)
    })
  })
}

/** Opens the one answer to a part from the gradebook. */
async function openCell(page: Page, sheet: Sheet, part: number): Promise<void> {
  await page.goto(`/teach/assignments/${sheet.assignmentId}`)
  await page.getByRole('link', { name: new RegExp(`part ${part} · `) }).click()
  await page.waitForURL(/\/teach\/submissions\//)
}
