import { expectAccessible } from './expectAccessible'
import { expect, handIn, partOf, test, typeFormula, writeAsText } from './fixtures'

const LOOKS = [
  { locale: 'zh-CN', colorScheme: 'light' },
  { locale: 'zh-CN', colorScheme: 'dark' },
  { locale: 'en-GB', colorScheme: 'light' },
  { locale: 'en-GB', colorScheme: 'dark' },
] as const

for (const { locale, colorScheme } of LOOKS) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme })

    test('the doors have no faults that axe finds', async ({ page }) => {
      for (const path of ['/', '/sign-in', '/nowhere']) {
        await page.goto(path)
        await expectAccessible(page, path)
      }
    })

    test("the student's pages have no faults that axe finds", async ({
      studentPage: page,
      sheet,
    }) => {
      for (const path of [
        '/',
        `/courses/${sheet.courseId}`,
        `/assignments/${sheet.assignmentId}`,
        sheet.path,
      ]) {
        await page.goto(path)
        await expectAccessible(page, path)
      }
    })

    test('nothing is wider than a phone', async ({ studentPage: page, sheet }) => {
      await page.setViewportSize({ width: 360, height: 780 })
      for (const path of ['/', `/assignments/${sheet.assignmentId}`, sheet.path]) {
        await page.goto(path)
        const overhang = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overhang, path).toBe(0)
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
  await expectAccessible(page, 'a question in use')
  await partOf(page, 4).getByRole('button', { name: 'How to type it' }).click()
  await expectAccessible(page, 'how to type it')
})
