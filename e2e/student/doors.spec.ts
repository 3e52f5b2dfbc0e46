import { expect, test } from '../fixtures'

test('the demo lets one in as a student, and out again', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Enter as a student' }).click()
  await expect(page.getByRole('heading', { name: 'Your courses' })).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Enter as a student' })).toBeVisible()
})

test('a wrong password is told without telling which half is wrong', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('Enter your student number or e-mail.')).toBeVisible()
  await page.getByLabel('Student number or e-mail').fill('nobody')
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('do not match')).toBeVisible()
})

test('the unknown and the foreign are the same page', async ({ studentPage: page, sheet }) => {
  const unknown = '00000000-0000-7000-8000-000000000000'
  for (const path of [
    '/nowhere',
    `/courses/${unknown}`,
    `/assignments/${unknown}`,
    `/assignments/${sheet.assignmentId}/${unknown}`,
    `/assignments/${unknown}/${sheet.itemId}`,
  ]) {
    const reply = await page.goto(path)
    expect(reply?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
  }
})

test('a guest finds nothing behind the doors', async ({ page, sheet }) => {
  for (const path of [sheet.path, `/courses/${sheet.courseId}`]) {
    expect((await page.goto(path))?.status()).toBe(404)
  }
})
