import { expectAccessible, expectAccessibleInBothThemes, expectNarrow } from './accessible'
import { expect, handIn, partOf, signIn, test, typeFormula, writeAsText } from './fixtures'

test.slow()

for (const locale of ['zh-CN', 'en-GB']) {
  test.describe(locale, () => {
    test.use({ locale })

    test("the doors and the student's pages have no faults that axe finds, nor are wider than a phone", async ({
      page,
      context,
      sheet,
    }) => {
      const doors = ['/', '/sign-in', '/sign-in/return', '/nowhere']
      const own = ['/', `/courses/${sheet.courseId}`, `/assignments/${sheet.assignmentId}`]
      for (const path of doors) {
        await page.goto(path)
        await expectAccessibleInBothThemes(page, path)
        await expectNarrow(page, path)
      }
      await signIn(context, sheet.student)
      for (const path of [...own, sheet.path, '/practice', '/settings']) {
        await page.goto(path)
        await expectAccessibleInBothThemes(page, path)
        await expectNarrow(page, path)
      }
    })
  })
}

test('a question in use has no faults that axe finds', async ({ studentPage: page, sheet }) => {
  await page.goto(sheet.path)
  const part = partOf(page, 5)
  await part.getByRole('button', { name: 'Symbols of this question' }).click()
  await writeAsText(part, 'yhat_i yhat_k')
  const card = await handIn(part, 'Not right yet')
  await expect(card.getByText('A small example where it differs')).toBeVisible()
  await writeAsText(partOf(page, 4), 'yhat_k - yhat_k^2\n= q')
  await expect(partOf(page, 4).getByText('Not readable yet')).toBeVisible()
  await typeFormula(partOf(page, 6).getByRole('group', { name: /case i = k$/ }), 'yhat_i-1')
  await page.keyboard.press('Enter')
  await page.keyboard.type('=yhat_i-y_i')
  await partOf(page, 4).getByRole('button', { name: 'How to type it' }).click()
  await expectAccessible(page, 'how to type it')
  await page.keyboard.press('Escape')
  await expectAccessibleInBothThemes(page, 'a question in use')
})
