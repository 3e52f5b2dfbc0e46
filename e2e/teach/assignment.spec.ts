import { database } from '@/lib/db/client'
import { choose, expect, handIn, partOf, signIn } from '../fixtures'
import { test } from './classroom'

test('homework is made from the library, published, extended for one, and tried', async ({
  teacherPage: page,
  classroom,
  browser,
}) => {
  await page.goto(`/courses/${classroom.courseId}`)
  await page.getByRole('link', { name: 'New homework' }).click()
  await page.getByLabel('Title in Chinese').fill('作业二')
  await page.getByLabel('Title in English').fill('Homework two')
  await page.getByLabel('Opens', { exact: true }).fill('2026-01-01T08:00')
  await page.getByLabel('Due', { exact: true }).fill('2025-12-31T23:59')
  await page.getByRole('button', { name: 'Create homework' }).click()
  await expect(page.getByText('This must be later than the opening.')).toBeVisible()
  await expect(page.getByText('Choose at least one question.')).toBeVisible()
  await expect(page.getByLabel('Due', { exact: true })).toBeFocused()
  await page.getByLabel('Due', { exact: true }).fill('2095-03-09T23:59')

  await page.getByRole('searchbox', { name: 'Search the library' }).fill('sharpness')
  await expect(page.getByText(/^1 of \d+ questions$/)).toBeVisible()
  await page.getByRole('button', { name: /^Preview of/ }).click()
  const preview = page.getByRole('region', { name: /^Preview of/ })
  await expect(preview.locator('.katex').first()).toBeVisible()
  await page.getByRole('button', { name: /^Add / }).click()
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('swish')
  await page.getByRole('button', { name: /^Add .*swish/i }).click()
  const up = page.getByRole('button', { name: /^Up: .*swish/i })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'is now number 1' })).toBeAttached()
  await page.getByLabel(/^Points for .*swish/i).fill('5')
  await page.getByRole('button', { name: 'Create homework' }).click()
  await page.waitForURL(/\/teach\/assignments\/[^/]+\/settings$/)
  const assignmentId = page.url().split('/').at(-2) ?? ''

  const student = await browser.newContext()
  await signIn(student, classroom.diligent)
  const seen = await student.newPage()
  expect((await seen.goto(`/assignments/${assignmentId}`))?.status()).toBe(404)
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('Published: students see it.')).toBeVisible()
  await seen.goto(`/courses/${classroom.courseId}`)
  const line = seen.getByRole('listitem').filter({ hasText: 'Homework two' })
  await expect(line).toContainText('9 Mar 2095, 23:59 GMT+8')

  await page.reload()
  const more = page.getByRole('form', { name: 'Give more time' })
  await more.getByLabel('For', { exact: true }).selectOption({ label: nameIn(classroom.diligent) })
  await more.getByLabel('Due', { exact: true }).fill('2095-03-12T12:00')
  await more.getByRole('textbox', { name: 'Reason' }).fill('ill')
  await more.getByRole('button', { name: 'Give more time' }).click()
  await expect(page.getByRole('row', { name: /12 Mar 2095, 12:00/ })).toBeVisible()
  await seen.reload()
  await expect(line).toContainText('12 Mar 2095, 12:00 GMT+8')
  await signIn(student, classroom.absent)
  await seen.reload()
  await expect(line).toContainText('9 Mar 2095, 23:59 GMT+8')

  await database().assignment.update({ where: { id: assignmentId }, data: { title: '改过' } })
  await page.getByLabel('Title in English').fill('Homework 2')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText(/^Somebody else has just changed this/)).toBeVisible()
  await expect(page.getByLabel('Title in English')).toHaveValue('Homework 2')

  const item = `/assignments/${classroom.assignmentId}/${classroom.itemId}`
  await page.goto(item)
  await page.getByRole('link', { name: 'Preview as a student' }).click()
  await expect(page.getByText('nothing is stored')).toBeVisible()
  const before = await database().submission.count({ where: { itemId: classroom.itemId } })
  const part = partOf(page, 1)
  await choose(part, 'Text')
  await part.getByRole('textbox', { name: /^Answer to part/ }).fill('K x D_a')
  await handIn(part, 'Correct')
  await page.getByLabel('Attempt', { exact: true }).selectOption('3')
  await page.getByLabel('When', { exact: true }).selectOption('After closing')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(part.getByText('Worked solution')).toBeVisible()
  await choose(part, 'Text')
  await part.getByRole('textbox', { name: /^Answer to part/ }).fill('D_a x K')
  const card = await handIn(part, 'Not right yet')
  await expect(card.getByText('2 attempts left')).toBeVisible()
  expect(await database().submission.count({ where: { itemId: classroom.itemId } })).toBe(before)
  expect(await database().draft.count({ where: { itemId: classroom.itemId } })).toBe(0)
  expect(await database().variant.count({ where: { studentId: classroom.instructor.id } })).toBe(0)
  await student.close()
})

function nameIn({ name, studentNumber }: { name: string; studentNumber: string | null }): string {
  return `${name} (${studentNumber})`
}
