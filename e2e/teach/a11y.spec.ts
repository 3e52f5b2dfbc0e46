import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../fixtures'
import { test } from './classroom'

for (const locale of ['zh-CN', 'en-GB']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme })

      test("the instructor's pages have no faults that axe finds", async ({
        teacherPage: page,
        classroom,
      }) => {
        for (const path of pathsOf(classroom)) {
          await page.goto(path)
          await expectAccessible(page, path)
        }
      })
    })
  }

  test.describe(`${locale}, on a phone`, () => {
    test.use({ locale })

    test('none of them is wider than a phone', async ({ teacherPage: page, classroom }) => {
      await page.setViewportSize({ width: 360, height: 780 })
      for (const path of pathsOf(classroom)) {
        await page.goto(path)
        const overhang = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overhang, path).toBe(0)
        await expectAccessible(page, path)
      }
    })
  })
}

test('a refused form has no faults that axe finds', async ({ teacherPage: page, classroom }) => {
  await page.goto(`/teach/submissions/${classroom.submissionIds[3]}`)
  await page.getByRole('button', { name: 'Change the mark' }).click()
  await expect(page.getByText('Write a number from 0 to 2')).toBeVisible()
  await expectAccessible(page, 'a refused form')
})

function pathsOf({
  assignmentId,
  submissionIds,
}: {
  readonly assignmentId: string
  readonly submissionIds: readonly string[]
}): readonly string[] {
  return [
    '/',
    `/teach/assignments/${assignmentId}`,
    `/teach/assignments/${assignmentId}?filter=nobody`,
    ...submissionIds.slice(1).map((id) => `/teach/submissions/${id}`),
  ]
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
  )
  expect(found, what).toEqual([])
}
