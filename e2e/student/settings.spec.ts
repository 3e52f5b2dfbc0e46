import { v7 as uuid } from 'uuid'
import { hashPassword } from '@/lib/auth/auth'
import { database } from '@/lib/db/client'
import { expectFitForPhone } from '../accessible'
import { expect, openSession, test } from '../fixtures'

/** In another zone than the course's; homework is due in a bit less than five hours. */
test.use({ timezoneId: 'America/New_York', dueInDays: 4.99 / 24 })

test('home counts down in the student’s own zone; name, password and sessions are changed on one page', async ({
  studentPage: page,
  sheet: { student },
}) => {
  test.slow()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  const password = 'correct horse battery'
  const account = { providerId: 'credential', accountId: student.id, userId: student.id }
  await database().account.create({
    data: { id: uuid(), ...account, password: await hashPassword(password), createdAt: new Date() },
  })
  await openSession(student)
  await openSession(student)

  await page.goto('/')
  const due = page.locator('main time').first()
  await expect(due).toHaveText(/GMT[−-][45] \(.*GMT\+8 in the course’s zone\), in 4 h 5\d min$/)
  await page.getByRole('link', { name: `${student.name}: settings` }).click()
  await expect(page).toHaveURL(/\/settings$/)
  await expectFitForPhone(page, 'settings')

  await page.getByRole('textbox', { name: 'Name' }).fill('欧阳修')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: '欧阳修' })).toBeVisible()

  const sessions = page.getByRole('region', { name: 'Where you are signed in' })
  await expect(sessions.getByRole('listitem')).toHaveCount(3)
  await sessions
    .getByRole('button', { name: /^Sign out: / })
    .first()
    .click()
  await expect(sessions.getByRole('listitem')).toHaveCount(2)

  const change = async (current: string, next: string, again = next) => {
    await page.getByLabel('Present password').fill(current)
    await page.getByLabel('New password', { exact: true }).fill(next)
    await page.getByLabel('New password once more').fill(again)
    await page.getByRole('button', { name: 'Change the password' }).click()
  }
  await change(password, 'quite another one', 'quite another')
  await expect(page.getByText('The two passwords differ.')).toBeVisible()
  await change('a mere guess', 'quite another one')
  await expect(page.getByText('The present password is not right.')).toBeVisible()
  await change(password, 'quite another one')
  await expect(page.getByText('Changed. You are signed out everywhere else.')).toBeVisible()
  await expect(sessions.getByRole('listitem')).toHaveCount(1)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('欧阳修')
  expect(faults).toEqual([])
})
