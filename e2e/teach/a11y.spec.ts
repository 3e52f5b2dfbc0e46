import { expectAccessible, expectAccessibleInBothThemes, expectFitForPhone } from '../accessible'
import { expect } from '../fixtures'
import { type Classroom, test } from './classroom'

test.slow()

for (const locale of ['zh-CN', 'en-GB']) {
  test.describe(locale, () => {
    test.use({ locale })

    test("the instructor's pages have no faults that axe finds, nor are wider than a phone", async ({
      teacherPage: page,
      classroom,
    }) => {
      for (const path of pathsOf(classroom)) {
        await page.goto(path)
        // Colours do not depend on the language: the dark ones are looked at once.
        if (locale === 'zh-CN') await expectAccessible(page, path)
        else await expectAccessibleInBothThemes(page, path)
        await expectFitForPhone(page, path)
      }
      await page.goto(`/teach/submissions/${classroom.submissionIds[3]}`)
      await page.getByRole('button', { name: /^(Change the mark|保存改分)$/ }).click()
      await expect(page.getByText(/from 0 to 2,|0 到 2 之间/)).toBeVisible()
      await expectAccessible(page, 'a refused form')
    })
  })
}

function pathsOf({ courseId, assignmentId, submissionIds }: Classroom): readonly string[] {
  return [
    '/',
    `/teach/courses/${courseId}/queue`,
    `/teach/courses/${courseId}/people`,
    `/teach/assignments/${assignmentId}`,
    `/teach/assignments/${assignmentId}/settings`,
    `/teach/assignments/${assignmentId}?filter=nobody`,
    ...submissionIds.slice(1).map((id) => `/teach/submissions/${id}`),
  ]
}
