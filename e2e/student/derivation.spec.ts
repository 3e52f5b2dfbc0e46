import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { MathfieldElement } from 'mathlive'
import { database } from '@/lib/db/client'
import { choose, expect, handIn, partOf, test, typeFormula, writeAsText } from '../fixtures'

/** The sheet's own derivation of ∂ŷ_k/∂z_k, as it is printed. */
const DERIVATION = /## diagonal[\s\S]*?\$\$(\\begin\{aligned\}[\s\S]*?\\end\{aligned\})\$\$/.exec(
  readFileSync('content/two-layer-softmax/en.md', 'utf8'),
)?.[1]

const linesOf = (part: Locator) => part.getByRole('textbox', { name: /^(Line|Answer)/ })

/** What stands in the lines of a part's plain editor. */
async function expectLines(part: Locator, lines: readonly string[]): Promise<void> {
  await expect(linesOf(part)).toHaveCount(lines.length)
  for (const [place, line] of lines.entries())
    await expect(linesOf(part).nth(place)).toHaveValue(line)
}

/** What stands in the lines of a part's formula editor. */
async function expectFormulas(part: Locator, lines: readonly string[]): Promise<void> {
  const fields = part.locator('math-field')
  await expect(fields).toHaveCount(lines.length)
  for (const [place, line] of lines.entries())
    await expect(fields.nth(place)).toHaveJSProperty('value', line)
}

/** Pastes as a browser does: the event with its text goes to where the keys go. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    let target = document.activeElement
    while (target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    target?.dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    )
  }, text)
}

test.describe('lines of formulas', () => {
  test('Enter begins one and the keys go on in it', async ({ studentPage: page, sheet }) => {
    await page.goto(sheet.path)
    const part = partOf(page, 4)
    await typeFormula(part, 'yhat_k-yhat_k^2')
    await page.keyboard.press('Enter')
    await page.keyboard.type('=yhat_k(1-yhat_k)')
    await expectFormulas(part, [
      String.raw`\hat{y}_{k}-\hat{y}_{k}^2`,
      String.raw`=\hat{y}_{k}(1-\hat{y}_{k})`,
    ])
    await handIn(part, 'Correct')
  })

  test('Enter parts one at the caret, Backspace joins it again', async ({
    studentPage: page,
    sheet,
  }) => {
    await page.goto(sheet.path)
    const part = partOf(page, 4)
    await typeFormula(part, 'yhat_k+1')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expectFormulas(part, [String.raw`\hat{y}_{k}`, '+1'])
    await page.keyboard.press('Backspace')
    await expectFormulas(part, [String.raw`\hat{y}_{k}+1`])
    await page.keyboard.type('-2')
    await expectFormulas(part, [String.raw`\hat{y}_{k}-2+1`])
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('+3')
    await expectFormulas(part, [String.raw`\hat{y}_{k}-2+1+3`])
  })

  test('Enter within cases is another case', async ({ studentPage: page, sheet }) => {
    await page.goto(sheet.path)
    const part = partOf(page, 4)
    await typeFormula(part, 'x')
    await paste(page, String.raw`\begin{cases}1 & 2\\ 3 & 4\end{cases}`)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect(part.locator('math-field')).toHaveCount(1)
  })

  test('arrows go from line to line, with Alt they take it along', async ({
    studentPage: page,
    sheet,
  }) => {
    await page.goto(sheet.path)
    const part = partOf(page, 4)
    await typeFormula(part, '1')
    await page.keyboard.press('Enter')
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await page.keyboard.type('3')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type('b')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type('a')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('+')
    await expectFormulas(part, ['1a', '+2b', '3'])
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    await expectFormulas(part, ['1a', '3', '+2b'])
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.type('c')
    await expectFormulas(part, ['+2bc', '1a', '3'])
  })

  test("the sheet's derivation is pasted into lines, and accepted", async ({
    studentPage: page,
    sheet,
  }) => {
    await page.goto(sheet.path)
    const part = partOf(page, 4)
    await part.locator('math-field').click()
    await paste(page, DERIVATION ?? '')
    await expect(part.locator('math-field')).toHaveCount(6)
    await expect(part.getByText('Not readable yet')).toHaveCount(0)
    await expect(part.locator('math-field').nth(4)).toHaveJSProperty(
      'value',
      String.raw`= \frac{\left( Z - e^{z_k^{[2]}} \right) e^{z_k^{[2]}}}{Z^2}`,
    )
    await handIn(part, 'Correct')
    const handedIn = await database().submission.findFirstOrThrow({
      where: { itemId: sheet.itemId, partId: 'diagonal', studentId: sheet.student.id },
    })
    expect(handedIn.text.split(' \\\\\n')).toHaveLength(6)
  })
})

test("a phone's keyboard, which sends no keys, begins lines and joins them", async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await typeFormula(part, '1')
  const command = (line: number, name: 'commit' | 'deleteBackward') =>
    part
      .locator('math-field')
      .nth(line)
      .evaluate((field: MathfieldElement, asked) => {
        field.executeCommand(asked)
      }, name)
  await command(0, 'commit')
  await page.keyboard.type('2')
  await expectFormulas(part, ['1', '2'])
  await command(1, 'deleteBackward')
  await command(1, 'deleteBackward')
  await expectFormulas(part, ['1'])
  await page.keyboard.type('3')
  await expectFormulas(part, ['13'])
})

test.describe('lines of text', () => {
  test('Enter parts one at the caret, Backspace joins it again', async ({
    studentPage: page,
    sheet,
  }) => {
    await page.goto(sheet.path)
    const part = partOf(page, 4)
    await writeAsText(part, 'yhat_k = 1')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expectLines(part, ['yhat_k ', '= 1'])
    await page.keyboard.press('Backspace')
    await page.keyboard.type('+ 2 ')
    await expectLines(part, ['yhat_k + 2 = 1'])
  })

  test('arrows go from line to line, with Alt they take it along', async ({
    studentPage: page,
    sheet,
  }) => {
    await page.goto(sheet.path)
    const part = partOf(page, 4)
    await writeAsText(part, '1\n2\n3')
    await linesOf(part).nth(2).focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type('b')
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.type('c')
    await expectLines(part, ['2bc', '1', '3'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('d')
    await expectLines(part, ['2bcd', '1', '3'])
  })

  test('what is pasted parts at its line ends, and is kept', async ({
    studentPage: page,
    sheet,
  }) => {
    await page.goto(sheet.path)
    const part = partOf(page, 4)
    await writeAsText(part, '')
    await linesOf(part).focus()
    await paste(page, 'yhat_k - yhat_k^2\n= yhat_k (1 - yhat_k)')
    await expectLines(part, ['yhat_k - yhat_k^2', '= yhat_k (1 - yhat_k)'])
    await expect(part.getByText('Draft saved')).toBeVisible()
    await page.reload()
    await expectLines(part, ['yhat_k - yhat_k^2', '= yhat_k (1 - yhat_k)'])
    await handIn(part, 'Correct')
  })

  test('there are sixty at most', async ({ studentPage: page, sheet }) => {
    await page.goto(sheet.path)
    const part = partOf(page, 4)
    const sixty = Array.from({ length: 60 }, () => '1')
    await writeAsText(part, sixty.join('\n'))
    await expect(linesOf(part)).toHaveCount(60)
    await linesOf(part).last().focus()
    await page.keyboard.press('Enter')
    await expect(part.getByText('A derivation has at most 60 lines.')).toBeVisible()
    await expect(linesOf(part)).toHaveCount(60)
    await page.keyboard.press('Backspace')
    await expect(part.getByText('A derivation has at most 60 lines.')).toBeHidden()
  })
})

test('a line that cannot be read leaves the readings of the others', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await writeAsText(part, 'yhat_k - yhat_k^2\n= yhat_k (1 - q\n= yhat_k (1 - yhat_k)')
  await expect(part.getByText('Not readable yet')).toHaveCount(1)
  await expect(part.locator('.line-reading .katex')).toHaveCount(2)
})

test('changing between formula and text keeps the lines', async ({ studentPage: page, sheet }) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  await writeAsText(part, 'yhat_k - yhat_k^2\nq +\n= yhat_k')
  await choose(part, 'Formula')
  await expectFormulas(part, [
    String.raw`\hat{y}_{k} - \hat{y}_{k}^{2}`,
    'q +',
    String.raw`= \hat{y}_{k}`,
  ])
  await part.locator('math-field').nth(2).click()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expectFormulas(part, [
    String.raw`\hat{y}_{k} - \hat{y}_{k}^{2}`,
    'q +',
    '=',
    String.raw`\hat{y}_{k}`,
  ])
  await page.keyboard.press('Backspace')
  await choose(part, 'Text')
  await expectLines(part, ['yhat[k] - yhat[k]^2', 'q +', '= yhat[k]'])
})

test('lines are named within a group named by its part', async ({ studentPage: page, sheet }) => {
  await page.goto(sheet.path)
  const group = partOf(page, 4).getByRole('group', { name: 'Answer to part 4' })
  await choose(partOf(page, 4), 'Text')
  await expect(group.getByRole('textbox', { name: 'Answer to part 4' })).toBeVisible()
  await partOf(page, 4).getByRole('button', { name: 'Add a line' }).click()
  await expect(group.getByRole('textbox', { name: 'Line 2 of 2' })).toBeFocused()
  await expect(group.getByRole('textbox', { name: 'Line 1 of 2' })).toBeVisible()
})

test.describe('lines are ticked while they are typed', () => {
  const feedback = {
    verdict: 'always',
    diagnosis: 'always',
    counterexample: 'always',
    repair: 'never',
    ticks: true,
  } as const
  test.use({ policy: { feedback } })

  test('each beside the one above', async ({ studentPage: page, sheet }) => {
    await page.goto(sheet.path)
    const part = partOf(page, 4)
    await writeAsText(part, 'yhat_k - yhat_k^2')
    await linesOf(part).first().press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('= yhat_k (1 - yhat_k)')
    await expect(part.getByText('equal to the line above', { exact: true })).toBeVisible()
    await page.keyboard.press('Enter')
    await page.keyboard.type('= yhat_k (1 + yhat_k)')
    await expect(part.getByText('not equal to the line above')).toBeVisible()
  })
})

test('no line is ticked where the policy has no ticks', async ({ studentPage: page, sheet }) => {
  await page.goto(sheet.path)
  const data = {
    itemId: sheet.itemId,
    partId: 'diagonal',
    text: 'yhat_k = yhat_k',
    format: 'plain',
    case: null,
  }
  const { origin } = new URL(page.url())
  const reply = await page.request.post('/api/ticks', { data, headers: { origin } })
  expect(reply.status()).toBe(404)
})
