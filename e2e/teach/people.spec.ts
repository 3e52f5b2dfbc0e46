import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import { database } from '@/lib/db/client'
import { expect, signIn } from '../fixtures'
import { newPerson, test } from './classroom'

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )
  expect.soft(found, what).toEqual([])
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(overhang, what).toBe(0)
}

test('a course from nothing: made, filled by a roster and by a link, its students come in', async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(120_000)
  const teacher = await newPerson('Teacher', false)
  await database().user.update({ where: { id: teacher.id }, data: { mayCreateCourses: true } })
  await signIn(context, teacher)
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('/')
  await page.getByRole('link', { name: 'New course' }).click()
  await page.getByRole('button', { name: 'Create the course' }).click()
  await expect(page.getByText('Write a name, 120 characters at most.')).toBeVisible()
  const name = `课程 ${uuid()}`
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('textbox', { name: 'Term' }).fill('2026–2027-1')
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Atlantis')
  await page.getByRole('button', { name: 'Create the course' }).click()
  await expect(page.getByText('Choose a zone from the list')).toBeVisible()
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Asia/Shanghai')
  await expectAccessible(page, 'the form of a new course')
  await page.getByRole('button', { name: 'Create the course' }).click()
  await expect(page.getByText('No students yet.')).toBeVisible()
  await expectAccessible(page, 'the people of an empty course')

  await page.getByRole('link', { name: 'Import a roster' }).click()
  const number = uuid().slice(-12)
  const table = page.getByRole('textbox', { name: 'Or paste the table' })
  await table.fill(`工号,科目\n${number},数学`)
  await page.getByRole('button', { name: 'See what it would do' }).click()
  await expect(page.getByText('Found: 工号 | 科目.')).toBeVisible()
  await table.fill(
    `学号\t姓名\t班级\n${number}\t王小满\t一班\n=1+1\t坏\t一班\n${number}\t又一个\t一班`,
  )
  await page.getByRole('button', { name: 'See what it would do' }).click()
  await expect(page.getByRole('row', { name: '2 王小满 New account, joins' })).toBeVisible()
  await expect(page.getByText('2 rows with faults')).toBeVisible()
  await page.getByRole('combobox', { name: 'Rows shown' }).selectOption('Faults only')
  await expect(page.getByRole('row')).toHaveCount(3)
  await expect(page.getByRole('row', { name: `${number} stands in row 2 already.` })).toBeVisible()
  await expectAccessible(page, 'the preview')
  await page.getByRole('button', { name: 'Import 1 row' }).click()
  await expect(page.getByText('Imported: 1 new account.')).toBeVisible()
  await page.getByRole('button', { name: 'Make a link for each of them' }).click()
  const address = await page.getByText(/\/password\//).textContent()

  await page.getByRole('link', { name: 'Back to the people' }).click()
  await page.getByRole('button', { name: 'Make a link', exact: true }).click()
  const invitation = await page.getByRole('textbox', { name: 'The link' }).inputValue()

  await page.getByRole('button', { name: 'Add a person' }).click()
  const adding = page.getByRole('dialog')
  await adding.getByRole('textbox', { name: 'Name' }).fill('顾晓')
  await adding.getByRole('textbox', { name: 'Student no.' }).fill(number)
  await adding.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(adding.getByText('Here already, nothing changes')).toBeVisible()
  await adding.getByRole('textbox', { name: 'Student no.' }).fill(uuid().slice(-12))
  await adding.getByRole('combobox', { name: 'Role' }).selectOption('Assistant')
  await expectAccessible(page, 'the dialog that adds a person')
  await adding.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(adding.getByText('顾晓 is in the course.')).toBeVisible()
  await expect(adding.getByText(/\/password\//)).toBeVisible()
  await adding.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('row', { name: /^顾晓 Assistant/ })).toBeVisible()

  const student = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await student.goto(address ?? '')
  await expect(student.getByText('For 王小满.')).toBeVisible()
  await student.getByLabel('New password').fill('eight chars')
  await student.getByLabel('Once more').fill('another')
  await student.getByRole('button', { name: 'Set the password and sign in' }).click()
  await expect(student.getByText('The two passwords differ.')).toBeVisible()
  await student.getByLabel('Once more').fill('eight chars')
  await expectAccessible(student, 'the page of a password link')
  await student.getByRole('button', { name: 'Set the password and sign in' }).click()
  await expect(student.getByRole('link', { name })).toBeVisible()
  await student.goto(address ?? '')
  await expect(student.getByText('This link is no longer good')).toBeVisible()
  await student.context().close()

  const newcomer = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await newcomer.goto(invitation)
  await expect(newcomer.getByText(`You are invited to ${name} (2026–2027-1).`)).toBeVisible()
  await newcomer.getByRole('textbox', { name: 'Name' }).fill('李晏如')
  await newcomer.getByRole('textbox', { name: 'Student number' }).fill(number)
  await newcomer.getByLabel('Password').fill('eight chars')
  await expectAccessible(newcomer, 'an invitation')
  await newcomer.getByRole('button', { name: 'Create the account and join' }).click()
  await expect(newcomer.getByText('No account could be made')).toBeVisible()
  await newcomer.getByRole('textbox', { name: 'Student number' }).fill(uuid().slice(-12))
  await newcomer.getByRole('button', { name: 'Create the account and join' }).click()
  await expect(newcomer.getByRole('link', { name })).toBeVisible()
  await newcomer.context().close()

  await page.emulateMedia({ colorScheme: 'dark' })
  await page.reload()
  await page.getByRole('button', { name: 'Edit 李晏如' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Section' }).selectOption('一班')
  await expectAccessible(page, 'the dialog of a student')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row', { name: /^李晏如.* 一班/ })).toBeVisible()
  await page.getByRole('button', { name: 'Edit 李晏如' }).click()
  await dialog.getByRole('button', { name: 'End the membership' }).click()
  await page.getByRole('button', { name: 'Bring 李晏如 back' }).click()
  await expect(page.getByRole('row', { name: /^李晏如.* 一班/ })).toBeVisible()

  await page.getByRole('link', { name: '李晏如' }).click()
  await expect(page.getByRole('heading', { name: '李晏如' })).toBeVisible()
  await expectAccessible(page, 'the marks of a student')
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('button', { name: 'Archive the course' }).click()
  await expect(page.getByText('This course is archived')).toBeVisible()
  await expectAccessible(page, 'the settings of an archived course')
  await page.getByRole('link', { name: 'People' }).click()
  await expect(page.getByRole('button', { name: 'Edit 李晏如' })).toHaveCount(0)
})
