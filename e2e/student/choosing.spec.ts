import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
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

test('one option is chosen and handed in by keyboard alone', async ({
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
})

test('several options are chosen; some that are right earn a part', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, SHIFT)
  await part.getByRole('button', { name: 'Hand in' }).click()
  await expect(part.getByText('Choose an option first.')).toBeVisible()
  await part.locator('input[value=same]').check()
  await expect(part.getByText('Choose an option first.')).toHaveCount(0)
  await part.getByRole('checkbox', { name: /derivative of the loss/ }).check()
  const card = await handIn(part, 'Partly right')
  await expect(card.getByText('Credit 67%')).toBeVisible()
  await part.getByRole('checkbox', { name: /With c/ }).check()
  await handIn(part, 'Correct')
  await part.getByText('Earlier attempts (1)').click()
  const earlier = part.getByRole('article').nth(1).getByRole('listitem')
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

test('a number is typed beside its unit', async ({ studentPage: page, sheet }) => {
  await page.goto(sheet.path)
  const part = partOf(page, MEMORY)
  await typeFormula(part, '0.407MB')
  await expect(part.getByText('We read this as')).toBeVisible()
  const card = await handIn(part, 'Correct')
  await expect(card.getByText('4 attempts left')).toBeVisible()
})

test('a number in another unit, a symbol and grouped digits cost nothing and say why', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const memory = partOf(page, MEMORY)
  await choose(memory, 'Text')
  await memory.getByRole('textbox', { name: 'Answer to part 2, in MB' }).fill('407 KB')
  await expect(memory.getByText('“KB” is not the unit asked for.')).toBeVisible()
  const card = await handIn(memory, 'Could not be read')
  await expect(card.locator('mark')).toHaveText('KB')
  await expect(card.getByText('This cost no attempt.')).toBeVisible()
  const parameters = partOf(page, PARAMETERS)
  await writeAsText(parameters, 'H (D + 1)')
  await expect(parameters.getByText('A number is asked')).toBeVisible()
  await writeAsText(parameters, '101,770')
  await expect(parameters.getByText('Write 101770')).toBeVisible()
})

test('a number that must be exact may not be rounded', async ({ studentPage: page, sheet }) => {
  await page.goto(sheet.path)
  const part = partOf(page, LOSS)
  await writeAsText(part, '0.4076')
  const card = await handIn(part, 'Not right yet')
  await expect(card.getByText('This is the right value, rounded.')).toBeVisible()
  await writeAsText(part, 'log(e + e^2 + e^3) - 3')
  await handIn(part, 'Correct')
})

test('the instructor sees what was picked and what is correct', async ({
  studentPage: page,
  sheet,
  context,
}) => {
  await page.goto(sheet.path)
  const shift = partOf(page, SHIFT)
  await shift.getByRole('checkbox', { name: /Multiplying/ }).check()
  await handIn(shift, 'Not right yet')
  await signIn(context, sheet.instructor)
  await openCell(page, sheet, SHIFT)
  await expect(
    page.getByText('compared with what is correct: same, gradient, overflow'),
  ).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Multiplying every' })).toBeVisible()
  await expectAccessible(page)
})

test('the instructor sees both numbers', async ({ studentPage: page, sheet, context }) => {
  await page.goto(sheet.path)
  await writeAsText(partOf(page, MEMORY), '3.26')
  await handIn(partOf(page, MEMORY), 'Not right yet')
  await signIn(context, sheet.instructor)
  await openCell(page, sheet, MEMORY)
  const trace = page.getByRole('region', { name: 'Why it was decided so' })
  await expect(trace.getByRole('row', { name: /3.26 0.40708/ })).toBeVisible()
  await expectAccessible(page)
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
      await expectAccessible(page)
      await page.setViewportSize({ width: 360, height: 780 })
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overhang).toBe(0)
    })
  })
}

/** Opens the one answer to a part from the gradebook. */
async function openCell(page: Page, sheet: Sheet, part: number): Promise<void> {
  await page.goto(`/teach/assignments/${sheet.assignmentId}`)
  await page.getByRole('link', { name: new RegExp(`part ${part} · `) }).click()
  await page.waitForURL(/\/teach\/submissions\//)
}

async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByText(/formula field is loading|公式编辑器正在加载/)).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([])
}
