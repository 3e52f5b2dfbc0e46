import type { Locator, Page } from '@playwright/test'
import { database } from '@/lib/db/client'
import { installQuestion } from '@/lib/db/questions'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import {
  choose,
  countSubmissions,
  expect,
  handIn,
  newClassmate,
  partOf,
  signIn,
  test,
  writeAsText,
} from '../fixtures'

const ANSWER = { name: /^Answer/ }

const TOLD: readonly (readonly [status: number, sentence: string])[] = [
  [403, 'the server takes answers only from pages at its own address'],
  [404, 'this question is not open to the account'],
  [413, 'This answer is too long'],
  [429, 'Too many answers in a short time'],
  [503, 'The server had a fault'],
]

test('why an answer was not taken is told as it is, and the answer stays', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await writeAsText(part, 'yhat_k')
  for (const [status, sentence] of TOLD) {
    await page.route('**/api/submissions', (route) => route.fulfill({ status }))
    await part.getByRole('button', { name: 'Hand in' }).click()
    await expect(part.getByRole('alert')).toContainText(sentence)
    await page.unroute('**/api/submissions')
  }
  await expect(part.getByRole('textbox', ANSWER)).toHaveValue('yhat_k')
  await part.getByRole('button', { name: 'Hand in' }).click()
  await expect(part.getByRole('heading', { name: 'Not right yet' })).toBeVisible()
})

test('a session that ends in the middle of an answer takes nothing with it, nor gives it to the next', async ({
  studentPage: page,
  context,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  const field = part.getByRole('textbox', ANSWER)
  await writeAsText(part, 'yhat_k')
  await expect(part.getByText('Draft saved')).toBeVisible()

  await test.step('signed out: the text stays, and the door opens beside it', async () => {
    await context.clearCookies({ name: 'nabla.session_token' })
    await field.fill('yhat_k (1 -')
    await expect(part.getByText('You have been signed out.')).toContainText('this device only')
    await part.getByRole('button', { name: 'Hand in' }).click()
    await expect(part.getByRole('alert')).toContainText('Not handed in: you have been signed out')
    const opened = context.waitForEvent('page')
    await part.getByRole('link', { name: 'Sign in again' }).click()
    const door = await opened
    await expect(door).toHaveURL(/\/sign-in\?back=%2Fsign-in%2Freturn/)
    await signIn(context, sheet.student)
    await door.goto('/sign-in/return')
    await expect(door.getByText('Go back to the tab with your answer')).toBeVisible()
    await door.close()
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(part.getByText('Draft saved')).toBeVisible()
    await expect(part.getByRole('link', { name: 'Sign in again' })).toBeHidden()
  })

  await test.step('somebody else signed in: nothing of it becomes theirs', async () => {
    const classmate = await newClassmate(sheet.courseId)
    await signIn(context, classmate)
    await field.fill('yhat_k (1 - yhat_k)')
    await expect(part.getByText('signed in to another account')).toBeVisible()
    await part.getByRole('button', { name: 'Hand in' }).click()
    await expect(part.getByRole('alert')).toContainText('Not handed in')
    const theirs = await context.newPage()
    await theirs.goto(sheet.path)
    await choose(partOf(theirs, 4), 'Text')
    await expect(partOf(theirs, 4).getByRole('textbox', ANSWER)).toHaveValue('')
    await theirs.close()
    const where = { studentId: classmate.id }
    expect(await database().draft.count({ where: { ...where, text: { not: '' } } })).toBe(0)
    expect(await database().submission.count({ where })).toBe(0)
  })

  await test.step('and its writer finds it again', async () => {
    await signIn(context, sheet.student)
    await page.reload()
    await expect(field).toHaveValue('yhat_k (1 - yhat_k)')
    await handIn(part, 'Correct')
  })
})

test('a deadline that passes while one types is counted down, told, and leaves the text', async ({
  studentPage: page,
  sheet,
}) => {
  const due = new Date(Date.now() + 12_000)
  await database().assignment.update({ where: { id: sheet.assignmentId }, data: { due } })
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await writeAsText(part, 'yhat_k (1 -')
  await expect(page.getByText(/^Due in 0:\d\d\./)).toBeVisible()
  await expect(page.getByText('Due in at most 1 minute.')).toBeAttached()
  await expect(page.getByText('This homework closed at').first()).toBeVisible({ timeout: 20_000 })
  await expect(part.getByRole('button', { name: 'Hand in' })).toBeHidden({ timeout: 20_000 })
  await expect(part.getByRole('textbox', ANSWER)).toHaveValue('yhat_k (1 -')
  await expect(part.getByText('Draft saved')).toBeVisible()
  await expect(part.getByText('Nothing was handed in here.')).toBeVisible()
  expect(await countSubmissions(sheet, 'diagonal')).toBe(0)
})

test('a question that changes under an open page is told, and the text goes along', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await writeAsText(part, 'yhat_k')
  await expect(part.getByText('Draft saved')).toBeVisible()
  await database().item.update({
    where: { id: sheet.itemId },
    data: { versionId: await newWording() },
  })
  await part.getByRole('button', { name: 'Hand in' }).click()
  await expect(part.getByRole('alert')).toContainText('Not handed in: the question was changed')
  expect(await countSubmissions(sheet, 'diagonal')).toBe(0)
  await page.getByRole('button', { name: 'Show the new wording' }).click()
  await expect(page.getByText('A sentence that is new.')).toBeVisible()
  await expect(part.getByRole('textbox', ANSWER)).toHaveValue('yhat_k')
  await expect(part.getByText('We read this as')).toBeVisible()
  await handIn(part, 'Not right yet')
})

test('a page that stays open across an upgrade still hands in, and gives the receipt', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await writeAsText(part, 'yhat_k')

  await test.step('where nothing more of its build can be had', async () => {
    await page.route(/\/_next\/static\//, (route) => route.fulfill({ status: 404 }))
    await page.route('**/api/drafts?*', (route) => route.abort())
    await part.getByRole('button', { name: 'Hand in' }).click()
    await expect(part.getByText(/Receipt [0-9A-F]{8}/)).toBeVisible()
    await expect(part.getByText('could not load what shows the verdict')).toBeVisible()
    expect(await countSubmissions(sheet, 'diagonal')).toBe(1)
  })

  await test.step('where the server answers for another build: the page is loaded anew', async () => {
    await page.unrouteAll()
    await page.route(/\/assignments\//, (route) =>
      route.request().headers().rsc === '1'
        ? route.fulfill({ contentType: 'text/html', body: '' })
        : route.fallback(),
    )
    await part.getByRole('textbox', ANSWER).fill('yhat_k (1 - yhat_k)')
    await writeAsText(partOf(page, 5), 'yhat_i')
    const loaded = page.waitForEvent('load')
    await part.getByRole('button', { name: 'Hand in' }).click()
    await loaded
    await expect(part.getByRole('heading', { name: 'Correct' })).toBeVisible()
    await expect(partOf(page, 5).getByRole('textbox', ANSWER)).toHaveValue('yhat_i')
    expect(await countSubmissions(sheet, 'diagonal')).toBe(2)
  })
})

test('what is pasted does no harm, whatever it is, and is told where it does not go in', async ({
  studentPage: page,
  sheet,
}) => {
  const alarms: string[] = []
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => alarms.push(error.message))
  await page.goto(sheet.path)
  const [derivation, shape] = [partOf(page, 4), partOf(page, 1)]
  for (const part of [derivation, shape]) {
    await expect(part.locator('math-field')).toBeVisible()
    for (const mode of ['Formula', 'Text']) {
      await choose(part, mode)
      const field = mode === 'Text' ? part.getByRole('textbox', ANSWER) : part.locator('math-field')
      for (const text of HOSTILE) await pasteInto(page, field, text)
      await pasteInto(page, field, 'x'.repeat(100_000))
      await expect(part.getByText('what you pasted has 100,000 characters')).toBeVisible()
      await field.click()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.press('Delete')
    }
  }
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false)
  expect(alarms).toEqual([])
  await writeAsText(derivation, 'yhat_k (1 - yhat_k)')
  await handIn(derivation, 'Correct')
})

const HOSTILE = [
  '<img src=x onerror="window.harmed = 1"><script>window.harmed = 1</script>',
  String.raw`\href{javascript:window.harmed=1}{x} \htmlData{onclick=window.harmed=1}{y}`,
  String.raw`\def\a{\a\a}\a \newcommand{\b}{\b}\b`,
  `${String.raw`\frac{`.repeat(150)}1`,
  `${'{'.repeat(900)}${'}'.repeat(900)}`,
  '\u202Eyhat_k\0 \uD835',
]

/** Pastes a text, with HTML beside it, as copied from another page. */
async function pasteInto(page: Page, field: Locator, text: string): Promise<void> {
  await field.click()
  await page.evaluate((pasted) => {
    let target = document.activeElement
    while (target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    clipboardData.setData('text/html', '<img src=x onerror="window.harmed = 1">')
    const options = { clipboardData, bubbles: true, cancelable: true, composed: true }
    const isTaken = !target?.dispatchEvent(new ClipboardEvent('paste', options))
    if (!isTaken && target instanceof HTMLTextAreaElement) {
      document.execCommand('insertText', false, pasted)
    }
  }, text)
}

/** The softmax question with a sentence more; the id of its version. */
async function newWording(): Promise<string> {
  const folder = 'two-layer-softmax'
  const files = readQuestionFolder(`content/${folder}`)
  const path = Object.keys(files).find((name) => name.endsWith('en.md')) ?? ''
  const text = files[path] ?? ''
  const changed = { ...files, [path]: text.replace('\n\n', '\n\nA sentence that is new.\n\n') }
  return installQuestion(loadQuestion(changed, folder), changed, new Date())
}
