import type { Locator, Page } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import { hashPassword } from '@/lib/auth/auth'
import { database } from '@/lib/db/client'
import { usualPolicy } from '@/lib/gradebook/policy'
import { expectAccessible } from '../accessible'
import { expect, installSheet, partOf, type Sheet, signIn, test } from '../fixtures'

const PASSWORD = 'correct horse battery'

test('from signing in to the verdict, to practice and to the settings by keyboard alone', async ({
  page,
  sheet,
}) => {
  test.slow()
  await givePassword(sheet)
  const faults: string[] = []
  const go = (name: string, key?: 'Shift+Tab') => tabTo(page, name, faults, key)

  await page.goto('/sign-in')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await go('Student number or e-mail')
  await page.keyboard.type(sheet.student.studentNumber ?? '')
  await go('Password')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/')
  await go('Homework 1')
  await page.keyboard.press('Enter')
  await go('Begin')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Softmax')

  const part = partOf(page, 1)
  await part.locator('math-field').waitFor()
  await go('Answer to part 1')
  await page.keyboard.type('K x D_a')
  await go('Hand in')
  await page.keyboard.press('Enter')
  const told = part.locator('[aria-live=polite]').filter({ has: page.getByRole('article') })
  await expect(told.getByRole('heading', { name: 'Correct' })).toBeVisible()
  await expect(part.getByRole('button', { name: 'Hand in' })).toBeFocused()
  await expect(part).toMatchAriaSnapshot(`
    - region "Part (1)":
      - heading "Part (1)" [level=2]
      - paragraph:
        - text: What is the dimensionality of
        - math: W [ 2 ]
      - textbox "Answer to part 1"
      - button "Symbols of this question"
      - paragraph: We read this as
      - math: K × D a
      - button "Hand in"
      - button "How to type it"
      - group "How to write it":
        - radio "Formula" [checked]
        - radio "Text"
      - article:
        - heading "Correct" [level=3]
  `)

  await enrolInClosed(sheet, 'logistic-batch')
  await go('Home', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/')
  await go('Practise')
  await page.keyboard.press('Enter')
  await go('Logistic regression on a batch, with a penalty')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/round=1$/)
  await partOf(page, 1).locator('math-field').waitFor()
  await go('Answer to part 1')
  await page.keyboard.type('1 x m')
  await go('Check')
  await page.keyboard.press('Enter')
  await expect(partOf(page, 1).getByRole('heading', { name: 'Correct' })).toBeVisible()

  await go(`${sheet.student.name}: settings`, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/settings$/)
  await go('Name')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Ada')
  await go('Save')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner').getByRole('link', { name: 'Ada: settings' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save' })).toBeFocused()
  expect(faults).toEqual([])
})

test('from the homework to the verdict by touch, with the keyboard that comes up, on a phone of 360 pixels', async ({
  browser,
  sheet,
}) => {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 360, height: 780 },
    hasTouch: true,
    isMobile: true,
  })
  await signIn(context, sheet.student)
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('link', { name: 'Homework 1' }).tap()
  await page.getByRole('link', { name: 'Begin' }).tap()
  const part = partOf(page, 1)
  const field = part.locator('math-field')
  await field.tap()
  const keyboard = page.locator('.ML__keyboard')
  await expect(keyboard).toBeVisible()
  for (const key of [/^\W*K\W*$/, /×/, /D\W*a/]) await tapKey(keyboard, key)
  await expect(field).toHaveJSProperty('value', String.raw`K\times D_{a}`)
  await expect(field).toBeInViewport()
  await expectAccessible(page, 'a question with the phone’s keyboard', 'structure')
  await part.getByRole('button', { name: 'Hand in' }).tap()
  const verdict = part.getByRole('heading', { name: 'Correct' })
  await expect(verdict).toBeVisible()
  await context.close()
})

test('the palette is one stop of the Tab key, arrows move within', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 1)
  await part.locator('math-field').waitFor()
  await part.getByRole('button', { name: 'Symbols of this question' }).press('Enter')
  const first = part.getByRole('toolbar').getByRole('button').first()
  await first.focus()
  await page.keyboard.press('ArrowRight')
  await expect(part.getByRole('toolbar').getByRole('button').nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(part.locator('math-field')).toHaveJSProperty('value', 'D_a')
})

async function givePassword({ student }: Sheet): Promise<void> {
  const account = { providerId: 'credential', accountId: student.id, userId: student.id }
  const password = await hashPassword(PASSWORD)
  await database().account.create({
    data: { id: uuid(), ...account, password, createdAt: new Date() },
  })
}

/** Puts the student into another course, whose homework of one question is over, so that it may be practised. */
async function enrolInClosed({ student }: Sheet, question: string): Promise<void> {
  const { courseId } = await installSheet(usualPolicy, -1, question)
  await database().enrolment.create({
    data: { id: uuid(), courseId, userId: student.id, role: 'student', createdAt: new Date() },
  })
}

async function tapKey(keyboard: Locator, text: RegExp): Promise<void> {
  const key = keyboard.locator('.MLK__rows .MLK__keycap').filter({ hasText: text }).first()
  await key.tap()
}

/** Least size of what is pressed, in pixels (WCAG 2.2, 2.5.8); links in a sentence may be lower. */
const LEAST = 24

/**
 * Presses Tab until something of this name has the focus, as a keyboard user does. Each stop on the way is to be seen, and as
 * large as a finger needs; those that are not come to `faults`.
 */
async function tabTo(
  page: Page,
  name: string,
  faults: string[],
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const seen: string[] = []
  for (let stop = 0; stop < 90; stop += 1) {
    await page.keyboard.press(key)
    const focused = await page.evaluate(async (least) => {
      // What takes the focus is scrolled to with the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      let element = document.activeElement
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return null
      const labels = element instanceof HTMLInputElement ? element.labels : null
      const name =
        element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? ''
      const root = element.getRootNode()
      const host = root instanceof ShadowRoot ? root.host : element
      const frames = [
        element,
        host,
        host.parentElement,
        host.closest('.bg-sheet'),
        ...(labels ?? []),
      ]
      const isOutlined = frames.some((frame) => {
        const { outlineStyle, outlineWidth } = frame
          ? getComputedStyle(frame)
          : { outlineStyle: 'none', outlineWidth: '0' }
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
      })
      const target = labels?.[0] ?? host
      const box = target.getBoundingClientRect()
      const isOnScreen = box.bottom > 0 && box.top < innerHeight
      const isInText = element.matches('p a, li a, td a, h2 a, nav a')
      const isLarge = isInText || Math.min(box.width, box.height) >= least
      return { name: name.trim(), isOutlined, isOnScreen, isLarge }
    }, LEAST)
    if (focused === null) continue
    seen.push(focused.name)
    for (const what of ['isOutlined', 'isOnScreen', 'isLarge'] as const) {
      if (!focused[what]) faults.push(`${focused.name} on ${page.url()}: not ${what}`)
    }
    if (focused.name === name) return
  }
  throw new Error(`no ${name} within the stops of the Tab key: ${seen.join(' | ')}`)
}
