import {
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNarrow,
  expectRoomForLargeText,
  findFaults,
} from './accessible'
import {
  expect,
  handIn,
  partOf,
  signIn,
  typeFormula,
  test as withSheet,
  writeAsText,
} from './fixtures'
import { type Audience, BEFORE_ALL, placesOf } from './places'
import { doorsOf } from './safety/routes'
import { test } from './teach/classroom'

test.slow()

test('every page is looked at below, by somebody whom it is shown to', async ({ classroom }) => {
  const pages = doorsOf('app').filter((door) => /^GET \/(?!api\/)/.test(door))
  const seen = new Set((await placesOf(classroom)).map(({ door }) => door))
  expect(pages.filter((door) => !seen.has(door))).toEqual(BEFORE_ALL)
})

test('axe names what is wrong, again after the next page', async ({ page }) => {
  const fault = '<button></button>'
  for (const text of ['one', 'another']) {
    await page.goto('/sign-in')
    await page.setContent(
      `<html lang="en"><title>${text}</title><main><h1>A page</h1>${fault}</main>`,
    )
    expect(await findFaults(page, {})).toEqual([`button-name: ${fault}`])
  }
})

const AUDIENCES: readonly (readonly Audience[])[] = [['stranger', 'student'], ['staff']]

for (const locale of ['zh-CN', 'en-GB']) {
  for (const audiences of AUDIENCES) {
    test.describe(locale, () => {
      test.use({ locale })

      test(`no page of ${audiences.join(' or ')} has a fault that axe finds, nor is wider than a window zoomed in`, async ({
        page,
        context,
        classroom,
      }) => {
        test.setTimeout(240_000)
        for (const { path, audience, person, door } of await placesOf(classroom)) {
          if (!audiences.includes(audience)) continue
          await context.clearCookies()
          if (person !== null) await signIn(context, person)
          const what = `${path} as ${audience}`
          // Colours are the same in both languages, and on a phone: each is looked at once.
          if (locale === 'zh-CN') await page.setViewportSize({ width: 360, height: 780 })
          const response = await page.goto(path)
          expect(response?.status(), what).toBe(door === 'not found' ? 404 : 200)
          if (locale === 'zh-CN') await expectAccessible(page, `${what}, on a phone`, 'structure')
          else await expectAccessibleInBothThemes(page, what)
          await expectNarrow(page, what)
          // Chinese words break anywhere, what stands above the page is wider: one language is enough.
          if (locale === 'zh-CN' && audience !== 'staff') await expectRoomForLargeText(page, what)
        }
      })
    })
  }
}

withSheet(
  'a question in use has no faults that axe finds',
  async ({ studentPage: page, sheet }) => {
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
    await page.emulateMedia({ forcedColors: 'active' })
    const ink = await page.evaluate(() => getComputedStyle(document.body).color)
    await expect(partOf(page, 4).locator('mark').first()).toHaveCSS('color', ink)
    await expect(card.locator('.katex').first()).toHaveCSS(
      'forced-color-adjust',
      'preserve-parent-color',
    )
  },
)

test('a refused form has no faults that axe finds', async ({ teacherPage: page, classroom }) => {
  await page.goto(`/teach/submissions/${classroom.submissionIds[3]}`)
  await page.getByRole('button', { name: 'Change the mark' }).click()
  await expect(page.getByText(/from 0 to 2/)).toBeVisible()
  await expectAccessible(page, 'a refused form')
})
